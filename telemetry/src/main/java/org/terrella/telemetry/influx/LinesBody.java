package org.terrella.telemetry.influx;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Lines as the body of a request, straight out of their buffer. */
final class LinesBody extends RequestBody {
  /** Little enough for OkHttp's pool of memory. */
  private static final int PART = 1 << 14;

  private static final MediaType TYPE = MediaType.get("text/plain; charset=utf-8");

  private final Lines lines;
  private final Runnable meanwhile;

  /**
   * A body.
   *
   * @param meanwhile done when all is on its way, while the database works on it
   */
  LinesBody(Lines lines, Runnable meanwhile) {
    this.lines = lines;
    this.meanwhile = meanwhile;
  }

  @Override
  public @Nullable MediaType contentType() {
    return TYPE;
  }

  @Override
  public long contentLength() {
    return lines.length();
  }

  @Override
  public void writeTo(BufferedSink to) throws IOException {
    int end = lines.start() + lines.length();
    for (int at = lines.start(); at < end; at += PART) {
      to.write(lines.buffer().bytes(), at, Math.min(PART, end - at));
    }
    to.flush();
    meanwhile.run();
  }
}
