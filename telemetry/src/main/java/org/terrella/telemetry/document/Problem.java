package org.terrella.telemetry.document;

import java.nio.file.Path;

/**
 * One thing that is wrong in a file.
 *
 * @param file the file, as the user named it
 * @param line from 1
 * @param column from 1
 * @param what is wrong, in words, naming the key
 * @param fix what would be right, in words; may be empty
 */
public record Problem(Path file, int line, int column, String what, String fix) {
  @Override
  public String toString() {
    return "%s:%d:%d: %s%s".formatted(file, line, column, what, fix.isEmpty() ? "" : "; " + fix);
  }
}
