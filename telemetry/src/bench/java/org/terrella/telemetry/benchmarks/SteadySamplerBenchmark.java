package org.terrella.telemetry.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.terrella.telemetry.channel.Recorder;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.time.ScaledClock;

/**
 * One sampler of 10 ms while another thread computes without pause and fills the heap, so that
 * garbage is collected again and again: its worst gap; beside a plain loop of sleeping under the
 * same load. TERRELLA_BENCH_SECONDS in the environment sets how long, a minute otherwise.
 */
final class SteadySamplerBenchmark implements Benchmark {
  private static final Duration WARM_UP = Duration.ofSeconds(3);

  @Override
  public String name() {
    return "sampler-10ms";
  }

  @Override
  public void run(Path scratch, PrintStream out) throws Exception {
    var length = Duration.ofSeconds(Math.min(60, SamplingBenchmark.length()));
    var load = Thread.ofPlatform().daemon().name("load").start(SteadySamplerBenchmark::load);
    long collections = collections();
    out.printf("plain loop: worst gap %.2f ms%n", plain(length) / 1e6);
    out.printf("sampler: %s%n", sampled(scratch.resolve("journal"), length));
    out.printf("plain loop: worst gap %.2f ms%n", plain(length) / 1e6);
    out.printf("%d garbage collections meanwhile%n", collections() - collections);
    load.interrupt();
    load.join();
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  private static void load() {
    var kept = new byte[64][];
    for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
      kept[i % kept.length] = new byte[1 << 20];
      for (int at = 0; at < 1 << 20; at += 7) {
        kept[i % kept.length][at] = (byte) (at * i);
      }
    }
  }

  private static long plain(Duration length) throws InterruptedException {
    long end = System.nanoTime() + length.toNanos();
    long last = System.nanoTime();
    long worst = 0;
    for (long due = last; due < end; due += SamplingBenchmark.PERIOD.toNanos()) {
      long left = due - System.nanoTime();
      if (left > 0) {
        Thread.sleep(Duration.ofNanos(left));
      }
      long now = System.nanoTime();
      worst = Math.max(worst, now - last);
      last = now;
    }
    return worst;
  }

  private static String sampled(Path folder, Duration length)
      throws IOException, InterruptedException {
    var clock = new ScaledClock(1);
    try (var journal = Journal.open(folder)) {
      var sampler =
          SamplingBenchmark.sampler("dev", 1, new Recorder(clock, List.of(journal)), clock);
      var thread = Thread.ofVirtual().start(() -> SamplingBenchmark.run(sampler, clock.now()));
      Thread.sleep(WARM_UP.plus(length));
      SamplingBenchmark.stop(List.of(thread));
    }
    return Kept.in(folder, SamplingBenchmark.PERIOD, WARM_UP);
  }
}
