package org.terrella.controller.progress;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.channel.SampleListener;
import org.terrella.telemetry.event.Event;
import org.terrella.telemetry.event.EventListener;

/** Where a run stands, kept up to date by what it records; readable from any thread. */
public final class Situation implements SampleListener, EventListener {
  private static final Map<String, String> LIGHT =
      Map.of(
          "eclipse.penumbra-entered", "penumbra",
          "eclipse.umbra-entered", "ECLIPSE",
          "eclipse.umbra-left", "penumbra",
          "eclipse.penumbra-left", "sun");

  private final Map<String, Double> latest = new ConcurrentHashMap<>();
  private volatile String step = "";
  private volatile String light = "sun";
  private volatile Duration replayStart = Duration.ZERO;
  private volatile double replaySeconds;

  @Override
  public void sampled(Sample sample) {
    if (sample.reading() instanceof Reading.Value(double number)) {
      latest.put(sample.channel().name(), number);
    }
  }

  @Override
  public void happened(Event event) {
    switch (event.kind()) {
      case "step.started" -> step = event.subject();
      case "replay.started" -> {
        replayStart = event.bench();
        replaySeconds = number(event.details().get("length_s"));
      }
      default -> light = LIGHT.getOrDefault(event.kind(), light);
    }
  }

  /**
   * How much of the replay has been played.
   *
   * @param now bench time
   * @return 0 to 1
   */
  double fraction(Duration now) {
    double played = now.minus(replayStart).toNanos() / 1e9;
    return replaySeconds > 0 ? Math.clamp(played / replaySeconds, 0, 1) : 0;
  }

  /** The step under way. */
  String step() {
    return step;
  }

  /** The main readings in one line. */
  String readings() {
    return "%-8s bus %s  board %s %s  %s"
        .formatted(
            light,
            show("mains.voltage", "%5.2f V"),
            show("mains.power", "%5.1f W"),
            show("board.temperature", "%4.1f °C"),
            show("inference.throughput", "%5.2f inf/s"));
  }

  private String show(String channel, String format) {
    Double value = latest.get(channel);
    return value == null ? "-" : String.format(Locale.ROOT, format, value);
  }

  private static double number(@Nullable Object detail) {
    return detail instanceof Number number ? number.doubleValue() : 0;
  }
}
