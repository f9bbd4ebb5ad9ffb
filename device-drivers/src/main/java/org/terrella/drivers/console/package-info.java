/**
 * A board with Linux, through its serial console.
 *
 * <p>Read {@link org.terrella.drivers.console.LinuxBoard} first. Bytes become lines in {@code
 * TerminalText}, lose what the kernel threw in between in {@code NoiseFilter}, and are taken by
 * {@code ConsoleEar} (reboots, workload) or by the one exchange under way in {@code Console}:
 * {@code Login}, or a command of {@code Shell}.
 */
@NullMarked
package org.terrella.drivers.console;

import org.jspecify.annotations.NullMarked;
