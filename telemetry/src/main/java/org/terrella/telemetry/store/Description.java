package org.terrella.telemetry.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A question that the store has understood.
 *
 * @param sql what to execute
 */
record Description(String sql) {
  /** Asks what the answer would be like, without making it. */
  static Description of(Connection connection, Question question) throws SQLException, WrongSql {
    try {
      return understood(connection, question);
    } catch (SQLException failure) {
      var refusal = Refusal.of(failure).orElseThrow(() -> failure);
      var quoted = refusal.quoting(question).orElseThrow(() -> refusal.inText(question));
      connection.rollback();
      return of(connection, quoted);
    }
  }

  private static Description understood(Connection connection, Question question)
      throws SQLException {
    var columns = columns(connection, question.sent());
    if (columns.isEmpty() || !columns.get().times().contains(true)) {
      return new Description(question.sent());
    }
    var wrapped = question.withTimesAsText(columns.get().names(), columns.get().times());
    return new Description(canBe(connection, wrapped) ? wrapped : question.sent());
  }

  private static Optional<Columns> columns(Connection connection, String sql) throws SQLException {
    try (var prepared = connection.prepareStatement(sql)) {
      var metadata = prepared.getMetaData();
      return metadata == null ? Optional.empty() : Optional.of(Columns.of(metadata));
    }
  }

  /** Some statements that are no SELECT have times too, and cannot be selected from. */
  private static boolean canBe(Connection connection, String sql) throws SQLException {
    try {
      return columns(connection, sql).isPresent();
    } catch (SQLException refused) {
      connection.rollback();
      return false;
    }
  }
}
