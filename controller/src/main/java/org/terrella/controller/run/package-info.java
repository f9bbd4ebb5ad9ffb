/**
 * One run, from a checked plan to a run directory.
 *
 * <p>{@link org.terrella.controller.run.Plan} says what is to be done, {@link
 * org.terrella.controller.run.Session} does it: recording, bench, procedure, results.
 */
@NullMarked
package org.terrella.controller.run;

import org.jspecify.annotations.NullMarked;
