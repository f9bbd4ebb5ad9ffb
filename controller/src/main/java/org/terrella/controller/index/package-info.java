/**
 * The rows of a run for a database, besides its samples: the run itself, its criteria and limits,
 * events and regions.
 *
 * <p>Start at {@link org.terrella.controller.index.RunIndex}.
 */
@NullMarked
package org.terrella.controller.index;

import org.jspecify.annotations.NullMarked;
