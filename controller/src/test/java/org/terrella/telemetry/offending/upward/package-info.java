/** Breaks the order of the rooms on purpose. */
@NullMarked
package org.terrella.telemetry.offending.upward;

import org.jspecify.annotations.NullMarked;
