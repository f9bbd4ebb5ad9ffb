package org.terrella.telemetry.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Files that a benchmark leaves. */
final class Scratch {
  private Scratch() {}

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}
