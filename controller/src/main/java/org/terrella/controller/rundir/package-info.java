/**
 * The run directory: everything that one run leaves behind, readable without this program.
 *
 * <p>Start at {@link org.terrella.controller.rundir.RunDirectory}.
 */
@NullMarked
package org.terrella.controller.rundir;

import org.jspecify.annotations.NullMarked;
