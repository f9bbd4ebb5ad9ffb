package org.terrella.telemetry.store;

import io.questdb.Bootstrap;
import io.questdb.PropBootstrapConfiguration;
import io.questdb.ServerMain;
import io.questdb.cairo.CairoEngine;
import io.questdb.griffin.SqlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.terrella.telemetry.table.Table;

/** A QuestDB in this very process, with our tables in it. */
final class Database implements AutoCloseable {
  private final ServerMain server;

  private Database(ServerMain server) {
    this.server = server;
  }

  /** Opens it; it listens when this returns. */
  static Database open(StoreFolder folder, Ports ports) throws IOException {
    logTo(folder);
    var settings = Settings.of(ports, folder.passwords());
    // The default configuration reads the same settings, and then ignores those of security.
    var configuration =
        new PropBootstrapConfiguration() {
          @Override
          public Map<String, String> getEnv() {
            return settings;
          }

          @Override
          public boolean useSite() {
            return false; // no web console
          }
        };
    var arguments = Bootstrap.getServerMainArgs(folder.database().toString());
    var database = new Database(new ServerMain(new Bootstrap(configuration, arguments)));
    database.start();
    return database;
  }

  /** Its log has to be told before its first class is loaded. */
  private static void logTo(StoreFolder folder) throws IOException {
    Path settings = folder.logs().resolve("log.conf");
    Files.writeString(settings, Settings.log(folder.logs()));
    System.setProperty("out", settings.toString());
  }

  private void start() throws IOException {
    try {
      server.start();
      for (var table : Table.values()) {
        make(new Schema(table));
      }
    } catch (SqlException refused) {
      close();
      throw new IOException(refused.getMessage(), refused);
    }
  }

  private void make(Schema schema) throws SqlException {
    CairoEngine engine = server.getEngine();
    engine.execute(schema.create());
    for (var statement :
        schema.alter(columns(schema.table(), false), columns(schema.table(), true))) {
      engine.execute(statement);
    }
  }

  private Set<String> columns(Table table, boolean keysOnly) {
    CairoEngine engine = server.getEngine();
    var names = new HashSet<String>();
    try (var metadata = engine.getTableMetadata(engine.verifyTableName(table.word()))) {
      for (int i = 0; i < metadata.getColumnCount(); i++) {
        if (!keysOnly || metadata.isDedupKey(i)) {
          names.add(metadata.getColumnName(i));
        }
      }
    }
    return names;
  }

  /**
   * Goes on with tables that QuestDB has put aside because their rows could not be applied, as when
   * the disk was full; those that still cannot be are put aside again.
   *
   * @return how many
   */
  int resume() throws SqlException {
    CairoEngine engine = server.getEngine();
    int resumed = 0;
    for (var table : Table.values()) {
      if (engine.getTableSequencerAPI().isSuspended(engine.verifyTableName(table.word()))) {
        engine.execute("ALTER TABLE %s RESUME WAL".formatted(Schema.quoted(table.word())));
        resumed++;
      }
    }
    return resumed;
  }

  Ports ports() {
    return new Ports(server.getHttpServerPort(), server.getPgWireServerPort());
  }

  @Override
  public void close() {
    server.close();
  }
}
