package org.terrella.telemetry.columnar;

import java.io.IOException;

/** What was read back from a columnar file is not what the journal holds; the file is gone. */
public final class SealDisagrees extends IOException {
  private static final long serialVersionUID = 1L;

  SealDisagrees(String what) {
    super("the columnar file does not agree with the journal: " + what);
  }

  SealDisagrees(CorruptSampleFile broken) {
    super("the columnar file cannot be read back: " + broken.getMessage(), broken);
  }
}
