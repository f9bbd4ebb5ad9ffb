package org.terrella.controller.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.terrella.telemetry.grafana.Target;
import org.terrella.telemetry.grafana.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the dashboards show of a run is what its journal, its results and its events say; a
 * dashboard that is broken is seen.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DashboardsContract {
  private final Target target;

  /** Where a dashboard for this database keeps the text of a query. */
  private final String text;

  private @Nullable FilledDatabase filled;

  DashboardsContract(Target target, String text) {
    this.target = target;
    this.text = text;
  }

  abstract Database start(Path folder) throws Exception;

  @BeforeAll
  void fill(@TempDir Path folder) throws Exception {
    filled = FilledDatabase.fill(start(folder), RecordedRun.shared());
  }

  @AfterAll
  void close() {
    if (filled != null) {
      filled.close();
    }
  }

  private FilledDatabase filled() {
    if (filled == null) {
      throw new AssertionError("not filled");
    }
    return filled;
  }

  private RecordedRun run() {
    return filled().run();
  }

  private JournalFigures journal() throws IOException {
    return JournalFigures.of(run());
  }

  private JsonNode dashboard(Topic topic) throws IOException {
    return Shipped.dashboard(topic, target);
  }

  private Scene scene(Topic topic) throws Exception {
    return Inspection.scene(filled(), dashboard(topic));
  }

  private Answer panel(Topic topic, String title, String query) throws Exception {
    return panel(topic, title, query, scene(topic).withPoints(300));
  }

  private Answer panel(Topic topic, String title, String query, Scene scene) throws Exception {
    return filled().database().ask(Shipped.query(dashboard(topic), title, query), scene);
  }

  private Answer annotation(String name, Scene scene) throws Exception {
    var annotations = dashboard(Topic.POWER).path("annotations").path("list");
    for (JsonNode annotation : annotations) {
      if (annotation.path("name").asString().equals(name)) {
        return filled().database().ask(annotation.path("target"), scene);
      }
    }
    throw new AssertionError("no annotation " + name);
  }

  private static double lowest(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  private static double highest(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void answersEveryQueryWithRowsAndTheColumnsThatAreShown(Topic topic) throws Exception {
    var outcome = Inspection.of(filled(), dashboard(topic));
    assertThat(outcome.complaints()).isEmpty();
    assertThat(outcome.queries()).isGreaterThan(5);
  }

  @Test
  void drawsTheLowestAndTheHighestReadingOfEveryChannel() throws Exception {
    var drawn = panel(Topic.POWER, "Voltages", "extremes");
    var journal = journal();
    assertThat(drawn.words("channel"))
        .contains("psu.voltage", "mains.voltage", "profile.bus")
        .allSatisfy(channel -> assertThat(journal.units()).containsEntry(channel, "V"));
    for (String channel : drawn.words("channel").stream().distinct().toList()) {
      var one = drawn.having("channel", channel);
      assertThat(lowest(one.numbers("lowest"))).isEqualTo(journal.of(channel).getMin());
      assertThat(highest(one.numbers("highest"))).isEqualTo(journal.of(channel).getMax());
    }
  }

  @Test
  void drawsOneChannelBetweenItsExtremes() throws Exception {
    var scene = scene(Topic.RUN).withPoints(300).choosing("channel", List.of("mains.voltage"));
    var band = panel(Topic.RUN, "$channel", "channel", scene);
    var journal = journal().of("mains.voltage");
    assertThat(lowest(band.numbers("lowest"))).isEqualTo(journal.getMin());
    assertThat(highest(band.numbers("highest"))).isEqualTo(journal.getMax());
    assertThat(lowest(band.numbers("mean"))).isBetween(journal.getMin(), journal.getMax());
  }

  @Test
  void doesNotDrawWhereReadingsAreMissing() throws Exception {
    var drawn = panel(Topic.THERMAL, "Clock rates", "mean");
    assertThat(drawn.cells("mean")).as("the board was without power for a while").containsNull();
  }

  @Test
  void countsEverySampleAndEveryMissingReadingOfEveryChannel() throws Exception {
    var counted = panel(Topic.QUALITY, "Samples of each channel", "channels");
    var journal = journal();
    assertThat(counted.words("channel")).hasSameSizeAs(journal.samples().keySet());
    for (Map.Entry<String, Long> channel : journal.samples().entrySet()) {
      var one = counted.having("channel", channel.getKey());
      assertThat(one.numbers("samples")).containsExactly((double) channel.getValue());
      assertThat(one.numbers("lost")).containsExactly(0.0);
      assertThat(one.numbers("missing").stream().mapToDouble(Double::doubleValue).sum())
          .isEqualTo(journal.missing().getOrDefault(channel.getKey(), 0L).doubleValue());
    }
  }

  @Test
  void hasAsManySamplesInTheDatabaseAsInTheJournal() throws Exception {
    long journalled = run().results().path("journal").path("samples").asLong();
    assertThat(panel(Topic.QUALITY, "Journal and database", "journal").numbers("samples"))
        .containsExactly((double) journalled);
    assertThat(panel(Topic.QUALITY, "Journal and database", "database").numbers("database"))
        .containsExactly((double) journalled);
  }

  @Test
  void tellsVerdictsAndMarginsAsTheResultsDo() throws Exception {
    var criteria = panel(Topic.RUN, "Criteria", "criteria");
    assertThat(criteria.words("verdict")).contains("FAIL", "PASS");
    for (JsonNode criterion : run().results().path("criteria")) {
      var one = criteria.having("criterion", criterion.path("id").asString());
      assertThat(one.words("verdict")).containsExactly(criterion.path("verdict").asString());
      assertThat(one.numbers("margin")).containsExactly(criterion.path("margin").asDouble());
    }
  }

  @Test
  void leadsFromARunToExactlyItsTime() throws Exception {
    var runs = panel(Topic.RUN, "Runs", "runs").having("run", run().id());
    var journal = journal();
    assertThat(runs.numbers("started_ms"))
        .singleElement()
        .satisfies(from -> assertThat(from * 1e6).isLessThanOrEqualTo((double) journal.first()));
    assertThat(runs.numbers("until_ms"))
        .singleElement()
        .satisfies(to -> assertThat(to * 1e6).isGreaterThanOrEqualTo((double) journal.last()));
  }

  @Test
  void drawsALimitFromTheStartOfItsWindowToTheEnd() throws Exception {
    var drawn = panel(Topic.POWER, "Voltages", "limits").having("criterion", "bus-voltage");
    var results = run().results().path("criteria").path(0);
    assertThat(drawn.numbers("low")).containsExactly(24.0, 24.0);
    assertThat(drawn.numbers("high")).containsExactly(34.0, 34.0);
    assertThat(drawn.numbers(drawn.columns().getFirst()))
        .containsExactly(
            (double) run().utc(results.path("fromSeconds").asDouble()).toEpochMilli(),
            (double) run().utc(results.path("toSeconds").asDouble()).toEpochMilli());
  }

  @Test
  void shadesTheUmbraFromItsFirstContactToItsLast() throws Exception {
    var shaded = annotation("Umbra", scene(Topic.POWER));
    assertThat(shaded.numbers(shaded.columns().getFirst()))
        .containsExactly((double) contact("eclipse.umbra-entered"));
    assertThat(shaded.numbers("to_ms")).containsExactly((double) contact("eclipse.umbra-left"));
  }

  @Test
  void shadesWhatBeganBeforeTheTimeShownAndEndsAfterIt() throws Exception {
    long middle = (contact("eclipse.umbra-entered") + contact("eclipse.umbra-left")) / 2;
    var whole = scene(Topic.POWER);
    var within = new Scene(middle, middle + 1, whole.chosen());
    assertThat(annotation("Umbra", within).rows()).hasSize(1);
    assertThat(annotation("Penumbra", within).rows()).isEmpty();
  }

  private long contact(String kind) throws IOException {
    for (JsonNode event : run().events()) {
      if (event.path("kind").asString().equals(kind)) {
        return run().utc(event.path("bench").asDouble()).toEpochMilli();
      }
    }
    throw new AssertionError("no " + kind);
  }

  @Test
  void comparesRunsOverBenchTime() throws Exception {
    var scene = scene(Topic.COMPARE).choosing("channel", List.of("mains.voltage"));
    var lowest = panel(Topic.COMPARE, "$channel", "lowest", scene);
    var journal = journal().of("mains.voltage");
    assertThat(lowest(lowest.numbers("lowest"))).isEqualTo(journal.getMin());
    assertThat(highest(panel(Topic.COMPARE, "$channel", "highest", scene).numbers("highest")))
        .isEqualTo(journal.getMax());
    assertThat(lowest.words("run")).containsOnly(run().id());
    double length = run().results().path("benchSeconds").asDouble();
    assertThat(lowest.numbers("bench_s")).allMatch(bench -> bench >= 0 && bench <= length);
  }

  @Test
  void seesAQueryOfAFieldThatThereIsNot() throws Exception {
    assertThat(complaintsWith("\"value\"", "\"valeu\""))
        .anyMatch(each -> each.contains("Voltages"));
  }

  @Test
  void seesAQueryOfATableThatThereIsNot() throws Exception {
    assertThat(complaintsWith("\"sample\"", "\"samples\""))
        .anyMatch(each -> each.contains("Voltages"));
  }

  @Test
  void seesABrokenAnnotation() throws Exception {
    assertThat(complaintsWith("'umbra'", "'umbrella'"))
        .containsExactly("annotation Umbra has no rows");
  }

  @Test
  void seesALinkThatUsesAColumnWhichIsNotAskedFor() throws Exception {
    assertThat(complaintsWith("\"from_ms\", ", ""))
        .containsExactly("panel Penumbra and umbra: eclipses has no columns [from_ms]");
  }

  @Test
  void seesAnswersThatAreNoQuery() throws Exception {
    assertThat(complaintsWith("SELECT", "SELEKT")).hasSizeGreaterThan(10);
  }

  /** Every query of a dashboard with one text in place of another. */
  private List<String> complaintsWith(String right, String wrong) throws Exception {
    var dashboard = dashboard(Topic.POWER).deepCopy();
    for (JsonNode target : dashboard.findParents(text)) {
      if (!target.has("options")) {
        var query = (ObjectNode) target;
        query.put(text, query.path(text).asString().replace(right, wrong));
      }
    }
    return Inspection.of(filled(), dashboard).complaints();
  }
}
