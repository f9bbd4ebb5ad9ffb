package org.terrella.telemetry.influx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.terrella.telemetry.journal.JournalPosition;

/** How far a journal has been shipped to one target, on disk. */
record Bookmark(Path file, String target) {
  private static final Pattern CONTENT =
      Pattern.compile("(\\d{1,9}) (\\d{1,18}) (\\d{1,18}) (\\d{1,18}) (open|clean) (.*)\\R?");

  /**
   * What a bookmark says.
   *
   * @param isClean whether who wrote it last had come to an end, and had all that it was told
   *     confirmed or at least accepted
   */
  record Content(Progress progress, boolean isClean) {
    static final Content NONE = new Content(Progress.NONE, true);
  }

  /** The bookmark for a target in a run's directory. */
  static Bookmark of(Path run, String target) {
    return new Bookmark(run.resolve("ship-%08x.cursor".formatted(target.hashCode())), target);
  }

  /**
   * Reads it.
   *
   * @param end of the journal
   * @return the beginning when there is no bookmark, one for another target, or one that belongs to
   *     another journal as it lies after the end
   */
  Content read(JournalPosition end) throws IOException {
    var content = Files.exists(file) ? read() : Content.NONE;
    return end.isBefore(content.progress().position()) ? Content.NONE : content;
  }

  private Content read() throws IOException {
    var content = CONTENT.matcher(Files.readString(file));
    if (!content.matches() || !content.group(6).equals(target)) {
      return Content.NONE;
    }
    var position =
        new JournalPosition(Integer.parseInt(content.group(1)), Long.parseLong(content.group(2)));
    var progress =
        new Progress(position, Long.parseLong(content.group(3)), Long.parseLong(content.group(4)));
    return new Content(progress, content.group(5).equals("clean"));
  }

  /** Puts it in the place of what it was; a loss of power leaves the one or the other. */
  void write(Progress progress, boolean isClean) throws IOException {
    var position = progress.position();
    var line =
        "%d %d %d %d %s %s\n"
            .formatted(
                position.segment(),
                position.offset(),
                progress.accepted(),
                progress.dead(),
                isClean ? "clean" : "open",
                target);
    var next = file.resolveSibling(file.getFileName() + ".new");
    writeThrough(next, ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    syncFolderOf(file);
  }

  private static void writeThrough(Path file, ByteBuffer bytes) throws IOException {
    try (var channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** Puts the name of a file on the disk. */
  static void syncFolderOf(Path file) throws IOException {
    try (var folder = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }
}
