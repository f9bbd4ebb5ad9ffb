/** How people and machines stop a run: see {@link org.terrella.controller.stop.Signals}. */
@NullMarked
package org.terrella.controller.stop;

import org.jspecify.annotations.NullMarked;
