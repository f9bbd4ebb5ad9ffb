package org.terrella.telemetry.journal;

import java.io.IOException;
import java.nio.file.Path;

/** What the journal had safely on disk has changed since. */
public final class CorruptJournal extends IOException {
  private static final long serialVersionUID = 1L;

  CorruptJournal(Path file, long offset, String what) {
    super("%s: at byte %d: %s".formatted(file, offset, what));
  }
}
