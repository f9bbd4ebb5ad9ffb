package org.terrella.telemetry.journal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;

/** What a channel's name and the times look like in a payload, and a sample made of a row. */
final class FrameCodec {
  /** Stands where there is no time. */
  static final long NONE = Long.MIN_VALUE;

  private static final long NANOS = 1_000_000_000;
  private static final long FARTHEST_SECOND = Long.MAX_VALUE / NANOS - 1;

  private FrameCodec() {}

  /** The payload that names a channel. */
  static byte[] payload(int id, Channel channel) {
    var payload = new ByteArrayOutputStream();
    payload.write(Frame.CHANNEL);
    payload.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(id).array());
    put(payload, channel.kind().name());
    put(payload, channel.name());
    put(payload, channel.unit());
    long period = channel.period().map(Duration::toNanos).orElse(NONE);
    payload.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(period).array());
    return payload.toByteArray();
  }

  private static void put(ByteArrayOutputStream to, String text) {
    var encoded = text.getBytes(StandardCharsets.UTF_8);
    to.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(encoded.length).array());
    to.writeBytes(encoded);
  }

  /** Reads a channel from after its number. */
  static Channel channel(ByteBuffer from) {
    var kind = Channel.Kind.valueOf(text(from));
    return new Channel(text(from), text(from), kind, optional(from.getLong(), Duration::ofNanos));
  }

  private static String text(ByteBuffer from) {
    var encoded = new byte[from.getInt()];
    from.get(encoded);
    return new String(encoded, StandardCharsets.UTF_8);
  }

  static Sample sample(JournalRow row) {
    return new Sample(
        row.channel(),
        row.sequence(),
        Duration.ofNanos(row.benchNanos()),
        instant(row.utcNanos()),
        optional(row.deviceNanos(), FrameCodec::instant),
        reading(row));
  }

  private static Reading reading(JournalRow row) {
    return switch (row.kind()) {
      case VALUE -> new Reading.Value(row.number());
      case TEXT -> new Reading.Text(row.text());
      case MISSING -> new Reading.Missing(row.text());
    };
  }

  static Instant instant(long nanos) {
    return Instant.EPOCH.plusNanos(nanos);
  }

  /** Nanoseconds since 1970, or {@link #NONE}. */
  static long nanos(Optional<Instant> time) {
    return time.isPresent() ? nanos(time.get()) : NONE;
  }

  /** Nanoseconds since 1970; a time beyond what these can tell becomes the last that they can. */
  static long nanos(Instant time) {
    return Math.clamp(time.getEpochSecond(), -FARTHEST_SECOND, FARTHEST_SECOND) * NANOS
        + time.getNano();
  }

  private static <T> Optional<T> optional(long nanos, LongFunction<T> of) {
    return nanos == NONE ? Optional.empty() : Optional.of(of.apply(nanos));
  }
}
