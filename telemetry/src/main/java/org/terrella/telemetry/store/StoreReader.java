package org.terrella.telemetry.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.terrella.telemetry.table.Table;

/** Asks a store in SQL, as the user who can only read. */
public final class StoreReader {
  /** Rows that are in memory at a time. */
  private static final int FETCH = 2000;

  private final StoreFolder folder;
  private final Ports ports;

  StoreReader(StoreFolder folder, Ports ports) {
    this.folder = folder;
    this.ports = ports;
  }

  /**
   * Asks. Names of our own tables need no quotes here, and times keep their nanoseconds.
   *
   * @param sql one statement
   * @param listener hears the answer while it comes
   * @throws WrongSql if the store refuses it
   * @throws StoreException if the store does not answer
   * @throws IOException if the listener cannot go on
   */
  public void ask(String sql, RowListener listener) throws WrongSql, IOException {
    var question = Question.of(sql);
    if (question.sent().isBlank()) {
      throw new WrongSql("nothing is asked", "", 0);
    }
    try (var connection = connect()) {
      connection.setAutoCommit(false); // else the driver reads the whole answer first
      var described = Description.of(connection, question);
      tell(connection, described, listener);
    } catch (SQLException failed) {
      throw Refusal.of(failed).orElseThrow(() -> silent(failed)).inWords();
    }
  }

  private static void tell(Connection connection, Description described, RowListener listener)
      throws SQLException, IOException {
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.setFetchSize(FETCH);
      if (statement.execute(described.sql())) {
        tell(statement, listener);
      } else {
        listener.columns(List.of());
      }
    }
  }

  private static void tell(Statement statement, RowListener listener)
      throws SQLException, IOException {
    try (var rows = statement.getResultSet()) {
      var columns = Columns.of(rows.getMetaData());
      listener.columns(columns.names());
      while (rows.next() && listener.row(columns.cells(rows))) {
        // The listener has it.
      }
    }
  }

  /**
   * Counts what each table holds.
   *
   * @return rows by table, in the order of the tables
   * @throws StoreException if the store does not answer
   */
  public Map<Table, Long> rows() throws StoreException {
    var counts = new EnumMap<Table, Long>(Table.class);
    try (var connection = connect();
        var statement = connection.createStatement()) {
      for (var table : Table.values()) {
        try (var count =
            statement.executeQuery("SELECT count() FROM " + Schema.quoted(table.word()))) {
          counts.put(table, count.next() ? count.getLong(1) : 0);
        }
      }
      return counts;
    } catch (SQLException failed) {
      throw silent(failed);
    }
  }

  /**
   * Connects as a program would, such as Grafana. Over this wire times have microseconds.
   *
   * @return a connection on which only reading is possible
   * @throws SQLException if the store does not answer
   * @throws StoreException if its password cannot be read
   */
  public Connection connect() throws SQLException, StoreException {
    return connect(User.READER);
  }

  Connection connect(User user) throws SQLException, StoreException {
    var properties = new Properties();
    properties.setProperty("user", user.word());
    properties.setProperty("password", password(user));
    properties.setProperty("sslmode", "disable");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("loginTimeout", "20");
    properties.setProperty("ApplicationName", "terrella");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/qdb".formatted(ports.sql()), properties);
  }

  private String password(User user) throws StoreException {
    try {
      return folder.passwords().of(user);
    } catch (IOException unreadable) {
      throw new StoreException(
          "the store's password cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private StoreException silent(SQLException failed) {
    return new StoreException(
        "the store in %s does not answer: %s".formatted(folder.path(), failed.getMessage()),
        failed);
  }
}
