package org.terrella.telemetry.influx;

/** How a database wants to be written to. */
sealed interface Api {
  /** Not known yet: ask its version. */
  record Unknown() implements Api {}

  /** InfluxDB 1.x: {@code /write?db=}. */
  record V1(String database) implements Api {}

  /** InfluxDB 2.x and others: {@code /api/v2/write?org=&bucket=}. */
  record V2(String org, String bucket) implements Api {}
}
