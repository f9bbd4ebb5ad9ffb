package org.terrella.controller.cli;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that gets its name when all of it is on the disk. A device or a pipe, which has its name
 * already, is written straight.
 */
final class WholeFile implements Closeable {
  private final Path file;
  private final Path partial;
  private final FileOutputStream out;

  WholeFile(Path file) throws IOException {
    this.file = file.toAbsolutePath();
    this.partial =
        isSpecial(file) ? this.file : this.file.resolveSibling(file.getFileName() + ".partial");
    this.out = new FileOutputStream(partial.toFile());
  }

  /** Something is there, and it is no file. */
  static boolean isSpecial(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file);
  }

  OutputStream stream() {
    return out;
  }

  /** All has been written. */
  void keep() throws IOException {
    if (!partial.equals(file)) {
      out.getFD().sync();
      out.close();
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Leaves nothing behind that was not kept. */
  @Override
  public void close() throws IOException {
    out.close();
    if (!partial.equals(file)) {
      Files.deleteIfExists(partial);
    }
  }
}
