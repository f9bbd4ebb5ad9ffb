package org.terrella.drivers.simulated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import org.terrella.telemetry.time.BenchClock;

/**
 * What a twin itself saw and did: the evidence of the hardware's side, independent of what the
 * controller believes. One line an entry: UTC, bench seconds, text.
 */
public final class TwinLog {
  private final Path file;
  private final BenchClock clock;

  /**
   * Logs into a file; its folder must exist.
   *
   * @param file appended to, each line at once
   * @param clock stamps the lines
   */
  public TwinLog(Path file, BenchClock clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * Writes one line.
   *
   * @param text what was seen or done, such as {@code output off}
   */
  public synchronized void note(String text) {
    Duration bench = clock.now();
    String line =
        String.format(Locale.ROOT, "%s %12.3f s  %s%n", clock.utc(), bench.toNanos() / 1e9, text);
    try {
      Files.writeString(
          file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
