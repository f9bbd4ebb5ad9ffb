package org.terrella.telemetry.influx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The lines that a database refused for good, each after a comment that says which and why. A line
 * that is refused again, as after a crash, is not added again.
 */
final class DeadLetters {
  private final Path file;
  private final String mark;
  private final Set<UUID> known = new HashSet<>();

  private DeadLetters(Path file, String target) {
    this.file = file;
    this.mark = "# " + target + ": ";
  }

  static DeadLetters open(Path run, String target) throws IOException {
    var letters = new DeadLetters(run.resolve("dead.lp"), target);
    if (Files.exists(letters.file)) {
      letters.read();
    }
    return letters;
  }

  private void read() throws IOException {
    try (var reader = Files.newBufferedReader(file)) {
      var why = "";
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        if (why.startsWith(mark) && !line.startsWith("#")) {
          known.add(identity(line));
        }
        why = line;
      }
    }
  }

  /** Adds a line; it is on the disk when this returns. */
  void add(String line, String why) throws IOException {
    if (known.add(identity(line))) {
      boolean isNew = !Files.exists(file);
      Files.writeString(
          file,
          "%s\n%s\n".formatted(comment(why), line),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
      if (isNew) {
        Bookmark.syncFolderOf(file);
      }
    }
  }

  private String comment(String why) {
    var comment = "# " + why.replaceAll("\\s+", " ");
    return comment.startsWith(mark) ? comment : mark + comment.substring(2);
  }

  private static UUID identity(String line) {
    return UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8));
  }
}
