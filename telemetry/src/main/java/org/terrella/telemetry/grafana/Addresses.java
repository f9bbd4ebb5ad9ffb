package org.terrella.telemetry.grafana;

import java.net.URI;

/**
 * Where Grafana finds the databases. Each may be {@code $NAME}, an environment variable of the
 * Grafana server; secrets always are.
 *
 * @param influx address of InfluxDB
 * @param influxDatabase name of the database, or of the bucket that is mapped to one
 * @param questdbHost host of QuestDB
 * @param questdbPort its SQL port
 * @param questdbUser who only reads
 * @param dashboards folder that holds one folder of dashboards for each database, as the server
 *     sees it
 */
public record Addresses(
    String influx,
    String influxDatabase,
    String questdbHost,
    String questdbPort,
    String questdbUser,
    String dashboards) {
  /** All of them left to the environment of the Grafana server. */
  public static final Addresses OF_THE_ENVIRONMENT =
      new Addresses(
          "$TERRELLA_INFLUX_URL",
          "$TERRELLA_INFLUX_DATABASE",
          "$TERRELLA_QUESTDB_HOST",
          "$TERRELLA_QUESTDB_PORT",
          "$TERRELLA_QUESTDB_USER",
          "$TERRELLA_DASHBOARDS");

  /**
   * The same, with this InfluxDB.
   *
   * @param url with the database after {@code ?db=}, or {@code ?bucket=}; {@code terrella} without
   * @return other addresses
   * @throws IllegalArgumentException if it is no such URL; says what would be right
   */
  public Addresses withInflux(URI url) {
    if (url.getHost() == null || url.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "not the address of an InfluxDB: %s; write it like http://influx.lab:8086?db=NAME"
              .formatted(url.getHost()));
    }
    var base = url.toString().replaceAll("[?].*$", "");
    var query = url.getQuery() == null ? "" : url.getQuery();
    var database = query.replaceAll("^(.*&)?(db|bucket)=([^&]*).*$", "$3");
    return new Addresses(
        base,
        database.isEmpty() ? "terrella" : database,
        questdbHost,
        questdbPort,
        questdbUser,
        dashboards);
  }

  /**
   * The same, with this QuestDB.
   *
   * @param host name or address
   * @param port for SQL
   * @return other addresses
   */
  public Addresses withQuestdb(String host, int port) {
    return new Addresses(
        influx, influxDatabase, host, Integer.toString(port), "reader", dashboards);
  }

  /**
   * The same, with the dashboards there.
   *
   * @param folder as the Grafana server sees it
   * @return other addresses
   */
  public Addresses withDashboards(String folder) {
    return new Addresses(influx, influxDatabase, questdbHost, questdbPort, questdbUser, folder);
  }
}
