package org.terrella.telemetry.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.channel.SampleListener;

/** Line protocol with three tags and one field, made by hand without an object for each sample. */
final class Lines implements SampleListener {
  private static final int BLOCK = 1 << 18;
  private static final int LONGEST = 256;

  private final Map<Channel, byte[]> heads = new HashMap<>();
  private final byte[] bytes = new byte[BLOCK];
  private int size;

  /** Adds a line to the block; a block that is full and was not taken is forgotten. */
  @Override
  public void sampled(Sample sample) {
    if (isFull()) {
      size = 0;
    }
    var head = heads.computeIfAbsent(sample.channel(), Lines::head);
    System.arraycopy(head, 0, bytes, size, head.length);
    size += head.length;
    if (sample.reading() instanceof Reading.Value(double number)) {
      putMillionths(Math.round(number * 1e6));
    }
    bytes[size++] = ' ';
    Instant utc = sample.utc();
    putDigits(utc.getEpochSecond(), 10);
    putDigits(utc.getNano(), 9);
    bytes[size++] = '\n';
  }

  boolean isFull() {
    return size > BLOCK - LONGEST;
  }

  /** Takes the block; valid until the next line. */
  ByteBuffer take() {
    var block = ByteBuffer.wrap(bytes, 0, size);
    size = 0;
    return block;
  }

  private static byte[] head(Channel channel) {
    return "sample,run=20260320T120000Z-eclipse,board=SN-0001,channel=%s value="
        .formatted(channel.name())
        .getBytes(StandardCharsets.UTF_8);
  }

  private void putMillionths(long number) {
    long left = number;
    if (left < 0) {
      bytes[size++] = '-';
      left = -left;
    }
    long whole = left / 1_000_000;
    int digits = 1;
    for (long rest = whole / 10; rest > 0; rest /= 10) {
      digits++;
    }
    putDigits(whole, digits);
    bytes[size++] = '.';
    putDigits(left % 1_000_000, 6);
  }

  private void putDigits(long number, int digits) {
    long left = number;
    for (int at = size + digits - 1; at >= size; at--) {
      bytes[at] = (byte) ('0' + left % 10);
      left /= 10;
    }
    size += digits;
  }
}
