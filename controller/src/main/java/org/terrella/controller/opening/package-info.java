/**
 * Opens a bench: links up, every device asked who it is, fixtures made from devices; and closes it
 * into its safe state.
 *
 * <p>Start at {@link org.terrella.controller.opening.OpenBench}.
 */
@NullMarked
package org.terrella.controller.opening;

import org.jspecify.annotations.NullMarked;
