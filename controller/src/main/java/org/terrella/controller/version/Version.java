package org.terrella.controller.version;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What is running: Terrella's own version, as Maven built it, and the Java beneath it. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "terrella " + terrella(),
      "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.home") + ")"
    };
  }

  /**
   * The version that Maven built.
   *
   * @return such as {@code 0.1.0-SNAPSHOT}
   */
  public static String terrella() {
    var built = new Properties();
    try (var file = Version.class.getResourceAsStream("version.properties")) {
      built.load(Objects.requireNonNull(file, "version.properties beside Version.class"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return built.getProperty("version", "of unknown version");
  }
}
