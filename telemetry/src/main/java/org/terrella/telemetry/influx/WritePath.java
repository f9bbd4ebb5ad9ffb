package org.terrella.telemetry.influx;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Sends to a path that this database has what the client would write by the API of InfluxDB 2.
 *
 * @param database for InfluxDB 1; empty for those who have but one
 */
record WritePath(String database) implements Interceptor {
  static final String VERSION_2 = "/api/v2/write";

  @Override
  public Response intercept(Chain chain) throws IOException {
    var request = chain.request();
    var path = request.url().encodedPath();
    return path.endsWith(VERSION_2)
        ? chain.proceed(request.newBuilder().url(moved(request.url())).build())
        : chain.proceed(request);
  }

  private HttpUrl moved(HttpUrl url) {
    var path = url.encodedPath();
    var folder = path.substring(0, path.length() - VERSION_2.length());
    var moved =
        url.newBuilder()
            .encodedPath(folder + "/write")
            .query(null)
            .addQueryParameter("precision", "n");
    return database.isEmpty() ? moved.build() : moved.addQueryParameter("db", database).build();
  }
}
