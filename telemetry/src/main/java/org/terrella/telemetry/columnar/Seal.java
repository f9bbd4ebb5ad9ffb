package org.terrella.telemetry.columnar;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.terrella.telemetry.influx.RunTags;
import org.terrella.telemetry.journal.JournalReader;
import org.terrella.telemetry.journal.JournalSummary;

/**
 * Makes a columnar file and trusts it only when it has been read back: both sides are read from the
 * disk again, and every channel must have the same rows in the same order. Until then the file has
 * a name ending in {@code .partial}, and on failure it is deleted. Needs memory for about a million
 * rows, however many there are.
 */
public final class Seal {
  private final RowSource rows;
  private final Path file;
  private final Path partial;

  private Seal(RowSource rows, Path file) {
    this.rows = rows;
    this.file = file.toAbsolutePath();
    this.partial = this.file.resolveSibling(file.getFileName() + ".partial");
  }

  /**
   * Seals a journal that nobody writes any more.
   *
   * @param journal its directory
   * @param file the columnar file to be; one that is there already is replaced
   * @param tags kept in the file
   * @return what the file is
   * @throws SealDisagrees if the file read back is not what the journal holds; names the first
   *     channel and sequence number
   * @throws IOException if the journal cannot be read or the file not be written
   */
  public static Sealed write(Path journal, Path file, RunTags tags) throws IOException {
    return write(listener -> JournalReader.rows(journal, listener), file, tags);
  }

  /**
   * Makes a columnar file of some rows.
   *
   * @param rows read twice, three times when something is wrong
   * @param file the columnar file to be; one that is there already is replaced
   * @param tags kept in the file
   * @return what the file is
   * @throws SealDisagrees if the file read back does not hold the rows
   * @throws IOException if the rows cannot be read or the file not be written
   */
  public static Sealed write(RowSource rows, Path file, RunTags tags) throws IOException {
    return new Seal(rows, file).make(tags);
  }

  private Sealed make(RunTags tags) throws IOException {
    try {
      put(tags);
      var sealed = compare();
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
      sync(file.resolveSibling("."), StandardOpenOption.READ);
      return sealed;
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private void put(RunTags tags) throws IOException {
    try (var writer = new SampleFileWriter(partial, tags)) {
      rows.read(writer);
      writer.finish();
    }
    sync(partial, StandardOpenOption.WRITE);
  }

  private Sealed compare() throws IOException {
    var source = new Tallies();
    JournalSummary summary = rows.read(source);
    var copy = new Tallies();
    try {
      SampleFile.rows(partial, copy);
    } catch (CorruptSampleFile broken) {
      throw new SealDisagrees(broken);
    }
    var different = source.difference(copy);
    if (different.isPresent()) {
      throw Difference.find(rows, partial, different.get());
    }
    return new Sealed(
        copy.rows(), copy.channels(), Files.size(partial), Sha256.of(partial), summary);
  }

  private static void sync(Path path, StandardOpenOption how) throws IOException {
    try (var channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
