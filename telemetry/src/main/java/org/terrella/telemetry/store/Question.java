package org.terrella.telemetry.store;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrella.telemetry.table.Table;

/**
 * SQL as somebody typed it, and as it is sent: names of our tables that are words of QuestDB's SQL
 * ({@code sample}, {@code limit}) get their quotes.
 *
 * @param typed by somebody
 * @param sent to the store
 * @param quotes positions in {@code sent}, from 0, of the quotes that were added, in order
 */
record Question(String typed, String sent, List<Integer> quotes) {
  private static final Set<String> TABLES =
      Arrays.stream(Table.values()).map(Table::word).collect(Collectors.toUnmodifiableSet());

  Question {
    quotes = List.copyOf(quotes);
  }

  /** Without the semicolon at its end. */
  static Question of(String typed) {
    String bare = typed.stripTrailing();
    while (bare.endsWith(";")) {
      bare = bare.substring(0, bare.length() - 1).stripTrailing();
    }
    return new Question(bare, bare, List.of());
  }

  /** The same with quotes around the table's name at which the store stumbled, if it is one. */
  Optional<Question> quotedAt(int position) {
    int begin = position - 1;
    if (begin < 0 || begin >= sent.length()) {
      return Optional.empty();
    }
    int end = begin;
    while (end < sent.length() && Character.isJavaIdentifierPart(sent.charAt(end))) {
      end++;
    }
    return TABLES.contains(sent.substring(begin, end))
        ? Optional.of(quoted(begin, end))
        : Optional.empty();
  }

  private Question quoted(int begin, int end) {
    var all = new ArrayList<Integer>();
    quotes.forEach(each -> all.add(each < begin ? each : each + 2));
    all.add(begin);
    all.add(end + 1);
    all.sort(null);
    var name = '"' + sent.substring(begin, end) + '"';
    return new Question(typed, sent.substring(0, begin) + name + sent.substring(end), all);
  }

  /**
   * Where in what was typed a position lies that the store counts in what was sent; both from 1.
   */
  int positionTyped(int position) {
    return position - (int) quotes.stream().filter(quote -> quote < position - 1).count();
  }

  /**
   * The same, with times as text: over the wire they would lose their nanoseconds.
   *
   * @param columns of the answer, by name
   * @param times which of them are times
   */
  String withTimesAsText(List<String> columns, List<Boolean> times) {
    var cells =
        IntStream.range(0, columns.size())
            .mapToObj(i -> cell('"' + columns.get(i) + '"', times.get(i)))
            .collect(joining(", "));
    return "SELECT %s FROM (%n%s%n)".formatted(cells, sent);
  }

  private static String cell(String name, boolean isTime) {
    return isTime ? "%s::varchar AS %s".formatted(name, name) : name;
  }
}
