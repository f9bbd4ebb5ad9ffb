package org.terrella.telemetry.store;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;

/**
 * What the store said against a statement.
 *
 * @param why its words
 * @param position of the character at which it stumbled, from 1; 0 if it does not say
 */
record Refusal(String why, int position) {
  private static final String KEYWORD = "have to be enclosed in double quotes";

  /** Empty if the store said nothing, as when it is gone. */
  static Optional<Refusal> of(SQLException failure) {
    if (failure instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
      var said = refused.getServerErrorMessage();
      return Optional.of(new Refusal(String.valueOf(said.getMessage()), said.getPosition()));
    }
    return Optional.empty();
  }

  /** The question with one more name quoted, if that is what the store wants. */
  Optional<Question> quoting(Question question) {
    return why.contains(KEYWORD) ? question.quotedAt(position) : Optional.empty();
  }

  /** For whoever asked, with the place in what was typed. */
  WrongSql inText(Question question) {
    return new WrongSql(why, question.typed(), question.positionTyped(position));
  }

  /** For whoever asked. */
  WrongSql inWords() {
    return new WrongSql(why, "", 0);
  }
}
