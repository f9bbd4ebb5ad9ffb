package org.terrella.procedures.procedure;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terrella.telemetry.document.Entry;
import org.terrella.telemetry.document.InvalidDocument;
import org.terrella.telemetry.document.Problems;
import org.terrella.telemetry.units.NotAQuantity;
import org.terrella.telemetry.units.Quantity;

/** Reads figures, looking up those that stand behind a {@code $name}. */
final class Figures {
  private final Map<String, Entry> values = new LinkedHashMap<>();
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Set<String> unused = new LinkedHashSet<>();

  /** Reads one figure from the entry that holds it. */
  @FunctionalInterface
  private interface Look<T> {
    T at(Entry value) throws InvalidDocument;
  }

  void declare(Parameter parameter, Entry value) {
    parameters.put(parameter.name(), parameter);
    values.put(parameter.name(), value);
    unused.add(parameter.name());
  }

  List<Parameter> parameters() {
    return List.copyOf(parameters.values());
  }

  /** Takes note of every parameter that is mentioned in or below entries. */
  void mentionedIn(Collection<Entry> entries) throws InvalidDocument {
    for (Entry entry : entries) {
      mentionedBelow(entry);
    }
  }

  private void mentionedBelow(Entry entry) throws InvalidDocument {
    if (entry.isMapping()) {
      mentionedIn(entry.fields().values());
    } else if (entry.text().startsWith("$")) {
      unused.remove(entry.text().substring(1));
    }
  }

  /** Complains about every parameter that nobody asked for. */
  void complainOfUnused(Problems problems) {
    for (String name : unused) {
      var fix = "write $%s where it is meant, or take it out".formatted(name);
      problems.add(entry(name).wrong("nothing uses parameter \"%s\"".formatted(name), fix));
    }
  }

  /** A finite number in the unit asked for. */
  double quantity(Entry entry, String unit) throws InvalidDocument {
    return unit.equals("1")
        ? resolve(entry, Entry::number)
        : resolve(entry, value -> value.quantity(unit));
  }

  /** A time span longer than zero. */
  Duration duration(Entry entry) throws InvalidDocument {
    Duration span = resolve(entry, Entry::duration);
    if (span.isZero()) {
      throw entry.wrong("no time is no limit", "give a time longer than zero");
    }
    return span;
  }

  /** A whole number above zero. */
  int count(Entry entry) throws InvalidDocument {
    int count = resolve(entry, Entry::integer);
    if (count < 1) {
      throw entry.wrong(count + " is not a count", "give a whole number from 1");
    }
    return count;
  }

  /** The unit as the file writes it. */
  String unitWritten(Entry entry) throws InvalidDocument {
    return resolve(entry, value -> value.text().replaceFirst("^[-+.0-9eE]+\\s*", ""));
  }

  /** The parameter that stands in an entry. */
  Optional<Parameter> parameterAt(Entry entry) throws InvalidDocument {
    String text = entry.text();
    return text.startsWith("$")
        ? Optional.ofNullable(parameters.get(text.substring(1)))
        : Optional.empty();
  }

  private <T> T resolve(Entry entry, Look<T> look) throws InvalidDocument {
    String text = entry.text();
    return text.startsWith("$") ? behind(text.substring(1), entry, look) : look.at(entry);
  }

  private <T> T behind(String name, Entry use, Look<T> look) throws InvalidDocument {
    if (!values.containsKey(name)) {
      var known = values.isEmpty() ? "declare it under parameters" : "one of " + names();
      throw use.wrong("there is no parameter \"%s\"".formatted(name), known);
    }
    try {
      return look.at(entry(name));
    } catch (InvalidDocument unfit) {
      if (!isLegible(entry(name))) {
        throw unfit;
      }
      var problem = unfit.problems().getFirst();
      throw use.wrong(
          "$%s, declared on line %d, does not fit here: %s"
              .formatted(name, problem.line(), problem.what()),
          problem.fix());
    }
  }

  /** A value that is no figure anywhere is wrong where it is declared, not where it is used. */
  private static boolean isLegible(Entry value) throws InvalidDocument {
    try {
      return value.text().matches("\\d+") || Quantity.parse(value.text()) != null;
    } catch (NotAQuantity illegible) {
      return false;
    }
  }

  private Entry entry(String name) {
    Entry value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("never declared: " + name);
    }
    return value;
  }

  private String names() {
    return "$" + String.join(", $", values.keySet());
  }
}
