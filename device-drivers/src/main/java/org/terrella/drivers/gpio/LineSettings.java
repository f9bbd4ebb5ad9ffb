package org.terrella.drivers.gpio;

/**
 * Which line, and how it is wired.
 *
 * @param line number of the line at its chip, from 0
 * @param activeLow true where the wire is inverted: what {@link
 *     org.terrella.drivers.device.DigitalInput} and {@link
 *     org.terrella.drivers.device.DigitalOutput} call high is then a low wire
 */
public record LineSettings(int line, boolean activeLow) {
  /** Refuses what no chip has. */
  public LineSettings {
    if (line < 0) {
      throw new IllegalArgumentException("a line is numbered from 0, not " + line);
    }
  }
}
