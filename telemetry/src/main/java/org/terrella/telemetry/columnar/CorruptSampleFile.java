package org.terrella.telemetry.columnar;

import java.io.IOException;
import java.nio.file.Path;

/** A columnar file is cut off, has changed since it was written, or is none of ours. */
public final class CorruptSampleFile extends IOException {
  private static final long serialVersionUID = 1L;

  CorruptSampleFile(Path file, String what) {
    super("%s: %s".formatted(file, what));
  }

  CorruptSampleFile(Path file, String what, Exception cause) {
    super("%s: %s: %s".formatted(file, what, cause), cause);
  }
}
