package org.terrella.drivers.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a shell line apart: commands, words, quotes, variables and redirections to files. */
final class ShellLine {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$([?!]|[A-Za-z_][A-Za-z_0-9]*|\\{[A-Za-z_][A-Za-z_0-9]*\\})");

  /**
   * One word, as typed: pieces that differ in what is replaced inside them.
   *
   * @param pieces in order
   */
  private record Word(List<Piece> pieces) {
    String expand(Map<String, String> variables) {
      var text = new StringBuilder();
      pieces.forEach(piece -> text.append(piece.expand(variables)));
      return text.toString();
    }

    boolean isPlain(String text) {
      return pieces.size() == 1
          && pieces.getFirst().quote() == ' '
          && pieces.getFirst().text().toString().equals(text);
    }
  }

  /** A run of characters under one kind of quotes: a blank for none. */
  private record Piece(char quote, StringBuilder text) {
    String expand(Map<String, String> variables) {
      if (quote == '\'') {
        return text.toString();
      }
      return VARIABLE
          .matcher(text)
          .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), variables)));
    }

    private static String value(String name, Map<String, String> variables) {
      return variables.getOrDefault(name.replaceAll("[{}]", ""), "");
    }
  }

  /** One command of the line. */
  static final class Command {
    private final List<Word> words = new ArrayList<>();
    private boolean background;
    private boolean errorsHidden;
    private Optional<Word> output = Optional.empty();
    private Optional<String> file = Optional.empty();

    /** Its words with all variables replaced; may be changed. */
    List<String> words(Map<String, String> variables) {
      file = output.map(word -> word.expand(variables));
      var expanded = new ArrayList<String>();
      for (Word word : words) {
        String text = word.expand(variables);
        boolean vanished = text.isEmpty() && word.pieces().stream().allMatch(p -> p.quote() == ' ');
        if (!vanished) {
          expanded.add(text);
        }
      }
      return expanded;
    }

    boolean background() {
      return background;
    }

    boolean errorsHidden() {
      return errorsHidden;
    }

    /** The file that gets its output instead of the terminal. */
    Optional<String> output() {
      return file;
    }
  }

  private final String line;
  private final List<Command> commands = new ArrayList<>();
  private Command command = new Command();
  private List<Piece> pieces = new ArrayList<>();
  private String redirection = "";
  private int at;

  private ShellLine(String line) {
    this.line = line;
  }

  static List<Command> parse(String line) {
    return new ShellLine(line).commands();
  }

  private List<Command> commands() {
    while (at < line.length()) {
      take(line.charAt(at++));
    }
    endCommand(false);
    return commands;
  }

  private void take(char c) {
    switch (c) {
      case ' ', '\t' -> endWord();
      case ';' -> endCommand(false);
      case '&' -> endCommand(true);
      case '>' -> redirect();
      case '"', '\'' -> quote(c);
      default -> piece(' ').append(c);
    }
  }

  private StringBuilder piece(char quote) {
    if (pieces.isEmpty() || pieces.getLast().quote() != quote) {
      pieces.add(new Piece(quote, new StringBuilder()));
    }
    return pieces.getLast().text();
  }

  private void quote(char mark) {
    int end = line.indexOf(mark, at);
    int stop = end < 0 ? line.length() : end;
    piece(mark).append(line, at, stop);
    at = Math.min(line.length(), stop + 1);
  }

  private void redirect() {
    boolean errors = !pieces.isEmpty() && new Word(pieces).isPlain("2");
    if (errors) {
      pieces = new ArrayList<>();
    }
    endWord();
    redirection = errors ? "2>" : ">";
  }

  private void endWord() {
    if (pieces.isEmpty()) {
      return;
    }
    var word = new Word(pieces);
    pieces = new ArrayList<>();
    switch (redirection) {
      case ">" -> command.output = Optional.of(word);
      case "2>" -> command.errorsHidden = true;
      default -> command.words.add(word);
    }
    redirection = "";
  }

  private void endCommand(boolean background) {
    endWord();
    if (!command.words.isEmpty()) {
      command.background = background;
      commands.add(command);
    }
    command = new Command();
  }
}
