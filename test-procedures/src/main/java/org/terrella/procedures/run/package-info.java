/**
 * Runs a procedure on a bench: steps in order, criteria judged as samples come, teardown always.
 */
@NullMarked
package org.terrella.procedures.run;

import org.jspecify.annotations.NullMarked;
