package org.terrella.telemetry.torture;

import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.journal.JournalRow;

/**
 * A sample as every database is to hold it; equal only when every bit is.
 *
 * @param utcNanos its time, nanoseconds since 1970
 * @param benchSeconds bench time
 * @param deviceNanos the device's own time, or {@link JournalRow#NONE}
 * @param reading a number, a text or the reason why there is none; NaN and the infinities are
 *     texts, and line breaks are written as in Java, as the line protocol has none
 */
record Stored(long utcNanos, double benchSeconds, long deviceNanos, Reading reading) {
  static Stored of(JournalRow row) {
    return new Stored(row.utcNanos(), row.benchNanos() / 1e9, row.deviceNanos(), reading(row));
  }

  private static Reading reading(JournalRow row) {
    return switch (row.kind()) {
      case VALUE -> number(row.number());
      case TEXT -> new Reading.Text(oneLine(row.text()));
      case MISSING -> new Reading.Missing(oneLine(row.text()));
    };
  }

  private static String oneLine(String text) {
    return text.replace("\n", "\\n").replace("\r", "\\r");
  }

  private static Reading number(double number) {
    return Double.isFinite(number)
        ? new Reading.Value(number)
        : new Reading.Text(Double.toString(number));
  }
}
