package org.terrella.telemetry.influx;

import java.io.IOException;
import java.io.OutputStream;
import org.terrella.telemetry.journal.JournalRow;
import org.terrella.telemetry.journal.RowListener;

/** Writes samples as lines of the line protocol, the same that are shipped. */
public final class SampleLines implements RowListener {
  private final LineProtocol protocol;
  private final OutputStream out;
  private final LineBuffer line = new LineBuffer();

  /**
   * Begins without lines.
   *
   * @param tags of the run
   * @param out where the lines go, in UTF-8; not closed
   */
  public SampleLines(RunTags tags, OutputStream out) {
    this.protocol = new LineProtocol(tags);
    this.out = out;
  }

  @Override
  public void row(JournalRow row) throws IOException {
    line.clear();
    protocol.put(line, row);
    out.write(line.bytes(), 0, line.size());
  }
}
