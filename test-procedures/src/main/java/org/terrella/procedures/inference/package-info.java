/**
 * The board at work: {@link org.terrella.procedures.inference.InferenceWatch} records what it
 * computes, {@link org.terrella.procedures.inference.Inferring} keeps it computing.
 */
@NullMarked
package org.terrella.procedures.inference;

import org.jspecify.annotations.NullMarked;
