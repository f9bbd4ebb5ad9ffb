package org.terrella.telemetry.store;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of our own processes: this Java, and no more of the class path than they need. */
final class JavaCommand {
  private static final List<String> SMALL =
      List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xlog:disable", "-Xlog:all=error:stderr");

  private JavaCommand() {}

  /** A supervisor does next to nothing, for months. */
  static List<String> supervisor(StoreFolder folder, Ports ports) throws StoreException {
    var command = new ArrayList<String>();
    command.add(java());
    command.addAll(SMALL);
    command.addAll(List.of("-Xmx16m", "-Xss256k", "-XX:TieredStopAtLevel=1"));
    command.add("-XX:ReservedCodeCacheSize=8m");
    command.addAll(List.of("-cp", classPath(), Supervisor.class.getName()));
    command.addAll(arguments(folder, ports));
    return command;
  }

  static List<String> database(StoreFolder folder, Ports ports) throws StoreException {
    var command = new ArrayList<String>();
    command.add(java());
    command.addAll(SMALL);
    command.addAll(List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError"));
    command.add("-XX:ErrorFile=" + folder.logs().resolve("crash-%p.log"));
    command.add("-Djava.io.tmpdir=" + folder.unpacked());
    // QuestDB is native code in part, and still uses Unsafe; Java would warn of both.
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-cp", classPath(), DatabaseProcess.class.getName()));
    command.addAll(arguments(folder, ports));
    return command;
  }

  private static List<String> arguments(StoreFolder folder, Ports ports) {
    return List.of(
        folder.path().toString(), Integer.toString(ports.http()), Integer.toString(ports.sql()));
  }

  private static String java() throws StoreException {
    Path java = Path.of(System.getProperty("java.home", ""), "bin", "java");
    if (!Files.isExecutable(java)) {
      throw new StoreException("the store needs the Java that runs this: no " + java);
    }
    return java.toString();
  }

  private static String classPath() throws StoreException {
    String ours = JavaCommand.class.getName().replace('.', '/') + ".class";
    return home(ours) + File.pathSeparator + home("io/questdb/ServerMain.class");
  }

  /** The jar or folder that a class is in; the class itself is not loaded. */
  private static String home(String file) throws StoreException {
    URL found = JavaCommand.class.getClassLoader().getResource(file);
    if (found == null) {
      throw new StoreException("the store's library is missing from this installation: " + file);
    }
    try {
      if (found.openConnection() instanceof JarURLConnection jar) {
        return Path.of(jar.getJarFileURL().toURI()).toString();
      }
      var path = Path.of(found.toURI()).toString();
      return path.substring(0, path.length() - file.length() - 1);
    } catch (IOException | URISyntaxException odd) {
      throw new StoreException("the store's library cannot be found: " + found, odd);
    }
  }
}
