package org.terrella.drivers.console;

/**
 * A number that a command on the board prints.
 *
 * @param quantity last part of the channel's name, such as {@code temperature}
 * @param unit of the channel, such as {@code degC}
 * @param source a shell command, or the absolute path of a file to read; the first word of its last
 *     line is the number
 * @param scale channel unit per printed unit, such as 0.001 for millidegrees
 */
public record Sensor(String quantity, String unit, String source, double scale) {
  /** Refuses a sensor that cannot be asked. */
  public Sensor {
    if (source.isBlank() || source.contains("\n")) {
      throw new IllegalArgumentException("not one line of shell: \"" + source + "\"");
    }
    if (!Double.isFinite(scale) || scale == 0) {
      throw new IllegalArgumentException("scale must be a number other than 0, not " + scale);
    }
  }

  /** What to type. */
  String command() {
    return source.startsWith("/") && !source.contains(" ") ? "cat " + source : source;
  }
}
