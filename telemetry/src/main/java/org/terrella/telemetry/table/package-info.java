/**
 * The tables in which a database keeps runs: what is in them is made from a run directory, so that
 * they can be made again at any time. {@link org.terrella.telemetry.table.Table} lists them with
 * their columns; a {@link org.terrella.telemetry.table.Row} is a row of any of them but {@code
 * sample}, whose rows come straight from the journal.
 */
@NullMarked
package org.terrella.telemetry.table;

import org.jspecify.annotations.NullMarked;
