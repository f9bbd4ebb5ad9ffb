package org.terrella.controller.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A good file, spoilt in one way.
 *
 * @param how in words
 * @param text of the spoilt file
 * @param charset it is written in
 */
record Spoilt(String how, String text, Charset charset) {
  private static final Pattern KEY =
      Pattern.compile("(?m)(?<=^ {0,8}(- )?|\\{|, )[a-z][a-z-]*(?=:( |$))");
  private static final Pattern SCALAR =
      Pattern.compile("(?m)(?<=^ {0,8}(- )?[a-z-]{1,20}: )[^\\[{>\"\\s#].*$");
  private static final Pattern QUANTITY =
      Pattern.compile("(?<=: )(-?[0-9.]+) (V|A|s|ms|degC|J|1/s)(?=[ ,}\\n])");
  private static final Pattern TIME = Pattern.compile("(?<=: )(?=[0-9.]+ (s|ms)[ ,}\\n])");
  private static final Pattern OPENED = Pattern.compile("[\\[{]");
  private static final Pattern INDENTED = Pattern.compile("(?m)^ {2,8}(?=[a-z-]+:)");
  private static final Pattern PAIR = Pattern.compile("(?m)^ {0,8}[a-z-]+: .*\\n");

  /** Every way that makes sense for any file of ours. */
  static Stream<Spoilt> allOf(String good) {
    return Stream.of(
            each(good, "misspelt", KEY, key -> key + "x"),
            each(good, "a list", SCALAR, _ -> "[1, 2]"),
            each(good, "without a unit", QUANTITY, value -> value.replaceFirst(" .*", "")),
            each(good, "in parsecs", QUANTITY, value -> value.replaceFirst(" .*", " pc")),
            each(good, "negative", TIME, _ -> "-"),
            each(good, "with a tab", INDENTED, _ -> "\t"),
            each(good, "twice", PAIR, line -> line + line),
            each(good, "with a quote that stays open", SCALAR, value -> "\"" + value),
            cutAfterEach(good, OPENED),
            whole(good))
        .flatMap(ways -> ways);
  }

  Path write(Path file) throws IOException {
    return Files.write(file, text.getBytes(charset));
  }

  /** One change that is named by what stood there. */
  static Spoilt change(String good, String right, String wrong) {
    if (!good.contains(right)) {
      throw new IllegalArgumentException("the file does not say " + right);
    }
    return of("%s for %s".formatted(wrong, right), good.replace(right, wrong));
  }

  private static Stream<Spoilt> whole(String good) {
    return Stream.of(
        of("nothing", ""),
        of("a comment only", "# nothing yet\n"),
        of("a word only", "bench\n"),
        of("a list only", "- bench\n- procedure\n"),
        of("two documents", good + "---\n" + good),
        of("a control character", good.replaceFirst(":", ":\u0001")),
        of("no YAML at all", "<bench>simulated</bench>\n}"),
        new Spoilt("not UTF-8", good.replaceFirst("title: ", "title: \u00fc"), ISO_8859_1),
        new Spoilt("UTF-16", good, UTF_16));
  }

  private static Stream<Spoilt> each(
      String good, String how, Pattern what, UnaryOperator<String> instead) {
    return places(good, what).stream()
        .map(
            place ->
                of(
                    "%s: line %d, %s".formatted(how, line(good, place), place.group().strip()),
                    good.substring(0, place.start())
                        + instead.apply(place.group())
                        + good.substring(place.end())));
  }

  private static Stream<Spoilt> cutAfterEach(String good, Pattern what) {
    return places(good, what).stream()
        .map(place -> of("cut in line " + line(good, place), good.substring(0, place.end())));
  }

  /** Where it stands outside comments. */
  private static List<MatchResult> places(String good, Pattern what) {
    var places = new ArrayList<MatchResult>();
    what.matcher(good)
        .results()
        .filter(place -> !commented(good, place.start()))
        .forEach(places::add);
    return places;
  }

  private static boolean commented(String good, int at) {
    return good.substring(good.lastIndexOf('\n', at - 1) + 1, at).contains("#");
  }

  private static long line(String good, MatchResult place) {
    return good.substring(0, place.start()).chars().filter(c -> c == '\n').count() + 1;
  }

  private static Spoilt of(String how, String text) {
    return new Spoilt(how, text, UTF_8);
  }

  @Override
  public String toString() {
    return how;
  }
}
