/** Breaks the rule of the one clock on purpose. */
@NullMarked
package org.terrella.telemetry.offending.sleeping;

import org.jspecify.annotations.NullMarked;
