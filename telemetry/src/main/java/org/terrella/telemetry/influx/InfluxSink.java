package org.terrella.telemetry.influx;

import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.InfluxDBClientFactory;
import com.influxdb.client.InfluxDBClientOptions;
import com.influxdb.client.domain.WritePrecision;
import com.influxdb.exceptions.InfluxException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.terrella.telemetry.net.PromptSockets;

/** A database, reached by the InfluxDB client; connected when first written to. */
final class InfluxSink implements Sink {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);

  private final InfluxTarget target;
  private final Dispatcher calls = new Dispatcher();
  private @Nullable InfluxDBClient client;

  InfluxSink(InfluxTarget target) {
    this.target = target;
  }

  @Override
  public void write(List<String> lines) throws Refused, Unavailable, InterruptedException {
    try {
      connected().getWriteApiBlocking().writeRecord(WritePrecision.NS, String.join("\n", lines));
    } catch (InfluxException e) {
      throwFor(e);
    } catch (IOException e) {
      throw new Unavailable(target + ": " + e, e);
    }
  }

  private void throwFor(InfluxException failure) throws Refused, Unavailable {
    var message = target + ": " + failure.getMessage();
    if (REFUSALS.contains(failure.status())) {
      throw new Refused(message, failure);
    }
    throw new Unavailable(message, failure);
  }

  private InfluxDBClient connected() throws IOException, InterruptedException {
    if (client == null) {
      client = InfluxDBClientFactory.create(options(target.resolve()));
    }
    return client;
  }

  private InfluxDBClientOptions options(Api api) {
    var http = http();
    var options = InfluxDBClientOptions.builder().url(target.base().toString());
    switch (api) {
      case Api.V2(String org, String bucket) -> options.org(org).bucket(bucket);
      case Api.V1(String database) -> {
        options.org("-").bucket(database);
        http.addInterceptor(new WriteToVersion1(database));
      }
      case Api.Unknown _ -> throw new IllegalStateException("not resolved: " + target);
    }
    return options.okHttpClient(http).build();
  }

  private OkHttpClient.Builder http() {
    var http =
        new OkHttpClient.Builder()
            .dispatcher(calls)
            .socketFactory(new PromptSockets())
            .connectTimeout(PATIENCE)
            .readTimeout(PATIENCE)
            .writeTimeout(PATIENCE);
    target
        .credentials()
        .authorization()
        .ifPresent(
            proof ->
                http.addInterceptor(
                    chain ->
                        chain.proceed(
                            chain.request().newBuilder().header("Authorization", proof).build())));
    return http;
  }

  @Override
  public void cancel() {
    calls.cancelAll();
  }

  @Override
  public void close() {
    if (client != null) {
      client.close();
    }
  }
}
