package org.terrella.telemetry.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ProvisioningTest {
  private static final List<Target> BOTH = List.of(Target.values());

  @Test
  void isCommittedAsItIsMade() throws IOException {
    assertThat(Committed.files())
        .as("telemetry/grafana; ./terrella grafana telemetry/grafana makes it anew")
        .isEqualTo(new TreeMap<>(Provisioning.files(BOTH, Addresses.OF_THE_ENVIRONMENT)));
  }

  @Nested
  class Datasources {
    private static JsonNode datasource(Target target, Addresses addresses) {
      var yaml =
          Provisioning.files(BOTH, addresses)
              .getOrDefault("provisioning/datasources/terrella.yaml", "");
      return new YAMLMapper()
          .readTree(yaml)
          .path("datasources")
          .valueStream()
          .filter(each -> each.path("uid").asString().equals(target.datasource()))
          .findFirst()
          .orElseThrow();
    }

    @Test
    void takeAddressesAndSecretsFromTheEnvironmentOfTheServer() {
      var questdb = datasource(Target.QUESTDB, Addresses.OF_THE_ENVIRONMENT);
      assertThat(questdb.at("/jsonData/server").asString()).isEqualTo("$TERRELLA_QUESTDB_HOST");
      assertThat(questdb.at("/secureJsonData/password").asString())
          .isEqualTo("$TERRELLA_QUESTDB_PASSWORD");
      var influx = datasource(Target.INFLUXQL, Addresses.OF_THE_ENVIRONMENT);
      assertThat(influx.path("url").asString()).isEqualTo("$TERRELLA_INFLUX_URL");
      assertThat(influx.at("/secureJsonData/httpHeaderValue1").asString())
          .isEqualTo("Token $TERRELLA_INFLUX_TOKEN");
    }

    @Test
    void takeTheAddressesOfALab() {
      var lab =
          Addresses.OF_THE_ENVIRONMENT
              .withQuestdb("store.lab", 18812)
              .withInflux(URI.create("https://influx.lab:8086?db=bench%20data"));
      assertThat(datasource(Target.QUESTDB, lab).path("jsonData").path("port").asInt())
          .isEqualTo(18812);
      assertThat(datasource(Target.INFLUXQL, lab).path("url").asString())
          .isEqualTo("https://influx.lab:8086");
      assertThat(datasource(Target.INFLUXQL, lab).at("/jsonData/dbName").asString())
          .isEqualTo("bench data");
    }
  }

  @Nested
  class AFolderForOneDatabase {
    @TempDir private Path folder;

    @Test
    void hasNothingOfTheOther() throws IOException {
      Provisioning.write(folder, List.of(Target.QUESTDB), Addresses.OF_THE_ENVIRONMENT);
      assertThat(folder.resolve("dashboards")).isDirectoryNotContaining("glob:**influxql");
      assertThat(folder.resolve("dashboards/questdb/terrella-run.json")).exists();
      assertThat(folder.resolve("provisioning/datasources/terrella.yaml"))
          .content()
          .doesNotContain("influx");
    }
  }
}
