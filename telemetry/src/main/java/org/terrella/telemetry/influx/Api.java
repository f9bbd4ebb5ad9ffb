package org.terrella.telemetry.influx;

/** How a database wants to be written to. */
sealed interface Api {
  /** Not known yet: ask its version. */
  record Unknown() implements Api {}

  /** InfluxDB 1.x: {@code /write?db=}. */
  record V1(String database) implements Api {}

  /** InfluxDB 1.8, 2.x, 3 and others: {@code /api/v2/write?org=&bucket=}. */
  record V2(String org, String bucket) implements Api {}

  /** QuestDB: {@code /write}, and questions in SQL to {@code /exec}. */
  record QuestDb() implements Api {}
}
