package org.terrella.controller.report;

import static org.terrella.controller.report.Html.cell;
import static org.terrella.controller.report.Html.text;
import static org.terrella.controller.report.Numbers.count;
import static org.terrella.controller.report.Numbers.seconds;
import static org.terrella.controller.report.Numbers.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.terrella.controller.record.ChannelFacts;
import tools.jackson.databind.JsonNode;

/** How whole the record is: in all, channel by channel, and every late or missed sample by name. */
record RecordSection(RunRecord run) {
  private static final List<String> HEADS =
      List.of(
          "Channel",
          "#Period",
          "#Samples",
          "#Expected",
          "#Missed",
          "#Late",
          "#No reading",
          "#NaN",
          "#Longest gap",
          "#In periods",
          "#Worst period error");

  String html() throws IOException {
    return """
    <div class="facts">%s</div>
    <p class="note">%s</p>
    <div class="record">%s</div>
    <div class="record">%s</div>
    <div class="record">%s</div>
    """
        .formatted(
            totals(),
            text(summary()),
            channels(),
            new Samplers(run.journal().channels()).html(),
            new LateSamples(run.journal().channels()).html());
  }

  private String totals() throws IOException {
    var totals = new LinkedHashMap<String, String>();
    var summary = run.journal().summary();
    JsonNode dropped = run.account().results().path("journal").path("dropped");
    totals.put(
        "Journal",
        "%s in %s, %s"
            .formatted(
                count(summary.samples(), "sample"),
                count(summary.segments(), "segment"),
                Numbers.bytes(run.journal().bytes())));
    totals.put(
        "Lost",
        "%s dropped, %s absent, %s torn"
            .formatted(
                dropped.isNumber() ? whole(dropped.asLong()) : "not known how many",
                whole(summary.gaps()),
                count(summary.tornBytes(), "byte")));
    totals.put("Sealed", sealed());
    totals.put("Database", ShippingState.of(run).words());
    return totals.entrySet().stream()
        .map(one -> "<div><b>%s</b>%s</div>".formatted(text(one.getKey()), text(one.getValue())))
        .collect(Collectors.joining("\n"));
  }

  private String sealed() throws IOException {
    JsonNode sealed = run.account().results().path("journal").path("sealed");
    Path file = run.directory().path().resolve("samples.parquet");
    if (sealed.has("disagrees")) {
      return "differs from the journal: " + sealed.path("disagrees").asString("");
    }
    if (sealed.has("failure")) {
      return "no: " + sealed.path("failure").asString("");
    }
    if (!Files.exists(file)) {
      return "no";
    }
    String size = "samples.parquet, " + Numbers.bytes(Files.size(file));
    return sealed.has("rows")
        ? "%s, read back: the same %s as the journal's"
            .formatted(size, count(sealed.path("rows").asLong(), "sample"))
        : size + ", not compared with the journal";
  }

  private String summary() {
    long missed = run.journal().missed();
    long late = run.journal().channels().stream().mapToLong(ChannelFacts::gaps).sum();
    String found =
        missed == 0 && late == 0
            ? "No channel that is sampled at a steady rate missed a sample or was late. "
            : "%s missed; %s the next sample of a channel came more than half a period late. "
                .formatted(count(missed, "sample"), count(late, "time"));
    return found
        + "What is expected is counted by the period from the first to the last sample of a"
        + " channel.";
  }

  private String channels() {
    List<String> rows =
        run.journal().channels().stream()
            .filter(facts -> !Samplers.isQuality(facts))
            .map(RecordSection::row)
            .toList();
    String table = Html.table(HEADS, rows);
    return rows.size() <= 60
        ? table
        : "<details><summary>%s</summary>%s</details>"
            .formatted(count(rows.size(), "channel"), table);
  }

  private static String row(ChannelFacts facts) {
    OptionalDouble period = facts.period();
    var cells = new ArrayList<String>();
    cells.add(cell("name", facts.channel().name()));
    cells.add(cell("number", period.isPresent() ? seconds(period.getAsDouble()) : "–"));
    cells.add(cell("number", whole(facts.samples())));
    cells.add(cell("number", period.isPresent() ? whole(facts.expected()) : "–"));
    cells.add(counted(facts.missed(), period.isPresent()));
    cells.add(counted(facts.gaps(), period.isPresent()));
    cells.add(counted(facts.noReading(), true));
    cells.add(counted(facts.notANumber(), true));
    cells.add(cell("number", seconds(facts.longestGap())));
    cells.add(cell("number", period.isPresent() ? periods(facts) : "–"));
    cells.add(
        cell(
            "number",
            facts.periodError().isPresent() ? seconds(facts.periodError().getAsDouble()) : "–"));
    return "<tr>" + String.join("", cells) + "</tr>";
  }

  private static String periods(ChannelFacts facts) {
    return String.format(
        Locale.ROOT, "%.1f", facts.longestGap() / facts.period().orElse(Double.NaN));
  }

  /** A number that ought to be nought; stands out when it is not. */
  private static String counted(long number, boolean applies) {
    return cell(number > 0 ? "number amiss" : "number", applies ? whole(number) : "–");
  }
}
