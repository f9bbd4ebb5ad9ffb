package org.terrella.telemetry.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The files of a journal, by number. */
final class Segments {
  private static final Pattern NAME = Pattern.compile("(\\d{8})\\.journal");

  private Segments() {}

  static Path file(Path directory, int number) {
    return directory.resolve("%08d.journal".formatted(number));
  }

  /** Lists them in order; throws when one is absent between two others. */
  static List<Path> list(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      var found = files.filter(file -> NAME.matcher(name(file)).matches()).sorted().toList();
      for (int i = 0; i < found.size(); i++) {
        if (!name(found.get(i)).equals(name(file(directory, i + 1)))) {
          throw new CorruptJournal(file(directory, i + 1), 0, "this segment is missing");
        }
      }
      return found;
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
