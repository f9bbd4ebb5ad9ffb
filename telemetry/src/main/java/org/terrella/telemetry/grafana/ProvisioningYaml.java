package org.terrella.telemetry.grafana;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes Grafana's provisioning files. Secrets stay in the environment of the Grafana server. */
final class ProvisioningYaml {
  private static final String HEAD =
      """
      # Made by `terrella grafana DIR`. What begins with $ is an environment variable of the Grafana server.
      # docs/how-to/grafana.md says how to load it.
      apiVersion: 1
      """;

  private ProvisioningYaml() {}

  static String datasources(Collection<Target> targets, Addresses addresses) {
    return HEAD
        + "datasources:\n"
        + targets.stream()
            .map(target -> datasource(target, addresses))
            .collect(Collectors.joining());
  }

  private static String datasource(Target target, Addresses addresses) {
    return switch (target) {
      case QUESTDB -> questdb(addresses);
      case INFLUXQL -> influxql(addresses);
    };
  }

  private static String questdb(Addresses addresses) {
    return """
      # Needs the plugin questdb-questdb-datasource. The user only reads.
      - name: Terrella QuestDB
        uid: terrella-questdb
        type: questdb-questdb-datasource
        access: proxy
        jsonData:
          server: %s
          port: %s
          username: %s
          tlsMode: disable
          maxOpenConnections: 10
          maxIdleConnections: 2
          maxConnectionLifetime: 14400
        secureJsonData:
          password: $TERRELLA_QUESTDB_PASSWORD
    """
        .formatted(addresses.questdbHost(), addresses.questdbPort(), addresses.questdbUser());
  }

  private static String influxql(Addresses addresses) {
    return """
      # InfluxQL: InfluxDB 1 as it is, 2 with a DBRP mapping, 3 as it is. A token that only reads is enough.
      - name: Terrella InfluxDB
        uid: terrella-influxql
        type: influxdb
        access: proxy
        url: %s
        jsonData:
          version: InfluxQL
          dbName: %s
          httpMode: POST
          httpHeaderName1: Authorization
        secureJsonData:
          httpHeaderValue1: Token $TERRELLA_INFLUX_TOKEN
    """
        .formatted(addresses.influx(), addresses.influxDatabase());
  }

  static String dashboards(Collection<Target> targets, Addresses addresses) {
    return HEAD
        + "providers:\n"
        + targets.stream()
            .map(target -> provider(target, addresses.dashboards()))
            .collect(Collectors.joining());
  }

  private static String provider(Target target, String folder) {
    return """
      - name: terrella-%s
        folder: Terrella (%s)
        type: file
        allowUiUpdates: false
        options:
          path: %s/%s
    """
        .formatted(target.word(), target.title(), folder, target.word());
  }
}
