package org.terrella.telemetry.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.journal.JournalRow;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One row of an answer, as it was written: a number that was minus zero stays so. Of a sample:
 * time, channel, sequence, bench time, device time, value, text, missing.
 */
record Cells(List<@Nullable String> texts) {
  /** Reads to the end of the row. */
  static Cells read(JsonParser parser) {
    var texts = new ArrayList<@Nullable String>();
    for (var cell = parser.nextToken(); cell != JsonToken.END_ARRAY; cell = parser.nextToken()) {
      texts.add(cell == JsonToken.VALUE_NULL ? null : parser.getString());
    }
    return new Cells(texts);
  }

  String text(int index) {
    return Objects.requireNonNull(texts.get(index), () -> "cell " + index + " of " + texts);
  }

  String channel() {
    return text(1);
  }

  long sequence() {
    return isNull(2) ? -1 : Long.parseLong(text(2));
  }

  /** What a row of {@link Database#samples} says. */
  Stored stored() {
    return new Stored(
        Long.parseLong(text(0)),
        isNull(3) ? Double.NaN : Double.parseDouble(text(3)),
        isNull(4) ? JournalRow.NONE : Long.parseLong(text(4)),
        reading());
  }

  private Reading reading() {
    if (texts.subList(5, 8).stream().filter(Objects::nonNull).count() != 1) {
      return new Reading.Missing("not one reading: " + texts);
    }
    if (!isNull(5)) {
      return new Reading.Value(Double.parseDouble(text(5)));
    }
    return isNull(6) ? new Reading.Missing(text(7)) : new Reading.Text(text(6));
  }

  private boolean isNull(int index) {
    return texts.get(index) == null;
  }
}
