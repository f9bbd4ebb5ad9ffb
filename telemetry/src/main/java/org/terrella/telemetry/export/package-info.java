/**
 * Samples of a run for other programs, row by row. {@link org.terrella.telemetry.export.Selection}
 * says which, {@link org.terrella.telemetry.export.CsvRows} writes them as comma-separated values;
 * lines for InfluxDB come from {@link org.terrella.telemetry.influx.SampleLines}, Parquet from
 * {@link org.terrella.telemetry.columnar.Seal}.
 */
@NullMarked
package org.terrella.telemetry.export;

import org.jspecify.annotations.NullMarked;
