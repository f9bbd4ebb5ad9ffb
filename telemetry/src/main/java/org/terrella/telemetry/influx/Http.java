package org.terrella.telemetry.influx;

import java.time.Duration;
import okhttp3.OkHttpClient;
import org.terrella.telemetry.net.PromptSockets;

/** How all talk with a database is done. */
final class Http {
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private Http() {}

  /**
   * A client that proves who we are and believes only whom it should. It follows no redirection: a
   * write that is sent elsewhere turns into a read there, and its lines would be gone.
   */
  static OkHttpClient.Builder client(InfluxTarget target) {
    var http =
        new OkHttpClient.Builder()
            .socketFactory(new PromptSockets())
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(PATIENCE)
            .readTimeout(PATIENCE)
            .writeTimeout(PATIENCE);
    target.trust().ifPresent(trust -> http.sslSocketFactory(trust.sockets(), trust.manager()));
    target.credentials().authorization().ifPresent(proof -> prove(http, proof));
    return http;
  }

  private static void prove(OkHttpClient.Builder http, String proof) {
    http.addInterceptor(
        chain ->
            chain.proceed(chain.request().newBuilder().header("Authorization", proof).build()));
  }
}
