/**
 * The procedure language: what a {@link org.terrella.procedures.procedure.Procedure} is, and how
 * {@link org.terrella.procedures.procedure.Procedures} reads one from a file.
 *
 * <p>Read next: {@link org.terrella.procedures.procedure.Action} (what a step can do), {@link
 * org.terrella.procedures.procedure.Rule} (what a criterion can ask) and {@link
 * org.terrella.procedures.procedure.BenchOffer} (what a file is checked against). The words of the
 * file are described in {@code procedure.schema.json}.
 */
@NullMarked
package org.terrella.procedures.procedure;

import org.jspecify.annotations.NullMarked;
