package org.terrella.telemetry.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs all benchmarks, or those that are named. */
public final class Benchmarks {
  private static final List<Benchmark> ALL =
  private static final List<Benchmark> ALL =
      List.of(new JournalThroughput(), new Sealing(), new JournalLatency(), new JournalSize(), new JournalRead(), new SamplingBenchmark(), new SteadySamplerBenchmark(), new Exporting(), new ShippingBenchmark());

  private Benchmarks() {}

  /**
   * Runs them one after the other.
   *
   * @param names of benchmarks; none for all
   * @throws Exception if one of them fails
   */
  public static void main(String[] names) throws Exception {
    var wanted = List.of(names);
    for (var benchmark : ALL) {
      if (wanted.isEmpty() || wanted.contains(benchmark.name())) {
        System.out.printf("%n== %s%n", benchmark.name());
        measure(benchmark);
      }
    }
  }

  private static void measure(Benchmark benchmark) throws Exception {
    var scratch = Files.createTempDirectory(Path.of("target"), "bench");
    try {
      benchmark.run(scratch, System.out);
    } finally {
      Scratch.delete(scratch);
    }
  }
}
