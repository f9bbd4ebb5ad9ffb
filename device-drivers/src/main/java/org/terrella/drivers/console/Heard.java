package org.terrella.drivers.console;

import org.terrella.drivers.device.DeviceException;

/** What comes from a console. */
sealed interface Heard {
  /**
   * A whole line of a program, healed of kernel noise.
   *
   * @param text without its end
   */
  record Line(String text) implements Heard {}

  /**
   * A message of the kernel, perhaps from the middle of a line.
   *
   * @param text from its time stamp on
   */
  record Noise(String text) implements Heard {}

  /**
   * A line that has begun and not ended; comes again whenever it has grown.
   *
   * @param number tells one line from the next
   * @param text so far, healed of kernel noise
   */
  record Unfinished(long number, String text) implements Heard {}

  /**
   * The shell that was there is gone.
   *
   * @param evidence the line that shows it
   */
  record Rebooted(String evidence) implements Heard {}

  /**
   * Nothing more will come.
   *
   * @param why what the link said
   */
  record Gone(DeviceException why) implements Heard {}
}
