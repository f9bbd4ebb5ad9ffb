package org.terrella.telemetry.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.IdentityHashMap;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.journal.JournalRow;
import org.terrella.telemetry.journal.RowListener;

/**
 * Writes samples as comma-separated values after RFC 4180, in UTF-8, with a line of names first.
 * Exactly one of {@code value}, {@code text} and {@code missing} is there; a text that is empty is
 * {@code ""}, one that is not there is nothing. Numbers read back are the same doubles; {@code NaN}
 * and {@code Infinity} are numbers that a device gave. Times have nanoseconds.
 */
public final class CsvRows implements RowListener {
  private static final String NAMES =
      "utc,bench_s,channel,unit,sequence,value,text,missing,device_utc";

  private static final int NANO_DIGITS = 9;
  private static final long NANOS = 1_000_000_000;
  private static final int MOST_OBJECTS = 10_000;

  private final OutputStream out;
  private final IdentityHashMap<Channel, byte[]> channels = new IdentityHashMap<>();
  private byte[] buffer = new byte[1 << 16];
  private int length;
  private long second = Long.MIN_VALUE;
  private byte[] secondText = {};

  /**
   * Begins, with the names of the columns.
   *
   * @param out where the text goes; not closed
   * @throws IOException if it cannot be written
   */
  public CsvRows(OutputStream out) throws IOException {
    this.out = out;
    put(NAMES);
    endLine();
  }

  @Override
  public void row(JournalRow row) throws IOException {
    putUtc(row.utcNanos());
    put(',');
    putSeconds(row.benchNanos());
    put(words(row.channel()));
    put(Long.toString(row.sequence()));
    put(',');
    putReading(row);
    put(',');
    if (row.deviceNanos() != JournalRow.NONE) {
      putUtc(row.deviceNanos());
    }
    endLine();
  }

  /**
   * Writes what is left.
   *
   * @throws IOException if it cannot be written
   */
  public void finish() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
    out.flush();
  }

  private void putReading(JournalRow row) {
    switch (row.kind()) {
      case VALUE -> {
        put(Double.toString(row.number()));
        put(",,");
      }
      case TEXT -> {
        put(',');
        put(quoted(row.text()));
        put(',');
      }
      case MISSING -> {
        put(",,");
        put(quoted(row.text()));
      }
    }
  }

  /** Always in quotes, so that an empty text is not taken for none. */
  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /** Name and unit with the commas around them. */
  private byte[] words(Channel channel) {
    if (channels.size() > MOST_OBJECTS) {
      channels.clear();
    }
    return channels.computeIfAbsent(
        channel, one -> bytes(",%s,%s,".formatted(one.name(), unit(one.unit()))));
  }

  private static String unit(String unit) {
    return unit.matches("[^\",\r\n]*") ? unit : quoted(unit);
  }

  private void putUtc(long nanos) {
    long whole = Math.floorDiv(nanos, NANOS);
    if (whole != second) {
      second = whole;
      secondText = bytes(Instant.ofEpochSecond(whole).toString().replace('Z', '.'));
    }
    put(secondText);
    putNanos(Math.floorMod(nanos, NANOS));
    put('Z');
  }

  private void putSeconds(long nanos) {
    if (nanos < 0) {
      put('-');
    }
    put(Long.toString(Math.abs(nanos / NANOS)));
    put('.');
    putNanos(Math.abs(nanos % NANOS));
  }

  private void putNanos(long nanos) {
    room(NANO_DIGITS);
    long rest = nanos;
    for (int i = NANO_DIGITS - 1; i >= 0; i--) {
      buffer[length + i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += NANO_DIGITS;
  }

  private void put(char letter) {
    room(1);
    buffer[length++] = (byte) letter;
  }

  private void put(String text) {
    put(bytes(text));
  }

  private void put(byte[] bytes) {
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
  }

  private void room(int more) {
    if (buffer.length - length < more) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + more));
    }
  }

  private void endLine() throws IOException {
    put('\r');
    put('\n');
    if (length > buffer.length / 2) {
      out.write(buffer, 0, length);
      length = 0;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
