package org.terrella.procedures.procedure;

import java.time.Duration;
import java.util.Optional;
import org.terrella.telemetry.document.Entry;
import org.terrella.telemetry.document.InvalidDocument;
import org.terrella.telemetry.energy.Declared;
import org.terrella.telemetry.energy.MeterAccuracy;
import org.terrella.telemetry.energy.Swing;

/** Reads what a criterion of energy declares of load and meter. */
record DeclaredReader(Figures figures) {
  Declared read(Entry kind) throws InvalidDocument {
    Optional<Entry> load = kind.find("load");
    Optional<Entry> meter = kind.find("meter");
    return new Declared(
        load.isPresent() ? Optional.of(swing(load.get())) : Optional.empty(),
        meter.isPresent() ? Optional.of(meter(meter.get())) : Optional.empty());
  }

  private Swing swing(Entry load) throws InvalidDocument {
    double from = figures.quantity(load.get("from"), "W");
    double to = figures.quantity(load.get("to"), "W");
    if (from > to) {
      throw load.get("from")
          .wrong(
              "the range is empty: from %s to %s"
                  .formatted(Figure.of(from, "W"), Figure.of(to, "W")),
              "from must not be above to");
    }
    Optional<Entry> dwell = load.find("dwell");
    return new Swing(from, to, dwell.isPresent() ? figures.duration(dwell.get()) : Duration.ZERO);
  }

  private MeterAccuracy meter(Entry meter) throws InvalidDocument {
    return new MeterAccuracy(
        positive(meter, "of-reading", "%") / 100, positive(meter, "plus", "W"));
  }

  /** A figure that is not negative; zero when it is left out. */
  private double positive(Entry meter, String key, String unit) throws InvalidDocument {
    Optional<Entry> entry = meter.find(key);
    if (entry.isEmpty()) {
      return 0;
    }
    double value = figures.quantity(entry.get(), unit);
    if (value < 0) {
      throw entry.get().wrong("no meter is better than right", "give 0 or more");
    }
    return value;
  }
}
