package org.terrella.telemetry.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.journal.JournalReader;
import org.terrella.telemetry.journal.JournalRow;

/** How well a pace was kept, by the journal and nothing else, once it has had time to warm up. */
final class Kept {
  private final Duration period;
  private final long from;
  private final Map<Channel, Course> courses = new HashMap<>();
  private double named;

  /** One channel. */
  private static final class Course {
    private long first = -1;
    private long last;
    private long readings;
    private long worst;
    private double passed;
    private final int[] gaps = new int[100_000];
  }

  private Kept(Duration period, Duration warmUp) {
    this.period = period;
    this.from = warmUp.toNanos();
  }

  static String in(Path journal, Duration period, Duration warmUp) throws IOException {
    var kept = new Kept(period, warmUp);
    var summary = JournalReader.rows(journal, kept::row);
    return kept + ", %d rows in the journal, %d gaps in their numbers"
        .formatted(summary.samples(), summary.gaps());
  }

  private void row(JournalRow row) {
    String name = row.channel().name();
    if (name.matches(".*\\.(sampling|clock)-.*") || row.benchNanos() < from) {
      return;
    }
    var course = courses.computeIfAbsent(row.channel(), _ -> new Course());
    switch (row.kind()) {
      case VALUE -> value(course, row.benchNanos());
      case MISSING -> course.passed += Double.parseDouble(row.text().replaceFirst(" .*", ""));
      case TEXT -> throw new IllegalStateException("text in " + name);
    }
  }

  private void value(Course course, long bench) {
    if (course.first < 0) {
      course.first = bench;
    } else {
      named += course.passed;
      long gap = bench - course.last;
      course.worst = Math.max(course.worst, gap);
      course.gaps[(int) Math.min(gap / 10_000, course.gaps.length - 1)]++;
    }
    course.last = bench;
    course.passed = 0;
    course.readings++;
  }

  @Override
  public String toString() {
    long readings = 0;
    long due = 0;
    long worst = 0;
    var gaps = new int[100_000];
    for (var course : courses.values()) {
      readings += course.readings;
      due += Math.round((double) (course.last - course.first) / period.toNanos()) + 1;
      worst = Math.max(worst, course.worst);
      Arrays.setAll(gaps, i -> gaps[i] + course.gaps[i]);
    }
    return "%d of %d due, %.0f of the %d missing are named; worst gap %.2f periods, 99.9 %% below %.2f"
        .formatted(
            readings, due, named, due - readings, periods(worst), periods(10_000L * most(gaps)));
  }

  private static int most(int[] gaps) {
    long all = Arrays.stream(gaps).asLongStream().sum();
    long beyond = 0;
    int i = gaps.length;
    while (i > 0 && beyond <= all / 1000) {
      beyond += gaps[--i];
    }
    return i + 1;
  }

  private double periods(long nanos) {
    return (double) nanos / period.toNanos();
  }
}
