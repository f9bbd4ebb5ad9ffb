package org.terrella.telemetry.influx;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.journal.JournalRow;
import org.terrella.telemetry.table.Column;
import org.terrella.telemetry.table.Row;
import org.terrella.telemetry.table.Table;

/** Writes the rows of a journal, and those of other tables, as lines. */
final class LineProtocol {
  /** A journal has new objects for its channels in each segment. */
  private static final int MOST_OBJECTS = 1 << 12;

  private static final byte[] VALUE = field("value=");
  private static final byte[] TEXT = field("text=");
  private static final byte[] MISSING = field("missing=");
  private static final byte[] BENCH = field(",bench_s=");
  private static final byte[] SEQUENCE = field(",seq=");
  private static final byte[] DEVICE = field(",device_ns=");

  private final RunTags tags;
  private final Decimals decimals = new Decimals();
  private final Map<Channel, byte[]> series = new HashMap<>();
  private final IdentityHashMap<Channel, byte[]> seen = new IdentityHashMap<>();

  LineProtocol(RunTags tags) {
    this.tags = tags;
  }

  private static byte[] field(String name) {
    return name.getBytes(StandardCharsets.US_ASCII);
  }

  /** Writes a sample. */
  void put(LineBuffer to, JournalRow row) {
    var start = series(row.channel());
    to.put(start);
    putReading(to, row);
    to.put(BENCH);
    Decimals.putBillionths(to, row.benchNanos());
    putInteger(to, SEQUENCE, row.sequence());
    if (row.deviceNanos() != JournalRow.NONE) {
      putInteger(to, DEVICE, row.deviceNanos());
    }
    to.put(' ');
    to.put(row.utcNanos());
    to.endLine();
  }

  private void putReading(LineBuffer to, JournalRow row) {
    switch (row.kind()) {
      case VALUE -> putNumber(to, row.number());
      case TEXT -> putText(to, TEXT, row.text());
      case MISSING -> putText(to, MISSING, row.text());
    }
  }

  /** Databases have no numbers that are none. */
  private void putNumber(LineBuffer to, double number) {
    if (Double.isFinite(number)) {
      to.put(VALUE);
      decimals.put(to, number);
    } else {
      putText(to, TEXT, Double.toString(number));
    }
  }

  private static void putText(LineBuffer to, byte[] field, String text) {
    to.put(field);
    Escapes.putText(to, text);
  }

  private static void putInteger(LineBuffer to, byte[] field, long number) {
    to.put(field);
    to.put(number);
    to.put('i');
  }

  /** Everything before the fields of a channel's samples. */
  private byte[] series(Channel channel) {
    var known = seen.get(channel);
    if (known != null) {
      return known;
    }
    if (seen.size() == MOST_OBJECTS) {
      seen.clear();
    }
    var bytes = series.computeIfAbsent(channel, this::render);
    seen.put(channel, bytes);
    return bytes;
  }

  private byte[] render(Channel channel) {
    var to = new LineBuffer();
    to.putAscii(Table.SAMPLE.word());
    Escapes.putTag(to, "run", tags.run());
    Escapes.putTag(to, "bench", tags.bench());
    Escapes.putTag(to, "board", tags.board());
    Escapes.putTag(to, "device", channel.device());
    Escapes.putTag(to, "channel", channel.name());
    Escapes.putTag(to, "unit", channel.unit());
    to.put(' ');
    return Arrays.copyOf(to.bytes(), to.size());
  }

  /** Writes a row of another table; it has one cell at least that is no tag. */
  static void put(LineBuffer to, Row row) {
    to.putAscii(row.table().word());
    for (var column : row.table().columns()) {
      if (column.type() == Column.Type.TAG) {
        Escapes.putTag(to, column.name(), (String) row.cells().getOrDefault(column.name(), ""));
      }
    }
    putFields(to, row);
    to.put(' ');
    to.put(ChronoUnit.NANOS.between(Instant.EPOCH, row.utc()));
    to.endLine();
  }

  private static void putFields(LineBuffer to, Row row) {
    var decimals = new Decimals();
    char separator = ' ';
    for (var column : row.table().columns()) {
      var cell = row.cells().get(column.name());
      if (cell != null && column.type() != Column.Type.TAG && isStorable(cell)) {
        to.put(separator);
        to.putAscii(column.name());
        to.put('=');
        putCell(to, decimals, cell);
        separator = ',';
      }
    }
    if (separator == ' ') {
      throw new IllegalArgumentException("a row of nothing but tags: " + row);
    }
  }

  private static boolean isStorable(Object cell) {
    return !(cell instanceof Double number) || Double.isFinite(number);
  }

  private static void putCell(LineBuffer to, Decimals decimals, Object cell) {
    switch (cell) {
      case Double number -> decimals.put(to, number);
      case Long number -> {
        to.put(number.longValue());
        to.put('i');
      }
      default -> Escapes.putText(to, cell.toString());
    }
  }
}
