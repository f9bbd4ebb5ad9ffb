package org.terrella.controller.report;

import static org.terrella.controller.report.Numbers.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What became of the copy of the record in a database.
 *
 * @param isWanted false when the run was never to be shipped
 * @param isKnown false when nobody lived to say what became of it
 * @param sent samples that the database took
 * @param dead samples that it refused for good
 * @param unsent samples that it has not been given
 * @param unconfirmed samples that it took, but does not count, or was not asked to count
 * @param letters lines in {@code dead.lp}
 */
record ShippingState(
    boolean isWanted,
    boolean isKnown,
    long sent,
    long dead,
    long unsent,
    long unconfirmed,
    long letters) {
  static ShippingState of(RunRecord run) throws IOException {
    JsonNode shipped = run.account().results().path("shipped");
    boolean isKnown = shipped.isObject() && !shipped.isEmpty();
    long sent = shipped.path("sent").asLong(0);
    return new ShippingState(
        isKnown || run.account().head().json().has("shippedTo"),
        isKnown,
        sent,
        shipped.path("dead").asLong(0),
        shipped.path("unsent").asLong(0),
        Math.max(0, sent - shipped.path("confirmed").asLong(0)),
        lines(run.directory().path().resolve("dead.lp")));
  }

  /** Counts the lines that are no comments. */
  private static long lines(Path letters) throws IOException {
    if (!Files.exists(letters)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(letters)) {
      return lines.filter(line -> !line.startsWith("#")).count();
    }
  }

  /** What is amiss, in words; empty when the database has every sample, or need not. */
  Optional<String> complaint() {
    var amiss = new ArrayList<String>();
    if (isWanted && !isKnown) {
      amiss.add("how much of it arrived was never written down");
    }
    if (unsent > 0) {
      amiss.add(count(unsent, "sample") + " not shipped");
    }
    if (unconfirmed > 0) {
      amiss.add(count(unconfirmed, "sample") + " shipped, but not confirmed by its own count");
    }
    if (dead > 0 || letters > 0) {
      amiss.add(count(Math.max(dead, letters), "sample") + " refused by it, kept in dead.lp");
    }
    return amiss.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", amiss));
  }

  /** One line for the record's facts. */
  String words() {
    var parts = new ArrayList<String>();
    if (!isWanted) {
      parts.add("not asked for");
    }
    if (isKnown) {
      parts.add("%s taken by the database".formatted(count(sent, "sample")));
    }
    complaint().ifPresentOrElse(parts::add, () -> confirmed(parts));
    return String.join("; ", parts);
  }

  private void confirmed(List<String> parts) {
    if (isKnown) {
      parts.add("it counts as many");
    }
  }
}
