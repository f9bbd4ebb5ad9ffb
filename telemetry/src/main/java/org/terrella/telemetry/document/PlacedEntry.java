package org.terrella.telemetry.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.telemetry.units.NotAQuantity;
import org.terrella.telemetry.units.Quantity;

/** An entry on a value that knows its place. */
record PlacedEntry(Path file, Placed value) implements Entry {
  @Override
  public String key() {
    return value.key();
  }

  @Override
  public Entry get(String key) throws InvalidDocument {
    return find(key)
        .orElseThrow(
            () ->
                wrong(
                    "\"%s\" is missing in %s".formatted(key, value.name()),
                    "add \"%s: …\"".formatted(key)));
  }

  @Override
  public Optional<Entry> find(String key) {
    return isMapping() ? Optional.ofNullable(value.children().get(key)).map(this::entry) : none();
  }

  private static Optional<Entry> none() {
    return Optional.empty();
  }

  @Override
  public Map<String, Entry> fields() throws InvalidDocument {
    if (!isMapping()) {
      throw wrong(Words.notA(value, "a mapping"), "write \"key: value\" lines below it");
    }
    var fields = new LinkedHashMap<String, Entry>();
    value.children().forEach((key, child) -> fields.put(key, entry(child)));
    return Collections.unmodifiableMap(fields);
  }

  @Override
  public List<Entry> items() throws InvalidDocument {
    if (!value.json().isArray()) {
      throw wrong(Words.notA(value, "a list"), "write \"- item\" lines below it");
    }
    return value.children().values().stream().map(this::entry).toList();
  }

  @Override
  public boolean isMapping() {
    return value.json().isObject();
  }

  @Override
  public String text() throws InvalidDocument {
    if (!value.json().isValueNode() || value.json().isNull()) {
      throw wrong(Words.notA(value, "text"), "");
    }
    return value.raw();
  }

  @Override
  public double number() throws InvalidDocument {
    if (!value.json().isNumber()) {
      throw wrong(Words.notA(value, "a number"), "write it like 2.5");
    }
    return value.json().doubleValue();
  }

  @Override
  public int integer() throws InvalidDocument {
    if (!value.json().canConvertToExactIntegral() || !value.json().canConvertToInt()) {
      throw wrong(Words.notA(value, "a whole number"), "write it like 2");
    }
    return value.json().intValue();
  }

  @Override
  public double quantity(String unit) throws InvalidDocument {
    try {
      return Quantity.parse(text()).in(unit);
    } catch (NotAQuantity e) {
      throw wrong(
          "%s: %s".formatted(value.name(), e.getMessage()),
          "write it like \"%s %s\"".formatted(Words.leadingNumber(value.raw()), unit));
    }
  }

  @Override
  public Duration duration() throws InvalidDocument {
    double seconds = quantity("s");
    if (seconds < 0 || seconds > Duration.ofDays(36_500).toSeconds()) {
      throw wrong(
          "%s: \"%s\" is no time to wait".formatted(value.name(), value.raw()),
          "write it like \"30 s\"");
    }
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  @Override
  public InvalidDocument wrong(String what, String fix) {
    return new InvalidDocument(
        List.of(new Problem(file, value.place().line(), value.place().column(), what, fix)));
  }

  private Entry entry(Placed child) {
    return new PlacedEntry(file, child);
  }
}
