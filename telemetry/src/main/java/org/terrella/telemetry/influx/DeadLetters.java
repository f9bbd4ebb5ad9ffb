package org.terrella.telemetry.influx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The lines that the database refused for good, each after a comment that says why. */
record DeadLetters(Path file) {
  void add(String line, String why) throws IOException {
    Files.writeString(
        file,
        "# %s\n%s\n".formatted(why.replaceAll("\\s+", " "), line),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        StandardOpenOption.SYNC);
  }
}
