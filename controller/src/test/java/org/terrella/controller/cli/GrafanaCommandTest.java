package org.terrella.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrella.controller.cli.Typed.terrella;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrafanaCommandTest {
  @TempDir private Path parent;
  private Path folder = Path.of("");

  @BeforeEach
  void choose() {
    folder = parent.resolve("grafana");
  }

  private Path datasources() {
    return folder.resolve("provisioning/datasources/terrella.yaml");
  }

  @Test
  void leavesAllAddressesToTheEnvironmentOfTheServer() {
    assertThat(terrella("grafana", folder).status()).isEqualTo(Exit.PASS);
    assertThat(datasources()).content().contains("$TERRELLA_QUESTDB_HOST", "$TERRELLA_INFLUX_URL");
    assertThat(folder.resolve("dashboards/influxql/terrella-run-influxql.json")).exists();
  }

  @Test
  void writesTheAddressesOfALab() {
    var typed =
        terrella(
            "grafana", folder, "--questdb", "store.lab:8812", "--influx", "http://i.lab:8086?db=x");
    assertThat(typed.status()).isEqualTo(Exit.PASS);
    assertThat(datasources()).content().contains("server: store.lab", "dbName: x");
    assertThat(folder.resolve("provisioning/dashboards/terrella.yaml"))
        .content()
        .contains("path: " + folder.resolve("dashboards").toAbsolutePath() + "/questdb");
  }

  @Test
  void writesOnlyWhatIsForTheDatabaseNamed() {
    terrella("grafana", folder, "--questdb", "127.0.0.1:8812");
    assertThat(datasources()).content().doesNotContain("influx");
    assertThat(folder.resolve("dashboards")).isDirectoryNotContaining("glob:**influxql");
  }

  @Test
  void saysHowAnAddressIsWritten() {
    var typed = terrella("grafana", folder, "--questdb", "store.lab");
    assertThat(typed.status()).isEqualTo(Exit.USAGE);
    assertThat(typed.complaint()).contains("write it like questdb.lab:8812");
    assertThat(terrella("grafana", folder, "--influx", "lab").complaint())
        .contains("write it like http://influx.lab:8086?db=NAME");
    assertThat(folder).doesNotExist();
  }
}
