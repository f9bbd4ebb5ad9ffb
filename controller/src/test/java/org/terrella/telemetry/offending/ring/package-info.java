/** Breaks the rule against rings of packages on purpose, with its counterpart. */
@NullMarked
package org.terrella.telemetry.offending.ring;

import org.jspecify.annotations.NullMarked;
