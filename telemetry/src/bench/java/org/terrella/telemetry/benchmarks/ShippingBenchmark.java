package org.terrella.telemetry.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.terrella.telemetry.influx.InfluxTarget;
import org.terrella.telemetry.influx.Reshipping;
import org.terrella.telemetry.influx.RunTags;
import org.terrella.telemetry.influx.Shipped;
import org.terrella.telemetry.journal.JournalReader;
import org.terrella.telemetry.time.Deadline;

/**
 * Shipping a journal, with everything that belongs to it, beside posting the very same bytes, made
 * before. Each server is a process of its own, so that what this one uses is what shipping uses.
 */
final class ShippingBenchmark implements Benchmark {
  private static final int POINTS = 1_000_000;
  private static final int ROUNDS = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** What one round used. */
  private record Figures(double seconds, double cpuSeconds, double bytes) {
    double pointsPerSecond() {
      return POINTS / seconds;
    }
  }

  /** Something to measure. */
  private interface Action {
    void run() throws IOException, InterruptedException;
  }

  @Override
  public String name() {
    return "shipping";
  }

  @Override
  public void run(Path scratch, PrintStream out) throws Exception {
    var journal = scratch.resolve("journal");
    BenchJournal.write(journal, POINTS);
    try (var sink = ChildServer.sink()) {
      var bodies = bodies(journal, scratch);
      out.printf(
          "%d points, %.0f bytes each as lines, %d requests%n",
          POINTS, (double) bodies.bytes() / POINTS, bodies.count());
      compare("server that only reads", new Rounds.Sink(sink.url()), journal, bodies, scratch, out);
    }
    try (var questdb = ChildServer.questDb(scratch.resolve("questdb"))) {
      compare("QuestDB", new Rounds.QuestDb(questdb.url()), journal, bodies(journal, scratch), scratch, out);
    }
    if (ChildServer.hasInflux()) {
      try (var influx = ChildServer.influx(scratch.resolve("influx"))) {
        compare("InfluxDB 1.6", new Rounds.Influx(influx.url()), journal, bodies(journal, scratch), scratch, out);
      }
    } else {
      out.println("InfluxDB: /usr/bin/influxd is not installed");
    }
  }

  /** Makes the bytes that will be sent, by shipping them to ourselves. */
  private static Bodies bodies(Path journal, Path scratch) throws Exception {
    try (var catcher = new CatchingServer()) {
      ship(journal, scratch, Rounds.tags(0), InfluxTarget.parse(catcher.url() + "?bucket=b"));
      return catcher.bodies();
    }
  }

  private static void compare(
      String what, Rounds rounds, Path journal, Bodies bodies, Path scratch, PrintStream out)
      throws Exception {
    var raw = new ArrayList<Figures>();
    var shipped = new ArrayList<Figures>();
    for (int round = 0; round <= ROUNDS; round++) {
      int first = 2 * round;
      bodies.tag(first);
      rounds.prepare(first);
      var one = measured(() -> rounds.post(first, bodies));
      int second = first + 1;
      rounds.prepare(second);
      var target = rounds.target(second);
      var other = measured(() -> ship(journal, scratch, Rounds.tags(second), target));
      if (round > 0) {
        raw.add(one);
        shipped.add(other);
      }
    }
    print(what + ", raw", raw, out);
    print(what + ", shipped", shipped, out);
    out.printf(
        "  ratio of the medians: %.2f%n",
        median(shipped, Figures::pointsPerSecond) / median(raw, Figures::pointsPerSecond));
  }

  private static void ship(Path journal, Path scratch, RunTags tags, InfluxTarget target)
      throws IOException, InterruptedException {
    var run = Files.createTempDirectory(scratch, "run");
    Shipped shipped =
        new Reshipping(run, target).samples(journal, tags, Deadline.after(PATIENCE));
    if (shipped.sent() != POINTS) {
      throw new IOException(shipped.words());
    }
  }

  private static Figures measured(Action action) throws IOException, InterruptedException {
    System.gc();
    long cpu = SYSTEM.getProcessCpuTime();
    long bytes = THREADS.getTotalThreadAllocatedBytes();
    long start = System.nanoTime();
    action.run();
    return new Figures(
        (System.nanoTime() - start) / 1e9,
        (SYSTEM.getProcessCpuTime() - cpu) / 1e9,
        THREADS.getTotalThreadAllocatedBytes() - bytes);
  }

  private static void print(String what, List<Figures> rounds, PrintStream out) {
    out.printf(
        "%-36s %9.0f points/s  %5.2f CPU s/M  %6.1f B/point  (rounds:%s)%n",
        what,
        median(rounds, Figures::pointsPerSecond),
        median(rounds, Figures::cpuSeconds) * 1e6 / POINTS,
        median(rounds, Figures::bytes) / POINTS,
        rounds.stream().map(one -> " %.0f k".formatted(one.pointsPerSecond() / 1e3)).reduce("", String::concat));
  }

  private static double median(
      List<Figures> rounds, java.util.function.ToDoubleFunction<Figures> figure) {
    var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
