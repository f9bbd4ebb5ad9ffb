package org.terrella.telemetry.sampling;

/** Something that can be read again and again, such as a device. */
@FunctionalInterface
public interface Source {
  /**
   * Looks once.
   *
   * @return a reading for each of the source's channels, in their order
   * @throws Exception if it cannot be read now
   */
  Look look() throws Exception;
}
