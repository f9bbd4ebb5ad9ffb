package org.terrella.telemetry.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;

/** Something whose speed or size is measured. */
interface Benchmark {
  /** What it is called on the command line. */
  String name();

  /** Measures, beside its baseline, and prints the figures. */
  void run(Path scratch, PrintStream out) throws Exception;
}
