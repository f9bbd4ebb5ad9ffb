package org.terrella.controller.report;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.terrella.telemetry.journal.JournalRow;

/**
 * One channel's readings for a plot, thinned while they come: of every bucket of points the lowest,
 * the highest and one break are kept, so that no spike is averaged away and memory stays bounded. A
 * break interrupts the line: no reading, a number that cannot be drawn, or no sample when the
 * period asked for one.
 */
final class Series {
  /** A number stands at the point. What a point is, the page knows by these numbers. */
  private static final byte READING = 0;

  /** The device gave NaN, or an infinite number. Of the breaks, those that say most come first. */
  private static final byte NOT_A_NUMBER = 1;

  /** The device gave no reading. */
  private static final byte NO_READING = 2;

  /** There is no sample although the period asks for one. */
  private static final byte NO_SAMPLE = 3;

  private static final int MOST = 8_000;

  private final double period;
  private double[] times = new double[256];
  private float[] values = new float[256];
  private byte[] points = new byte[256];
  private int size;
  private double last = Double.NaN;

  /** Expects a sample every period, if there is one. */
  Series(Optional<Duration> period) {
    this.period = period.map(every -> every.toNanos() / 1e9).orElse(Double.POSITIVE_INFINITY);
  }

  void add(JournalRow row) {
    double at = row.benchNanos() / 1e9;
    switch (row.kind()) {
      case VALUE -> number(at, row.number());
      case MISSING -> noReading(at);
      case TEXT -> {}
    }
  }

  void number(double at, double number) {
    arrive(at);
    if (Float.isFinite((float) number)) {
      append(at, (float) number, READING);
    } else {
      append(at, Float.NaN, NOT_A_NUMBER);
    }
  }

  void noReading(double at) {
    arrive(at);
    append(at, Float.NaN, NO_READING);
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Keeps so many points at most, a few hundred at least. */
  void thinTo(int most) {
    while (size > Math.max(most, 300)) {
      thin();
    }
  }

  /** Times in bench seconds, as little-endian doubles in Base64. */
  String encodedTimes() {
    ByteBuffer bytes = ByteBuffer.allocate(8 * size).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < size; i++) {
      bytes.putDouble(times[i]);
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** Readings, as little-endian floats in Base64; NaN is a break. */
  String encodedValues() {
    ByteBuffer bytes = ByteBuffer.allocate(4 * size).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < size; i++) {
      bytes.putFloat(values[i]);
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** What stands at each point, a byte each, in Base64. */
  String encodedPoints() {
    return Base64.getEncoder().encodeToString(Arrays.copyOf(points, size));
  }

  /** Breaks the line where a sample is overdue. */
  private void arrive(double at) {
    if (at - last > 1.5 * period) {
      append(last + period, Float.NaN, NO_SAMPLE);
    }
    last = at;
  }

  private void append(double time, float value, byte point) {
    if (size == times.length) {
      grow();
    }
    times[size] = time;
    points[size] = point;
    values[size++] = value;
  }

  private void grow() {
    if (size < MOST) {
      times = Arrays.copyOf(times, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      points = Arrays.copyOf(points, 2 * size);
    } else {
      thin();
    }
  }

  /** Out of every four points keeps the lowest, the highest and one break, in their order. */
  private void thin() {
    int kept = 0;
    for (int from = 0; from < size; from += 4) {
      int to = Math.min(from + 4, size);
      int low = extreme(from, to, -1);
      int high = extreme(from, to, 1);
      int gap = gap(from, to);
      for (int i = from; i < to; i++) {
        if (i == low || i == high || i == gap) {
          times[kept] = times[i];
          points[kept] = points[i];
          values[kept++] = values[i];
        }
      }
    }
    size = kept;
  }

  private int extreme(int from, int to, int sign) {
    int best = from;
    for (int i = from; i < to; i++) {
      if (Float.isNaN(values[best]) || sign * values[i] > sign * values[best]) {
        best = i;
      }
    }
    return best;
  }

  /** The first break of the sort that says most, or -1. */
  private int gap(int from, int to) {
    int best = -1;
    for (int i = from; i < to; i++) {
      if (Float.isNaN(values[i]) && (best < 0 || points[i] < points[best])) {
        best = i;
      }
    }
    return best;
  }
}
