/**
 * What a person at the terminal sees while a run goes on: one bar that redraws itself, or plain
 * lines where there is no terminal.
 *
 * <p>{@link org.terrella.controller.progress.Situation} gathers, {@link
 * org.terrella.controller.progress.Bar} and {@link org.terrella.controller.progress.PlainLines}
 * show.
 */
@NullMarked
package org.terrella.controller.progress;

import org.jspecify.annotations.NullMarked;
