/**
 * The samples of a run in one compact columnar file that other programs can read: Parquet.
 *
 * <p>{@link org.terrella.telemetry.columnar.Seal} makes one out of a journal and compares the two;
 * {@link org.terrella.telemetry.columnar.SampleFile} reads one back, row by row. The columns are
 * listed in {@code FileColumn}, the layout is decided in {@code Batch}.
 */
@NullMarked
package org.terrella.telemetry.columnar;

import org.jspecify.annotations.NullMarked;
