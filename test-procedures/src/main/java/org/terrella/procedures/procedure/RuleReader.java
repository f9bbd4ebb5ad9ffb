package org.terrella.procedures.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.terrella.telemetry.document.Entry;
import org.terrella.telemetry.document.InvalidDocument;

/** Turns what a criterion asks into a rule, in the units of the channels it names. */
final class RuleReader {
  private static final List<String> KINDS =
      List.of(
          "always-within",
          "always-below",
          "always-above",
          "never",
          "every-answer",
          "recovers",
          "energy-per-inference");

  private final Figures figures;
  private final Optional<BenchOffer> bench;

  RuleReader(Figures figures, Optional<BenchOffer> bench) {
    this.figures = figures;
    this.bench = bench;
  }

  /** The one entry of a criterion that says what it asks. */
  Entry kind(Entry item) throws InvalidDocument {
    List<Entry> kinds = KINDS.stream().flatMap(kind -> item.find(kind).stream()).toList();
    return switch (kinds.size()) {
      case 0 -> throw item.wrong("the criterion asks nothing", "add one of " + KINDS);
      case 1 -> kinds.getFirst();
      default ->
          throw kinds
              .get(1)
              .wrong("a criterion asks one thing", "make a criterion of its own for it");
    };
  }

  Rule read(Entry kind) throws InvalidDocument {
    return switch (kind.key()) {
      case "always-within" -> within(kind);
      case "always-below" -> below(kind);
      case "always-above" -> above(kind);
      case "never" -> new Rule.Never(event(kind));
      case "every-answer" -> new Rule.EveryAnswerGolden();
      case "recovers" -> recovers(kind);
      case "energy-per-inference" -> energy(kind);
      default -> throw kind.wrong("no such criterion: " + kind.key(), "one of " + KINDS);
    };
  }

  private Rule within(Entry kind) throws InvalidDocument {
    String unit = unit(kind.get("channel"), kind.get("from"));
    double from = figures.quantity(kind.get("from"), unit);
    double to = figures.quantity(kind.get("to"), unit);
    if (from > to) {
      throw kind.get("from")
          .wrong(
              "the band is empty: from %s to %s"
                  .formatted(Figure.of(from, unit), Figure.of(to, unit)),
              "from must not be above to");
    }
    return new Rule.AlwaysWithin(kind.get("channel").text(), unit, from, to);
  }

  private Rule below(Entry kind) throws InvalidDocument {
    Entry ceiling = kind.get("ceiling");
    String unit = unit(kind.get("channel"), ceiling);
    return new Rule.AlwaysBelow(kind.get("channel").text(), unit, figures.quantity(ceiling, unit));
  }

  private Rule above(Entry kind) throws InvalidDocument {
    Entry floor = kind.get("floor");
    String unit = unit(kind.get("channel"), floor);
    return new Rule.AlwaysAbove(kind.get("channel").text(), unit, figures.quantity(floor, unit));
  }

  private Rule recovers(Entry kind) throws InvalidDocument {
    Entry floor = kind.get("above");
    String unit = unit(kind.get("channel"), floor);
    return new Rule.Recovers(
        kind.get("channel").text(),
        unit,
        figures.quantity(floor, unit),
        event(kind.get("after")),
        figures.duration(kind.get("within")));
  }

  private Rule energy(Entry kind) throws InvalidDocument {
    Entry power = kind.get("power");
    if (bench.isPresent() && !unitOf(power).equals("W")) {
      throw power.wrong(
          "%s is in %s, which is no power".formatted(power.text(), unitOf(power)),
          "name a channel in W");
    }
    double ceiling = figures.quantity(kind.get("ceiling"), "J");
    if (ceiling <= 0) {
      throw kind.get("ceiling").wrong("nothing computes for nothing", "give more than 0 J");
    }
    return new Rule.EnergyPerInference(
        power.text(), ceiling, new DeclaredReader(figures).read(kind));
  }

  private static String event(Entry entry) throws InvalidDocument {
    if (!Vocabulary.EVENTS.contains(entry.text())) {
      throw entry.wrong(
          "there is no event \"%s\"".formatted(entry.text()),
          "one of " + String.join(", ", Vocabulary.EVENTS));
    }
    return entry.text();
  }

  /** The unit of a channel; without a bench, that of the limit as written. */
  private String unit(Entry channel, Entry limit) throws InvalidDocument {
    return bench.isPresent() ? unitOf(channel) : figures.unitWritten(limit);
  }

  private String unitOf(Entry channel) throws InvalidDocument {
    Map<String, String> known = new TreeMap<>(Vocabulary.CHANNELS);
    bench.ifPresent(offer -> known.putAll(offer.channels()));
    String unit = known.get(channel.text());
    if (unit == null) {
      throw channel.wrong(
          "neither the bench nor the run has a channel \"%s\"".formatted(channel.text()),
          "one of " + String.join(", ", known.keySet()));
    }
    return unit;
  }
}
