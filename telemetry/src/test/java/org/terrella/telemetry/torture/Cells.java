package org.terrella.telemetry.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.journal.JournalRow;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One row of an answer, as it was written: a number that was minus zero stays so. */
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

  long sequence() {
    return isNull(1) ? -1 : Long.parseLong(text(1));
  }

  /** What a row of {@link Database#samples} says. */
  Stored stored() {
    return new Stored(
        Long.parseLong(text(0)),
        isNull(2) ? Double.NaN : Double.parseDouble(text(2)),
        isNull(3) ? JournalRow.NONE : Long.parseLong(text(3)),
        reading());
  }

  private Reading reading() {
    if (texts.subList(4, 7).stream().filter(Objects::nonNull).count() != 1) {
      return new Reading.Missing("not one reading: " + texts);
    }
    if (!isNull(4)) {
      return new Reading.Value(Double.parseDouble(text(4)));
    }
    return isNull(5) ? new Reading.Missing(text(6)) : new Reading.Text(text(5));
  }

  private boolean isNull(int index) {
    return texts.get(index) == null;
  }
}
