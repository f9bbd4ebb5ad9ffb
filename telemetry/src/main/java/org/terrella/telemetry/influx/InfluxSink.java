package org.terrella.telemetry.influx;

import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.InfluxDBClientFactory;
import com.influxdb.client.InfluxDBClientOptions;
import com.influxdb.client.domain.WritePrecision;
import com.influxdb.exceptions.InfluxException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import okhttp3.Dispatcher;
import org.jspecify.annotations.Nullable;

/** A database, reached by the InfluxDB client; connected when first written to. */
final class InfluxSink implements Sink {
  /** How long a slow database may take over a batch in the end. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);

  private final InfluxTarget target;
  private final Dispatcher calls = new Dispatcher();
  private final Ticket ticket;
  private Duration patience = Http.PATIENCE;
  private @Nullable InfluxDBClient client;

  /**
   * Prepares to write; opens nothing.
   *
   * @param meanwhile something short that is done while the database works on what it was sent
   */
  InfluxSink(InfluxTarget target, Runnable meanwhile) {
    this.target = target;
    this.ticket = new Ticket(meanwhile);
  }

  @Override
  public void write(Lines lines) throws Refused, Stumbled, Unavailable {
    try {
      var api = connected().getWriteApiBlocking();
      ticket.load(lines, patience);
      api.writeRecord(WritePrecision.NS, Ticket.WORD);
    } catch (InfluxException e) {
      throwFor(e);
    } catch (IOException e) {
      throw new Unavailable(target.says(e.toString()), e);
    }
  }

  private void throwFor(InfluxException failure) throws Refused, Stumbled, Unavailable {
    var message = target.says(String.valueOf(failure.getMessage()));
    if (REFUSALS.contains(failure.status())) {
      throw new Refused(message, failure);
    }
    if (failure.status() >= 500) {
      throw new Stumbled(message, failure);
    }
    if (failure.getCause() instanceof SocketTimeoutException) {
      becomePatient();
    }
    throw new Unavailable(message, failure);
  }

  /** A database that is too slow for our patience would never be done with a batch. */
  private void becomePatient() {
    var doubled = patience.multipliedBy(2);
    patience = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  private InfluxDBClient connected() throws IOException {
    if (client == null) {
      client = InfluxDBClientFactory.create(options(new Meeting(target).api()));
    }
    return client;
  }

  private InfluxDBClientOptions options(Api api) {
    var http = Http.client(target).dispatcher(calls).addInterceptor(ticket);
    var options = InfluxDBClientOptions.builder().url(target.base().toString());
    switch (api) {
      case Api.V2(String org, String bucket) -> options.org(org).bucket(bucket);
      case Api.V1(String database) -> {
        options.org("-").bucket(database);
        http.addInterceptor(new WritePath(database));
      }
      case Api.QuestDb _ -> {
        options.org("-").bucket("-");
        http.addInterceptor(new WritePath(""));
      }
      case Api.Unknown _ -> throw new IllegalStateException("not known yet: " + target);
    }
    return options.okHttpClient(http).build();
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
