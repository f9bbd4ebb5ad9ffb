package org.terrella.drivers.console;

import java.util.regex.Pattern;

/**
 * What the board is to work on.
 *
 * @param command starts it; it runs until it is killed and prints one JSON line a batch, with
 *     {@code batch}, {@code images}, {@code ms} and {@code answer}
 * @param goldenAnswer what every batch must answer
 */
public record Workload(String command, String goldenAnswer) {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Refuses what cannot be typed. */
  public Workload {
    if (command.isBlank() || command.contains("\n") || command.strip().endsWith("&")) {
      throw new IllegalArgumentException("not one command to start: \"" + command + "\"");
    }
  }

  /** The program itself, without settings in front of it. */
  String program() {
    return SPACE
        .splitAsStream(command.strip())
        .filter(word -> !word.contains("="))
        .findFirst()
        .orElse(command);
  }
}
