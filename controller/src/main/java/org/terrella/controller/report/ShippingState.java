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
 * @param sent samples that the database has
 * @param dead samples that it refused for good
 * @param unsent samples that it has not been given
 * @param unconfirmed samples that it was given, but does not count
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
    return new ShippingState(
        isKnown || run.account().head().json().has("shippedTo"),
        isKnown,
        shipped.path("sent").asLong(0),
        shipped.path("dead").asLong(0),
        shipped.path("unsent").asLong(0),
        shipped.path("unconfirmed").asLong(0),
        lines(run.directory().path().resolve("dead.lp")));
  }

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
      amiss.add(count(unconfirmed, "sample") + " shipped but not found there");
    }
    if (Math.max(dead, letters) > 0) {
      amiss.add(count(Math.max(dead, letters), "sample") + " refused by it, kept in dead.lp");
    }
    return amiss.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", amiss));
  }

  /** One line for the record's table. */
  String words() {
    if (!isWanted) {
      return letters > 0 ? complaint().orElse("") : "not asked for";
    }
    List<String> parts = new ArrayList<>();
    if (isKnown) {
      parts.add("%s in the database".formatted(count(sent, "sample")));
    }
    complaint().ifPresent(parts::add);
    return String.join("; ", parts);
  }
}
