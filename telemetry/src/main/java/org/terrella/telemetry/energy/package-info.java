/** Energy from samples of power, with what is not known about it. */
@NullMarked
package org.terrella.telemetry.energy;

import org.jspecify.annotations.NullMarked;
