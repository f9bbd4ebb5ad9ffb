package org.terrella.telemetry.export;

import java.util.regex.Pattern;

/**
 * Names of channels, as a user types them.
 *
 * @param typed a name, or one with {@code *} for any characters and {@code ?} for one
 */
public record ChannelPattern(String typed) {
  boolean matches(String channel) {
    return regex().matcher(channel).matches();
  }

  private Pattern regex() {
    var regex = new StringBuilder();
    typed
        .chars()
        .forEach(
            letter -> {
              switch (letter) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(letter)));
              }
            });
    return Pattern.compile(regex.toString());
  }
}
