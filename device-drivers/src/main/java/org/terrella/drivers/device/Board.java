package org.terrella.drivers.device;

import java.time.Duration;
import java.util.List;

/** The unit under test, as seen through its console. */
public interface Board extends Device {
  /**
   * Waits for a board that has just been powered to boot, then logs in. From here on a boot banner
   * means that the board has rebooted.
   *
   * @param limit bench time for boot and login together
   * @throws DeviceException if the shell is not there in time; says how far it came
   * @throws InterruptedException if the run is being stopped
   */
  void logIn(Duration limit) throws DeviceException, InterruptedException;

  /**
   * Runs one shell command and waits for it to end. Works beside a running workload.
   *
   * @param command one line
   * @param limit bench time
   * @return what it printed, line by line, without kernel messages and workload lines
   * @throws DeviceException if it does not end in time, or ends with another status than 0
   * @throws InterruptedException if the run is being stopped
   */
  List<String> run(String command, Duration limit) throws DeviceException, InterruptedException;

  /**
   * Starts the workload; batches go to the watcher until {@link #stopWorkload}.
   *
   * @throws DeviceException if the command cannot be started
   * @throws InterruptedException if the run is being stopped
   */
  void startWorkload() throws DeviceException, InterruptedException;

  /**
   * Stops the workload and waits until the shell is free.
   *
   * @throws DeviceException if it does not stop
   * @throws InterruptedException if the run is being stopped
   */
  void stopWorkload() throws DeviceException, InterruptedException;

  /**
   * Asks the board to shut down politely and waits until it says it has.
   *
   * @param limit bench time
   * @throws DeviceException if it does not say so in time
   * @throws InterruptedException if the run is being stopped
   */
  void shutDown(Duration limit) throws DeviceException, InterruptedException;

  /**
   * Leaves the console alone until the next {@link #logIn}: to be called before power is cut on
   * purpose. What is typed at a board without power may wedge its serial port, or stop its boot
   * loader later. Waits for an exchange under way, no longer than one may take.
   *
   * @throws InterruptedException if the run is being stopped
   */
  void rest() throws InterruptedException;

  /**
   * Says who hears what the console shows; replaces the one before.
   *
   * @param watcher called on a thread of the driver; must return quickly
   */
  void watch(BoardWatcher watcher);

  /**
   * The answer every batch of the workload must give.
   *
   * @return from the bench file
   */
  String goldenAnswer();
}
