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
  /** Stands where there is no time. */
  static final long NONE = Long.MIN_VALUE;

  private FrameCodec() {}

  static void putChannel(FrameBuffer to, int id, Channel channel) {
    int frame = to.begin(Frame.CHANNEL);
    to.put(id);
    to.put(channel.kind().name());
    to.put(channel.name());
    to.put(channel.unit());
    to.put(channel.period().map(Duration::toNanos).orElse(NONE));
    to.end(frame);
  }

  /** Puts a sample; false when it is too long to be kept. */
  static boolean putSample(FrameBuffer to, int id, Sample sample) {
    int frame = to.begin(Frame.SAMPLE);
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
        to.put(Frame.READ_VALUE);
        to.put(number);
      }
      case Reading.Text(String text) -> put(to, Frame.READ_TEXT, text);
      case Reading.Missing(String why) -> put(to, Frame.READ_MISSING, why);
    }
  }

  private static void put(FrameBuffer to, byte kind, String text) {
    to.put(kind);
    to.put(text);
  }

  /** Reads a channel from after its number. */
  static Channel channel(ByteBuffer from) {
    var kind = Channel.Kind.valueOf(text(from));
    return new Channel(text(from), text(from), kind, optional(from.getLong(), Duration::ofNanos));
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

  static Instant instant(long nanos) {
    return Instant.EPOCH.plusNanos(nanos);
  }

  private static Reading reading(JournalRow row) {
    return switch (row.kind()) {
      case VALUE -> new Reading.Value(row.number());
      case TEXT -> new Reading.Text(row.text());
      case MISSING -> new Reading.Missing(row.text());
    };
  }

  private static long nanos(Instant instant) {
    return ChronoUnit.NANOS.between(Instant.EPOCH, instant);
  }

  private static <T> Optional<T> optional(long nanos, LongFunction<T> of) {
    return nanos == NONE ? Optional.empty() : Optional.of(of.apply(nanos));
  }

  private static String text(ByteBuffer from) {
    var encoded = new byte[from.getInt()];
    from.get(encoded);
    return new String(encoded, StandardCharsets.UTF_8);
  }
}
