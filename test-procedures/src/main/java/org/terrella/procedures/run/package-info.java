/**
 * Runs a procedure on a bench: steps in order, criteria judged as samples come, teardown always.
 *
 * <p>{@link org.terrella.procedures.run.ProcedureRun} is the run and {@link
 * org.terrella.procedures.run.Results} what comes of it; {@link
 * org.terrella.procedures.run.Actions} does what a step says, {@link
 * org.terrella.procedures.run.ActionThread} keeps an action that hangs from taking the run with it.
 */
@NullMarked
package org.terrella.procedures.run;

import org.jspecify.annotations.NullMarked;
