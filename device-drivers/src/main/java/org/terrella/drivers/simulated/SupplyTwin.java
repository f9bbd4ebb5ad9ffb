package org.terrella.drivers.simulated;

import org.terrella.drivers.link.ByteLink;
import org.terrella.telemetry.time.BenchClock;

/**
 * A solar array simulator that speaks the SCPI of a Keysight E4360 with one output, {@code (@1)}.
 * Its messages end with LF or CR LF. When its link is pulled out its output stays as it is, as on
 * an instrument that cannot know why nobody speaks to it, unless its I/O watchdog is armed: then
 * silence takes the output off, whatever the reason for it. Only whole messages feed the watchdog.
 */
public final class SupplyTwin implements AutoCloseable {
  private final TwinThread thread;

  private SupplyTwin(TwinThread thread) {
    this.thread = thread;
  }

  /**
   * Switches a twin on: output off, fixed voltage mode.
   *
   * @param end the twin's end of the link; closed with the twin
   * @param terminals what its output stage drives
   * @param clock limits the watchdog's patience, in wall time
   * @param log notes every change of mode, curve and output, and why the output went off by itself
   * @return the running twin
   */
  public static SupplyTwin start(
      ByteLink end, SupplyTerminals terminals, BenchClock clock, TwinLog log) {
    var instrument = new SupplyInstrument(terminals, clock, log);
    return new SupplyTwin(TwinThread.start("supply twin", end, instrument));
  }

  /** Ends it; its terminals are no longer driven, and its log says how its output was. */
  @Override
  public void close() {
    thread.close();
  }
}
