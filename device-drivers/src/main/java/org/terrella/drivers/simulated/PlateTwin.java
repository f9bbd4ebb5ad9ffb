package org.terrella.drivers.simulated;

import org.terrella.drivers.link.ByteLink;

/**
 * A thermal plate that speaks the Modbus RTU of a Watlow F4T, as unit 1: reading holding registers
 * (3), writing one (6) and several (16). When its link is pulled out its control goes on, as a real
 * controller's does.
 */
public final class PlateTwin implements AutoCloseable {
  private final TwinThread thread;

  private PlateTwin(TwinThread thread) {
    this.thread = thread;
  }

  /**
   * Switches a twin on, control off.
   *
   * @param end the twin's end of the link; closed with the twin
   * @param body the metal it heats and cools
   * @param log notes every change of control
   * @return the running twin
   */
  public static PlateTwin start(ByteLink end, PlateBody body, TwinLog log) {
    var unit = new RtuUnit(new PlateRegisters(body, log));
    return new PlateTwin(TwinThread.start("plate twin", end, unit));
  }

  /** Ends it; its log says how its control was. */
  @Override
  public void close() {
    thread.close();
  }
}
