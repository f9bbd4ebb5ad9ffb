package org.terrella.telemetry.torture;

import org.terrella.telemetry.influx.InfluxTarget;

/** The databases by the names that the torture test gives them. */
final class Target {
  static final String QUESTDB = "questdb";

  private Target() {}

  static InfluxTarget of(String name, String url) {
    return InfluxTarget.parse(url);
  }
}
