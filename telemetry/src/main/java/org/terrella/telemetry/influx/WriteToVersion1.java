package org.terrella.telemetry.influx;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Sends what the client would write by the API of InfluxDB 2 to that of InfluxDB 1. */
record WriteToVersion1(String database) implements Interceptor {
  private static final String VERSION_2 = "/api/v2/write";

  @Override
  public Response intercept(Chain chain) throws IOException {
    var request = chain.request();
    var path = request.url().encodedPath();
    if (!path.endsWith(VERSION_2)) {
      return chain.proceed(request);
    }
    var url =
        request
            .url()
            .newBuilder()
            .encodedPath(path.substring(0, path.length() - VERSION_2.length()) + "/write")
            .query(null)
            .addQueryParameter("db", database)
            .addQueryParameter("precision", "n")
            .build();
    return chain.proceed(request.newBuilder().url(url).build());
  }
}
