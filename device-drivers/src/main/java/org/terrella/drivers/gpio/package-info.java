/**
 * Lines in and out through Pi4J, whose providers are named and never detected: its detection puts
 * simulated pins in the place of real ones on any machine that is no Raspberry Pi.
 *
 * <p>Start at {@link org.terrella.drivers.gpio.GpioLines}.
 */
@NullMarked
package org.terrella.drivers.gpio;

import org.jspecify.annotations.NullMarked;
