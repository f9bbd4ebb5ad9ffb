package org.terrella.telemetry.grafana;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The folder that a Grafana server is provisioned from: datasources, and the dashboards for each.
 *
 * @see <a href="https://grafana.com/docs/grafana/latest/administration/provisioning/">Grafana on
 *     provisioning</a>
 */
public final class Provisioning {
  private Provisioning() {}

  /**
   * Makes the files.
   *
   * @param targets which databases; in the order given
   * @param addresses where they are
   * @return their texts, by path within the folder
   */
  public static Map<String, String> files(Collection<Target> targets, Addresses addresses) {
    var files = new LinkedHashMap<String, String>();
    files.put(
        "provisioning/datasources/terrella.yaml", ProvisioningYaml.datasources(targets, addresses));
    files.put(
        "provisioning/dashboards/terrella.yaml", ProvisioningYaml.dashboards(targets, addresses));
    for (Target target : targets) {
      var json = new DashboardJson(target);
      for (Dashboard dashboard : Dashboards.all()) {
        files.put(
            "dashboards/%s/%s.json".formatted(target.word(), dashboard.topic().uid(target)),
            json.write(dashboard));
      }
    }
    return files;
  }

  /**
   * Writes the files; others that are there stay.
   *
   * @param folder made when missing
   * @param targets which databases
   * @param addresses where they are
   * @throws IOException if they cannot be written
   */
  public static void write(Path folder, Collection<Target> targets, Addresses addresses)
      throws IOException {
    for (var file : files(targets, addresses).entrySet()) {
      var path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
