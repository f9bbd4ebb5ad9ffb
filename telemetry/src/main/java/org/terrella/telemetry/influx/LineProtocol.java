package org.terrella.telemetry.influx;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;

/** Writes samples as lines, one row each. */
final class LineProtocol {
  private final RunTags tags;
  private final Map<Channel, String> series = new HashMap<>();

  LineProtocol(RunTags tags) {
    this.tags = tags;
  }

  String line(Sample sample) {
    return series.computeIfAbsent(sample.channel(), this::series)
        + field(sample.reading())
        + " "
        + ChronoUnit.NANOS.between(Instant.EPOCH, sample.utc());
  }

  /** Everything before the fields. */
  private String series(Channel channel) {
    return "sample"
        + tag("run", tags.run())
        + tag("bench", tags.bench())
        + tag("board", tags.board())
        + tag("device", channel.device())
        + tag("channel", channel.name())
        + tag("unit", channel.unit())
        + " ";
  }

  /** A tag cannot be empty, hold a line break or end in a backslash. */
  private static String tag(String name, String value) {
    var plain = value.replaceAll("\\s", " ").replace('\\', '/');
    return plain.isEmpty() ? "" : ",%s=%s".formatted(name, plain.replaceAll("([ ,=])", "\\\\$1"));
  }

  private static String field(Reading reading) {
    return switch (reading) {
      case Reading.Value(double number) when Double.isFinite(number) -> "value=" + number;
      case Reading.Value(double number) -> "text=" + quoted(Double.toString(number));
      case Reading.Text(String text) -> "text=" + quoted(text);
      case Reading.Missing(String why) -> "missing=" + quoted(why);
    };
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", "\\\\\\\\n")
        + '"';
  }
}
