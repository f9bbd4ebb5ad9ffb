package org.terrella.telemetry.benchmarks;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.terrella.telemetry.influx.InfluxTarget;
import org.terrella.telemetry.influx.RunTags;

/** One server, made ready for each round so that none pays for an earlier one. */
sealed interface Rounds {
  /** The tags of a round, always as long. */
  static RunTags tags(int round) {
    return new RunTags("20260320-120000-bench-%05d".formatted(round), "simulated", "SN-0001");
  }

  /** Empties it. */
  default void prepare(int round) throws IOException, InterruptedException {}

  /** Where a plain client writes to. */
  URI write(int round);

  /** Where the shipper writes to. */
  InfluxTarget target(int round);

  /** Posts what was made before. */
  default void post(int round, Bodies bodies) throws IOException {
    for (var body : bodies.all()) {
      var connection = (HttpURLConnection) write(round).toURL().openConnection();
      connection.setRequestMethod("POST");
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(body.length);
      try (var out = connection.getOutputStream()) {
        out.write(body);
      }
      if (connection.getResponseCode() != 204) {
        throw new IOException("answered " + connection.getResponseMessage());
      }
      connection.getInputStream().close();
    }
  }

  /** Reads only. */
  record Sink(URI url) implements Rounds {
    @Override
    public URI write(int round) {
      return URI.create(url + "/api/v2/write?precision=ns");
    }

    @Override
    public InfluxTarget target(int round) {
      return InfluxTarget.parse(url + "?bucket=b");
    }
  }

  /**
   * With sync commits, as the embedded store has it. Written to as an InfluxDB 2, which it also is:
   * so it is not asked to count, for which it would first have to apply what it has taken.
   */
  record QuestDb(URI url) implements Rounds {
    @Override
    public void prepare(int round) throws IOException, InterruptedException {
      org.terrella.telemetry.influx.QuestDb.sql(url, "TRUNCATE TABLE \"sample\"");
      Thread.sleep(1_000);
    }

    @Override
    public URI write(int round) {
      return URI.create(url + "/api/v2/write?precision=ns");
    }

    @Override
    public InfluxTarget target(int round) {
      return InfluxTarget.parse(url + "?bucket=b");
    }
  }

  /** A database for each round. */
  record Influx(URI url) implements Rounds {
    @Override
    public void prepare(int round) throws IOException {
      query("DROP%20DATABASE%20r" + Math.max(0, round - 1));
      query("CREATE%20DATABASE%20r" + round);
    }

    private void query(String query) throws IOException {
      var connection =
          (HttpURLConnection) URI.create(url + "/query?q=" + query).toURL().openConnection();
      connection.setRequestMethod("POST");
      connection.getInputStream().readAllBytes();
    }

    @Override
    public URI write(int round) {
      return URI.create(url + "/write?precision=n&db=r" + round);
    }

    @Override
    public InfluxTarget target(int round) {
      return InfluxTarget.parse(url + "?db=r" + round);
    }
  }
}
