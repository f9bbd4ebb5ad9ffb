package org.terrella.controller.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Standard output for bytes. Tells a reader that has seen enough, such as {@code head}, from a disk
 * that is full.
 */
final class StandardOutput extends OutputStream {
  private static final int TYPE = 0170000;
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

  /** Whoever read standard output does not any more. */
  static final class ReaderGone extends IOException {
    private static final long serialVersionUID = 1L;

    ReaderGone(IOException cause) {
      super(cause);
    }
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw isPipe() ? new ReaderGone(e) : e;
    }
  }

  /** Nothing but a reader that went away makes writing to a pipe fail. */
  private static boolean isPipe() throws IOException {
    int type = (Integer) Files.getAttribute(Path.of("/dev/stdout"), "unix:mode") & TYPE;
    return type == PIPE || type == SOCKET;
  }
}
