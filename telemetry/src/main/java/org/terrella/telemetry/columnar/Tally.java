package org.terrella.telemetry.columnar;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.terrella.telemetry.journal.JournalRow;

/** Count and SHA-256 of the rows of one channel, in their order: two that agree are the same. */
final class Tally {
  private static final int LONGS = 5;
  private static final int BUFFER = 1 << 12;

  private final MessageDigest digest = Sha256.begin();
  private final ByteBuffer pending = ByteBuffer.allocate(BUFFER);
  private long count;

  void add(JournalRow row) {
    count++;
    var kind = row.kind();
    room()
        .put(letter(kind))
        .putLong(row.sequence())
        .putLong(row.benchNanos())
        .putLong(row.utcNanos())
        .putLong(row.deviceNanos());
    if (kind == JournalRow.Kind.VALUE) {
      pending.putLong(Double.doubleToLongBits(row.number()));
    } else {
      add(row.text());
    }
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    pending.putLong(bytes.length);
    flush();
    digest.update(bytes);
  }

  private static byte letter(JournalRow.Kind kind) {
    return switch (kind) {
      case VALUE -> 'v';
      case TEXT -> 't';
      case MISSING -> 'm';
    };
  }

  private ByteBuffer room() {
    if (pending.remaining() < Byte.BYTES + LONGS * Long.BYTES) {
      flush();
    }
    return pending;
  }

  private void flush() {
    digest.update(pending.flip());
    pending.clear();
  }

  long count() {
    return count;
  }

  /** Ends both; nothing can be added to either any more. */
  boolean agreesWith(Tally other) {
    return count == other.count && Arrays.equals(end(), other.end());
  }

  private byte[] end() {
    flush();
    return digest.digest();
  }
}
