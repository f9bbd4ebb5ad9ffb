package org.terrella.telemetry.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Recorder;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.sampling.Look;
import org.terrella.telemetry.sampling.Sampler;
import org.terrella.telemetry.sampling.Source;
import org.terrella.telemetry.sampling.Tolerance;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.ScaledClock;

/**
 * 200 channels at 100 Hz, each of a device of its own, and again ten to a device: what is missing
 * against the count that was due, the worst gap, and what the whole process takes of a core; beside
 * as many threads that only wait. TERRELLA_BENCH_SECONDS in the environment sets how long, ten
 * minutes otherwise.
 */
final class SamplingBenchmark implements Benchmark {
  static final Duration PERIOD = Duration.ofMillis(10);

  private static final int CHANNELS = 200;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration BASELINE = Duration.ofSeconds(20);

  @Override
  public String name() {
    return "sampling";
  }

  @Override
  public void run(Path scratch, PrintStream out) throws Exception {
    var length = Duration.ofSeconds(length());
    out.printf("%d channels at 100 Hz for %d s%n", CHANNELS, length.toSeconds());
    for (int each : new int[] {1, 10}) {
      int devices = CHANNELS / each;
      double before = waiting(devices);
      var run = sampled(scratch.resolve("journal-" + each), devices, each, length);
      double after = waiting(devices);
      out.printf("%3d devices x %2d channels: %s%n", devices, each, run);
      out.printf(
          "    %d threads that only wait: %.1f %% of a core before, %.1f %% after%n",
          devices, before, after);
    }
  }

  static long length() {
    return Long.parseLong(System.getenv().getOrDefault("TERRELLA_BENCH_SECONDS", "600"));
  }

  /** Threads that wait for each period in a plain loop and do nothing else. */
  private static double waiting(int count) throws InterruptedException {
    long begin = System.nanoTime() + WARM_UP.toNanos() / 5;
    var threads =
        IntStream.range(0, count)
            .mapToObj(_ -> Thread.ofVirtual().start(() -> waitOnAndOn(begin)))
            .toList();
    Thread.sleep(WARM_UP);
    var cpu = new Cpu();
    Thread.sleep(BASELINE);
    double percent = cpu.percentOfACore();
    stop(threads);
    return percent;
  }

  private static void waitOnAndOn(long begin) {
    for (long due = begin; !Thread.interrupted(); due += PERIOD.toNanos()) {
      for (long left = due - System.nanoTime();
          left > 0 && !Thread.currentThread().isInterrupted();
          left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
    }
  }

  private static String sampled(Path folder, int devices, int each, Duration length)
      throws IOException, InterruptedException {
    var clock = new ScaledClock(1);
    double percent;
    try (var journal = Journal.open(folder)) {
      var recorder = new Recorder(clock, List.of(journal));
      var threads = new ArrayList<Thread>();
      Duration begin = clock.now().plus(WARM_UP.dividedBy(5));
      for (int device = 0; device < devices; device++) {
        var sampler = sampler("dev" + device, each, recorder, clock);
        threads.add(Thread.ofVirtual().start(() -> run(sampler, begin)));
      }
      Thread.sleep(WARM_UP);
      var cpu = new Cpu();
      Thread.sleep(length);
      percent = cpu.percentOfACore();
      stop(threads);
    }
    return "%.1f %% of a core; %s".formatted(percent, Kept.in(folder, PERIOD, WARM_UP));
  }

  static Sampler sampler(String device, int channels, Recorder recorder, BenchClock clock) {
    return new Sampler(
        new Wave(channels),
        IntStream.range(0, channels).mapToObj(i -> Channel.number(device + ".c" + i, "V")).toList(),
        PERIOD,
        Tolerance.none(),
        recorder,
        clock);
  }

  /** Readings that cost next to nothing and differ from look to look. */
  private static final class Wave implements Source {
    private final int channels;
    private double last;

    Wave(int channels) {
      this.channels = channels;
    }

    @Override
    public Look look() {
      var readings = new Reading[channels];
      for (int i = 0; i < channels; i++) {
        readings[i] = new Reading.Value(last += 0.001);
      }
      return new Look(List.of(readings));
    }
  }

  static void run(Sampler sampler, Duration begin) {
    try {
      sampler.run(begin);
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  static void stop(List<Thread> threads) throws InterruptedException {
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
