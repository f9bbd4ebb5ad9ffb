package org.terrella.drivers.device;

import java.util.List;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.sampling.Look;

/**
 * Something on the bench that answers. Safe to call from several threads: exchanges are taken one
 * at a time. An opened device has been asked who it is.
 */
public interface Device extends AutoCloseable {
  /**
   * The name that the bench file gives it.
   *
   * @return such as {@code psu}
   */
  String name();

  /**
   * Where it is connected, for messages.
   *
   * @return such as {@code /dev/ttyUSB0} or {@code tcp://127.0.0.1:1883 mains}
   */
  String port();

  /**
   * Who it said it was when it was opened.
   *
   * @return maker, model, serial number and firmware, as far as it says
   */
  Identity identity();

  /**
   * What can be sampled from it, in the order of {@link #sample}.
   *
   * @return channels named {@code <device>.<quantity>}; empty when there is nothing to sample
   */
  default List<Channel> channels() {
    return List.of();
  }

  /**
   * Reads all its channels in as few exchanges as the device allows.
   *
   * @return one reading for each of {@link #channels}, in that order
   * @throws DeviceException if the device does not answer readably
   * @throws InterruptedException if the run is being stopped
   */
  default List<Reading> sample() throws DeviceException, InterruptedException {
    return List.of();
  }

  /**
   * Reads all its channels, and its own clock with them where it has one that tells more than the
   * time at which it answered.
   *
   * @return the readings as {@link #sample} gives them, and what its clock showed meanwhile
   * @throws DeviceException if the device does not answer readably
   * @throws InterruptedException if the run is being stopped
   */
  default Look look() throws DeviceException, InterruptedException {
    return new Look(sample());
  }

  /**
   * Puts the device in its safe state (whatever it feeds is off), then releases the link; tries
   * both whatever fails. Closing twice does nothing the second time.
   *
   * @throws DeviceException if the safe state could not be confirmed
   */
  @Override
  void close() throws DeviceException;
}
