/**
 * The programs that {@code .ci/torture} starts, kills and compares: a {@link
 * org.terrella.telemetry.torture.Recording} that records and ships as a run does, and a {@link
 * org.terrella.telemetry.torture.Reconcile} that holds the journal against a database, row by row.
 * What is done to them is told in {@code docs/reference/torture.md}.
 */
@NullMarked
package org.terrella.telemetry.torture;

import org.jspecify.annotations.NullMarked;
