package org.terrella.telemetry.columnar;

import java.io.IOException;
import java.nio.file.Path;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.journal.JournalRow;

/**
 * Finds where the rows of one channel begin to differ, walking through journal and file at once.
 */
final class Difference {
  private final Channel channel;
  private final SampleFile file;

  private Difference(Channel channel, SampleFile file) {
    this.channel = channel;
    this.file = file;
  }

  /** Says what differs first; to be asked when something does. */
  static SealDisagrees find(RowSource journal, Path path, Channel channel) throws IOException {
    try (var file = new SampleFile(path)) {
      var difference = new Difference(channel, file);
      journal.read(difference::compare);
      return difference.nextInFile()
          ? new SealDisagrees("%s: only the file has %s".formatted(channel, words(file.row())))
          : new SealDisagrees("%s, but not when it was read again".formatted(channel.name()));
    } catch (SealDisagrees found) {
      return found;
    }
  }

  private void compare(JournalRow row) throws IOException {
    if (!row.channel().equals(channel)) {
      return;
    }
    if (!nextInFile()) {
      throw new SealDisagrees("%s: only the journal has %s".formatted(channel, words(row)));
    }
    if (!words(row).equals(words(file.row()))) {
      throw new SealDisagrees(
          "%s: the journal has %s, the file %s"
              .formatted(channel.name(), words(row), words(file.row())));
    }
  }

  private boolean nextInFile() throws IOException {
    while (file.next()) {
      if (file.row().channel().equals(channel)) {
        return true;
      }
    }
    return false;
  }

  /** Everything that a row holds. */
  private static String words(JournalRow row) {
    var reading =
        switch (row.kind()) {
          case VALUE -> Double.toString(row.number());
          case TEXT -> "\"" + row.text() + "\"";
          case MISSING -> "no reading (" + row.text() + ")";
        };
    var device = row.deviceNanos() == JournalRow.NONE ? "" : ", device " + row.deviceNanos();
    return "sequence %d: %s at bench %d ns, utc %d%s"
        .formatted(row.sequence(), reading, row.benchNanos(), row.utcNanos(), device);
  }
}
