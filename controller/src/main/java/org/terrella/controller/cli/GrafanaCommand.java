package org.terrella.controller.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.terrella.telemetry.grafana.Addresses;
import org.terrella.telemetry.grafana.Provisioning;
import org.terrella.telemetry.grafana.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code terrella grafana}: writes what a Grafana server is provisioned from. */
@Command(
    name = "grafana",
    description = "Writes datasources and dashboards for a Grafana server into a folder.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = Exit.ERROR)
public final class GrafanaCommand implements Callable<Integer> {
  private static final Pattern HOST_AND_PORT = Pattern.compile("([A-Za-z0-9.-]+):(\\d{1,5})");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder, made when missing.")
  private Path folder;

  @Option(
      names = "--questdb",
      paramLabel = "HOST:PORT",
      description = "SQL port of QuestDB (default: as the Grafana server's environment says).")
  private @Nullable String questdb;

  @Option(
      names = "--influx",
      paramLabel = "URL",
      description =
          "InfluxDB, such as http://influx.lab:8086?db=NAME (default: as the Grafana server's environment"
              + " says).")
  private @Nullable URI influx;

  /**
   * Writes the folder. With an address, only for that database, and with the folder's own path for
   * the dashboards; without any, for both, and all addresses left to the environment.
   *
   * @return exit status
   */
  @Override
  public Integer call() {
    try {
      Provisioning.write(folder, targets(), addresses());
    } catch (IOException broken) {
      spec.commandLine().getErr().println("terrella: the files cannot be written: " + broken);
      return Exit.ERROR;
    }
    spec.commandLine().getOut().println(folder);
    return Exit.PASS;
  }

  private Set<Target> targets() {
    var targets = EnumSet.allOf(Target.class);
    if (questdb == null && influx != null) {
      targets.remove(Target.QUESTDB);
    }
    if (influx == null && questdb != null) {
      targets.remove(Target.INFLUXQL);
    }
    return targets;
  }

  private Addresses addresses() {
    var addresses = Addresses.OF_THE_ENVIRONMENT;
    if (questdb == null && influx == null) {
      return addresses;
    }
    addresses =
        addresses.withDashboards(
            folder.resolve("dashboards").toAbsolutePath().normalize().toString());
    try {
      addresses = influx == null ? addresses : addresses.withInflux(influx);
    } catch (IllegalArgumentException wrong) {
      throw wrong("--influx: " + wrong.getMessage());
    }
    return questdb == null ? addresses : withQuestdb(addresses, questdb);
  }

  private Addresses withQuestdb(Addresses addresses, String address) {
    Matcher parts = HOST_AND_PORT.matcher(address);
    if (!parts.matches()) {
      throw wrong("--questdb %s: write it like questdb.lab:8812".formatted(address));
    }
    return addresses.withQuestdb(parts.group(1), Integer.parseInt(parts.group(2)));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), "terrella: " + message);
  }
}
