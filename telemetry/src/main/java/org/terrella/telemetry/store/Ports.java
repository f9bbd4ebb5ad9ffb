package org.terrella.telemetry.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * Where a store listens, on 127.0.0.1 only.
 *
 * @param http for line protocol; 0 for any that is free
 * @param sql for the PostgreSQL wire protocol; 0 for any that is free
 */
public record Ports(int http, int sql) {
  /** What a store listens on unless it was told otherwise. */
  public static final Ports USUAL = new Ports(9000, 8812);

  /** Any that are free. */
  public static final Ports ANY = new Ports(0, 0);

  /** Refuses what is no port. */
  public Ports {
    if (!isPort(http) || !isPort(sql)) {
      throw new IllegalArgumentException("a port is a number from 0 to 65535");
    }
  }

  private static boolean isPort(int port) {
    return port >= 0 && port <= 65_535;
  }

  /** Reads what another process wrote. */
  static Ports of(Properties file) {
    return new Ports(
        Integer.parseInt(file.getProperty("http", "")),
        Integer.parseInt(file.getProperty("sql", "")));
  }

  /** Those that a store last had; the usual ones for a new store. */
  static Ports last(StoreFolder folder) throws StoreException {
    if (!Files.exists(folder.ports())) {
      return USUAL;
    }
    var properties = new Properties();
    try (var file = Files.newInputStream(folder.ports())) {
      properties.load(file);
      return of(properties);
    } catch (IOException | IllegalArgumentException bad) {
      throw new StoreException("%s cannot be read: %s".formatted(folder.ports(), bad), bad);
    }
  }

  void addTo(Properties file) {
    file.setProperty("http", Integer.toString(http));
    file.setProperty("sql", Integer.toString(sql));
  }

  void write(Path file) throws IOException {
    var properties = new Properties();
    addTo(properties);
    replace(file, properties);
  }

  /** Writes a file that is always whole. */
  static void replace(Path file, Properties properties) throws IOException {
    Path begun = file.resolveSibling(file.getFileName() + ".begun");
    try (var out = Files.newOutputStream(begun)) {
      properties.store(out, null);
    }
    Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
