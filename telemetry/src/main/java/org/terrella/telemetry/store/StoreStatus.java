package org.terrella.telemetry.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.terrella.telemetry.table.Table;

/**
 * How a store is that runs.
 *
 * @param since when its supervisor began, UTC
 * @param supervisor process id
 * @param database process id
 * @param ports where it listens
 * @param restarts how often its database had died and was started again
 * @param lastDeath how it last died; empty if it never did
 * @param silence why it does not answer; empty if it does
 * @param rows in each table; none if it does not answer
 * @param bytes its folder takes on the disk
 */
public record StoreStatus(
    Instant since,
    long supervisor,
    long database,
    Ports ports,
    int restarts,
    String lastDeath,
    String silence,
    Map<Table, Long> rows,
    long bytes) {
  /** Copies the rows. */
  public StoreStatus {
    rows = Map.copyOf(rows);
  }

  static StoreStatus of(StoreFolder folder, Running running) throws StoreException {
    var rows = new EnumMap<Table, Long>(Table.class);
    var silence = "";
    try {
      rows.putAll(new StoreReader(folder, running.ports()).rows());
    } catch (StoreException silent) {
      silence = running.ready() ? String.valueOf(silent.getMessage()) : "its database is starting";
    }
    return new StoreStatus(
        running.since(),
        running.supervisor().pid(),
        running.database().pid(),
        running.ports(),
        running.restarts(),
        running.trouble(),
        silence,
        rows,
        bytes(folder));
  }

  /** Adds up what files take; those that vanish meanwhile take nothing. */
  static long bytes(StoreFolder folder) throws StoreException {
    var size = new Size();
    try {
      Files.walkFileTree(folder.path(), size);
    } catch (IOException unreadable) {
      throw new StoreException(
          "%s cannot be read: %s".formatted(folder.path(), unreadable.getMessage()), unreadable);
    }
    return size.bytes;
  }

  private static final class Size extends SimpleFileVisitor<Path> {
    private long bytes;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      bytes += attributes.size();
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
      if (why instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw why;
    }
  }
}
