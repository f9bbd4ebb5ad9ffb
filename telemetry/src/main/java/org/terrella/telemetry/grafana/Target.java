package org.terrella.telemetry.grafana;

import java.util.Locale;

/** A kind of database that the dashboards are made for. */
public enum Target {
  /** QuestDB, asked in SQL by the plugin {@code questdb-questdb-datasource}. */
  QUESTDB("QuestDB", "questdb-questdb-datasource", ""),
  /** InfluxDB 1, 2 or 3, asked in InfluxQL. */
  INFLUXQL("InfluxQL", "influxdb", "-influxql");

  private final String title;
  private final String plugin;
  private final String suffix;

  Target(String title, String plugin, String suffix) {
    this.title = title;
    this.plugin = plugin;
    this.suffix = suffix;
  }

  /**
   * Its name in folders and tags.
   *
   * @return lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What Grafana knows the provisioned datasource by.
   *
   * @return such as {@code terrella-questdb}
   */
  public String datasource() {
    return "terrella-" + word();
  }

  String title() {
    return title;
  }

  /** The type of the datasource. */
  String plugin() {
    return plugin;
  }

  /** What keeps its dashboards' uids apart from those of the other. */
  String suffix() {
    return suffix;
  }
}
