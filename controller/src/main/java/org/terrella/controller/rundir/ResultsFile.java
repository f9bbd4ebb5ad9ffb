package org.terrella.controller.rundir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.terrella.procedures.criteria.CriterionResult;
import org.terrella.procedures.procedure.Criterion;
import org.terrella.procedures.procedure.Procedure;
import org.terrella.procedures.procedure.Rule;
import org.terrella.procedures.procedure.Section;
import org.terrella.procedures.procedure.Source;
import org.terrella.procedures.procedure.Step;
import org.terrella.procedures.run.Results;
import org.terrella.procedures.run.StepResult;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@code results.json}: the verdict, every criterion with its margin and worst time, every
 * step with its times. Bench times are seconds from the start of the run.
 */
public final class ResultsFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ResultsFile() {}

  /**
   * Writes the file.
   *
   * @param file to make
   * @param head what the run was, put before its results, by name, in order
   * @param procedure what was run
   * @param results what came of it
   * @throws IOException if it cannot be written
   */
  public static void write(
      Path file, Map<String, Object> head, Procedure procedure, Results results)
      throws IOException {
    var all = new LinkedHashMap<String, Object>(head);
    all.put("verdict", results.verdict().name());
    all.put("cause", results.cause());
    all.put("criteria", criteria(procedure, results));
    all.put("steps", results.steps().stream().map(ResultsFile::step).toList());
    Files.writeString(file, JSON.writeValueAsString(all));
  }

  private static List<Map<String, @Nullable Object>> criteria(
      Procedure procedure, Results results) {
    return results.criteria().stream()
        .map(result -> criterion(find(procedure, result.id()), result, results.steps()))
        .toList();
  }

  private static Criterion find(Procedure procedure, String id) {
    return procedure.criteria().stream()
        .filter(criterion -> criterion.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, @Nullable Object> criterion(
      Criterion criterion, CriterionResult result, List<StepResult> steps) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("id", result.id());
    fields.put("title", result.title());
    fields.put("verdict", result.verdict().name());
    fields.put("margin", number(result.margin()));
    fields.put("unit", result.unit());
    fields.put("worst", number(result.worst()));
    fields.put("worstSeconds", result.worstAt().map(ResultsFile::seconds).orElse(null));
    fields.put("limit", result.limit());
    fields.putAll(drawn(criterion.rule()));
    fields.putAll(window(criterion, steps));
    fields.put("samples", result.samples());
    fields.put("note", result.note());
    fields.put("source", result.source());
    fields.put("details", result.details());
    return fields;
  }

  /** A criterion before it is judged. */
  static Map<String, Object> planned(Procedure procedure, Criterion criterion) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", criterion.id());
    fields.put("title", criterion.title());
    fields.put("unit", criterion.rule().marginUnit());
    fields.put("limit", criterion.rule().limit());
    fields.putAll(drawn(criterion.rule()));
    fields.put("during", during(procedure, criterion));
    fields.put(
        "source",
        criterion.sources().stream().map(Source::toString).collect(Collectors.joining("; ")));
    return fields;
  }

  private static List<String> during(Procedure procedure, Criterion criterion) {
    return Stream.of(Section.values())
        .flatMap(section -> procedure.steps(section).stream())
        .map(Step::title)
        .filter(criterion.during().steps()::contains)
        .toList();
  }

  /** The limits as a plot draws them: a channel with its unit and one or two levels. */
  private static Map<String, Object> drawn(Rule rule) {
    return switch (rule) {
      case Rule.AlwaysWithin(String channel, String unit, double from, double to) ->
          drawn(channel, unit, Map.of("low", from, "high", to));
      case Rule.AlwaysBelow(String channel, String unit, double ceiling) ->
          drawn(channel, unit, Map.of("high", ceiling));
      case Rule.AlwaysAbove(String channel, String unit, double floor) ->
          drawn(channel, unit, Map.of("low", floor));
      case Rule.Recovers(String channel, String unit, double floor, _, _) ->
          drawn(channel, unit, Map.of("low", floor));
      case Rule.Never _, Rule.EveryAnswerGolden _, Rule.EnergyPerInference _ -> Map.of();
    };
  }

  private static Map<String, Object> drawn(
      String channel, String unit, Map<String, Double> levels) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("channel", channel);
    fields.put("channelUnit", unit);
    fields.putAll(new TreeMap<>(levels));
    return fields;
  }

  private static Map<String, Object> window(Criterion criterion, List<StepResult> steps) {
    List<StepResult> judged =
        steps.stream().filter(step -> criterion.during().steps().contains(step.title())).toList();
    return judged.isEmpty()
        ? Map.of()
        : Map.of(
            "fromSeconds", seconds(judged.getFirst().started()),
            "toSeconds", seconds(judged.getLast().ended()));
  }

  private static Map<String, Object> step(StepResult step) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("section", step.section().word());
    fields.put("number", step.number());
    fields.put("title", step.title());
    fields.put("verdict", step.verdict().name());
    fields.put("startedSeconds", seconds(step.started()));
    fields.put("endedSeconds", seconds(step.ended()));
    fields.put("cause", step.cause());
    return fields;
  }

  private static @Nullable Double number(OptionalDouble value) {
    return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value.getAsDouble() : null;
  }

  /**
   * Bench time as the files write it.
   *
   * @param time bench time
   * @return seconds, to the millisecond
   */
  public static double seconds(Duration time) {
    return Math.round(time.toNanos() / 1e6) / 1e3;
  }
}
