package org.terrella.telemetry.sampling;

import java.util.List;
import org.terrella.telemetry.channel.Reading;

/** Something that can be read again and again, such as a device. */
@FunctionalInterface
public interface Source {
  /**
   * Reads once.
   *
   * @return a reading for each of the source's channels, in their order
   * @throws Exception if it cannot be read now
   */
  List<Reading> read() throws Exception;
}
