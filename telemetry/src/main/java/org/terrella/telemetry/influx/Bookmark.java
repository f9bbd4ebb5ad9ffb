package org.terrella.telemetry.influx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.terrella.telemetry.journal.JournalPosition;

/** How far a journal has been shipped to one target, on disk. */
record Bookmark(Path file, String target) {
  private static final Pattern CONTENT = Pattern.compile("(\\d{1,9}) (\\d{1,18}) (.*)\\R?");

  /** The beginning when there is no bookmark, or one for another target. */
  JournalPosition read() throws IOException {
    if (!Files.exists(file)) {
      return JournalPosition.START;
    }
    var content = CONTENT.matcher(Files.readString(file));
    return content.matches() && content.group(3).equals(target)
        ? new JournalPosition(Integer.parseInt(content.group(1)), Long.parseLong(content.group(2)))
        : JournalPosition.START;
  }

  void write(JournalPosition position) throws IOException {
    var next = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(
        next,
        "%d %d %s\n".formatted(position.segment(), position.offset(), target),
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
