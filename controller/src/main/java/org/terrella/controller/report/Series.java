package org.terrella.controller.report;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;

/**
 * One channel's readings for a plot, thinned while they come: of every bucket of readings the
 * lowest, the highest and a gap are kept, so that no spike is averaged away and memory stays
 * bounded. A missing reading is a gap in the line.
 */
final class Series {
  private static final int MOST = 8_000;

  private double[] times = new double[256];
  private float[] values = new float[256];
  private int size;

  void add(Sample sample) {
    switch (sample.reading()) {
      case Reading.Value(double number) -> append(seconds(sample), (float) number);
      case Reading.Missing _ -> append(seconds(sample), Float.NaN);
      case Reading.Text _ -> {}
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Times in bench seconds, as little-endian doubles in Base64. */
  String encodedTimes() {
    ByteBuffer bytes = ByteBuffer.allocate(8 * size).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < size; i++) {
      bytes.putDouble(times[i]);
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** Readings, as little-endian floats in Base64; NaN is a gap. */
  String encodedValues() {
    ByteBuffer bytes = ByteBuffer.allocate(4 * size).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < size; i++) {
      bytes.putFloat(values[i]);
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private void append(double time, float value) {
    if (size == times.length) {
      grow();
    }
    times[size] = time;
    values[size++] = value;
  }

  private void grow() {
    if (size < MOST) {
      times = Arrays.copyOf(times, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    } else {
      thin();
    }
  }

  /** Out of every four readings keeps the lowest, the highest and one gap, in their order. */
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

  /** The first gap, or -1. */
  private int gap(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Float.isNaN(values[i])) {
        return i;
      }
    }
    return -1;
  }

  private static double seconds(Sample sample) {
    return sample.bench().toNanos() / 1e9;
  }
}
