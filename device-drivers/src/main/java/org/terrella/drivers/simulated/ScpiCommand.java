package org.terrella.drivers.simulated;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that an instrument understands.
 *
 * @param header matches its long and short forms, in upper case
 * @param isChannelled whether it ends with a channel list
 * @param action what it does
 */
record ScpiCommand(Pattern header, boolean isChannelled, Action action) {
  private static final Pattern WORD = Pattern.compile("([A-Z]+)([a-z]*)");

  /** What a command does with its argument, which is empty when there is none. */
  @FunctionalInterface
  interface Action {
    /** Returns the answer, empty for none. */
    String run(String argument) throws ScpiFault;
  }

  /** Such as {@code [SOURce:]CURRent:SAS:ISC?}: capitals are the short form, brackets optional. */
  static ScpiCommand of(String notation, Action action) {
    return new ScpiCommand(compile(notation), false, action);
  }

  ScpiCommand onChannel() {
    return new ScpiCommand(header, true, action);
  }

  boolean matches(String text) {
    return header.matcher(text.toUpperCase(Locale.ROOT)).matches();
  }

  private static Pattern compile(String notation) {
    String optional = notation.replace("[", "(").replace("]", ")~");
    String exact = optional.replace("?", "\\?").replace("*", "\\*").replace("~", "?");
    return Pattern.compile(WORD.matcher(exact).replaceAll(ScpiCommand::forms));
  }

  private static String forms(java.util.regex.MatchResult word) {
    String tail = word.group(2).toUpperCase(Locale.ROOT);
    return Matcher.quoteReplacement(word.group(1) + (tail.isEmpty() ? "" : "(" + tail + ")?"));
  }
}
