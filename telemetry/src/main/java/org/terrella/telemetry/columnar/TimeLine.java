package org.terrella.telemetry.columnar;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/**
 * How bench time follows from the time of day, in a run whose clock keeps its speed: the same sum
 * that the clock does. What a sample's bench time differs by is kept with the sample, so that
 * nothing is lost where it does not follow.
 *
 * @param zeroUtc nanoseconds since 1970 when bench time was zero
 * @param speed bench seconds in one second of the wall
 */
record TimeLine(long zeroUtc, double speed) {
  private static final String ZERO_KEY = "terrella.zero_utc_ns";
  private static final String SPEED_KEY = "terrella.speed";
  private static final MathContext AS_TYPED = new MathContext(6);
  private static final double CLOSE = 1e-8;

  /** Draws it through two samples, the later ones apart the better. */
  static TimeLine through(long utc, long bench, long laterUtc, long laterBench) {
    double slope = (double) (laterBench - bench) / (laterUtc - utc);
    double speed = slope > 0 && Double.isFinite(slope) ? asTyped(slope) : 1;
    return new TimeLine(utc - Math.round(bench / speed), speed);
  }

  /** Somebody has typed the speed: it has few digits. */
  private static double asTyped(double slope) {
    double typed = new BigDecimal(slope).round(AS_TYPED).doubleValue();
    return Math.abs(typed - slope) < CLOSE * slope ? typed : slope;
  }

  /** Nanoseconds, rounded towards zero. */
  long bench(long utc) {
    return (long) ((utc - zeroUtc) * speed);
  }

  Map<String, String> words() {
    return Map.of(ZERO_KEY, Long.toString(zeroUtc), SPEED_KEY, Double.toString(speed));
  }

  static TimeLine of(Map<String, String> words) {
    return new TimeLine(
        Long.parseLong(words.getOrDefault(ZERO_KEY, "")),
        Double.parseDouble(words.getOrDefault(SPEED_KEY, "")));
  }
}
