package org.terrella.telemetry.influx;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Puts lines in the place of a ticket. The client copies the text of what it writes several times;
 * it gets a short word instead, and the lines go out behind it as they are.
 */
final class Ticket implements Interceptor {
  /** What the client is told to write. */
  static final String WORD = "lines";

  /** The answer of every database that has stored what it was sent. */
  private static final int STORED = 204;

  private final Runnable meanwhile;
  private @Nullable Lines lines;
  private Duration patience = Http.PATIENCE;

  Ticket(Runnable meanwhile) {
    this.meanwhile = meanwhile;
  }

  /** Says what the next request is to carry, and how long its answer may take. */
  void load(Lines next, Duration limit) {
    lines = next;
    patience = limit;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    var request = chain.request();
    var load = lines;
    if (load == null || !request.url().encodedPath().endsWith(WritePath.VERSION_2)) {
      return chain.proceed(request);
    }
    var answer =
        chain
            .withReadTimeout((int) patience.toMillis(), TimeUnit.MILLISECONDS)
            .proceed(request.newBuilder().post(new LinesBody(load, meanwhile)).build());
    if (answer.isSuccessful() && answer.code() != STORED) {
      answer.close();
      throw new IOException(
          "answered %d where a database that has stored lines answers %d; is it one?"
              .formatted(answer.code(), STORED));
    }
    return answer;
  }
}
