package org.terrella.telemetry.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;

/**
 * What a supervisor says of itself and its database, in a file that is replaced as a whole.
 *
 * @param supervisor the process that keeps the database alive
 * @param database the last that was started
 * @param ports where it listens; zeros until it has begun to
 * @param since when the supervisor began, UTC
 * @param restarts how often a database that had died was started again
 * @param ready whether the database answers
 * @param trouble why it last died; empty if it never did
 */
record Running(
    ProcessMark supervisor,
    ProcessMark database,
    Ports ports,
    Instant since,
    int restarts,
    boolean ready,
    String trouble) {
  static Running begun(ProcessMark supervisor, Ports wanted, Instant since) {
    return new Running(supervisor, new ProcessMark(0, "never"), wanted, since, 0, false, "");
  }

  Running launched(ProcessMark process) {
    return new Running(supervisor, process, ports, since, restarts, false, trouble);
  }

  Running listening(Ports actual) {
    return new Running(supervisor, database, actual, since, restarts, true, trouble);
  }

  Running died(String why) {
    return new Running(supervisor, database, ports, since, restarts + 1, false, why);
  }

  /** What a folder's file says, whether it is still so or not. */
  static Optional<Running> read(StoreFolder folder) throws StoreException {
    var properties = new Properties();
    try (var file = Files.newInputStream(folder.running())) {
      properties.load(file);
      return Optional.of(of(properties));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException | IllegalArgumentException | DateTimeParseException bad) {
      throw new StoreException("%s cannot be read: %s".formatted(folder.running(), bad), bad);
    }
  }

  /** What runs in a folder now. */
  static Optional<Running> in(StoreFolder folder) throws StoreException {
    return read(folder).filter(each -> each.supervisor().isAlive());
  }

  void write(StoreFolder folder) throws IOException {
    var properties = new Properties();
    properties.setProperty("supervisor.pid", Long.toString(supervisor.pid()));
    properties.setProperty("supervisor.born", supervisor.born());
    properties.setProperty("database.pid", Long.toString(database.pid()));
    properties.setProperty("database.born", database.born());
    ports.addTo(properties);
    properties.setProperty("since", since.toString());
    properties.setProperty("restarts", Integer.toString(restarts));
    properties.setProperty("ready", Boolean.toString(ready));
    properties.setProperty("trouble", trouble);
    Ports.replace(folder.running(), properties);
  }

  private static Running of(Properties file) {
    return new Running(
        mark(file, "supervisor"),
        mark(file, "database"),
        Ports.of(file),
        Instant.parse(value(file, "since")),
        Integer.parseInt(value(file, "restarts")),
        Boolean.parseBoolean(value(file, "ready")),
        value(file, "trouble"));
  }

  private static ProcessMark mark(Properties file, String who) {
    return new ProcessMark(Long.parseLong(value(file, who + ".pid")), value(file, who + ".born"));
  }

  private static String value(Properties file, String key) {
    return file.getProperty(key, "");
  }
}
