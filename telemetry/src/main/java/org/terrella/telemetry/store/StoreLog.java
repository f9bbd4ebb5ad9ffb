package org.terrella.telemetry.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.terrella.telemetry.time.ScaledClock;

/** What the supervisor has to tell: two files of half a megabyte at most. */
final class StoreLog {
  private static final long MOST_BYTES = 512 << 10;
  private static final int LONGEST_LINE = 4096;

  private final Path file;

  StoreLog(StoreFolder folder) {
    this.file = folder.logs().resolve("supervisor.log");
  }

  /** Adds a line; on a full disk it is lost, which must not end the supervisor. */
  synchronized void say(String words) {
    var line = words.length() > LONGEST_LINE ? words.substring(0, LONGEST_LINE) + " …" : words;
    try {
      if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
        Files.move(
            file,
            file.resolveSibling("supervisor.log.1"),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      }
      Files.writeString(
          file,
          new ScaledClock(1).utc() + " " + line + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException full) {
      System.err.println(line);
    }
  }
}
