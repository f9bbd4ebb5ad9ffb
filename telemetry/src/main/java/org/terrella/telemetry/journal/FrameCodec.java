package org.terrella.telemetry.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongFunction;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;

/** What stands in the frames. */
final class FrameCodec {
  static final byte CHANNEL = 1;
  static final byte SAMPLE = 2;

  /** Stands where there is no time. */
  static final long NONE = Long.MIN_VALUE;

  private static final byte VALUE = 0;
  private static final byte TEXT = 1;
  private static final byte MISSING = 2;

  private FrameCodec() {}

  static void putChannel(FrameBuffer to, int id, Channel channel) {
    int frame = to.begin(CHANNEL);
    to.put(id);
    to.put(channel.kind().name());
    to.put(channel.name());
    to.put(channel.unit());
    to.put(channel.period().map(Duration::toNanos).orElse(NONE));
    to.end(frame);
  }

  /** Puts a sample; false when it is too long to be kept. */
  static boolean putSample(FrameBuffer to, int id, Sample sample) {
    int frame = to.begin(SAMPLE);
    to.put(id);
    to.put(sample.sequence());
    to.put(sample.bench().toNanos());
    to.put(nanos(sample.utc()));
    to.put(sample.device().map(FrameCodec::nanos).orElse(NONE));
    put(to, sample.reading());
    return to.end(frame);
  }

  private static void put(FrameBuffer to, Reading reading) {
    switch (reading) {
      case Reading.Value(double number) -> {
        to.put(VALUE);
        to.put(number);
      }
      case Reading.Text(String text) -> put(to, TEXT, text);
      case Reading.Missing(String why) -> put(to, MISSING, why);
    }
  }

  private static void put(FrameBuffer to, byte kind, String text) {
    to.put(kind);
    to.put(text);
  }

  static Channel channel(ByteBuffer from) {
    var kind = Channel.Kind.valueOf(text(from));
    return new Channel(text(from), text(from), kind, optional(from.getLong(), Duration::ofNanos));
  }

  /** Reads a sample from after its channel's number. */
  static Sample sample(ByteBuffer from, Channel channel) {
    return new Sample(
        channel,
        from.getLong(),
        Duration.ofNanos(from.getLong()),
        instant(from.getLong()),
        optional(from.getLong(), FrameCodec::instant),
        reading(from));
  }

  private static long nanos(Instant instant) {
    return ChronoUnit.NANOS.between(Instant.EPOCH, instant);
  }

  private static Instant instant(long nanos) {
    return Instant.EPOCH.plusNanos(nanos);
  }

  private static <T> Optional<T> optional(long nanos, LongFunction<T> of) {
    return nanos == NONE ? Optional.empty() : Optional.of(of.apply(nanos));
  }

  private static Reading reading(ByteBuffer from) {
    byte kind = from.get();
    return switch (kind) {
      case VALUE -> new Reading.Value(Double.longBitsToDouble(from.getLong()));
      case TEXT -> new Reading.Text(text(from));
      case MISSING -> new Reading.Missing(text(from));
      default -> throw new IllegalArgumentException("no such kind of reading: " + kind);
    };
  }

  private static String text(ByteBuffer from) {
    var encoded = new byte[from.getInt()];
    from.get(encoded);
    return new String(encoded, StandardCharsets.UTF_8);
  }
}
