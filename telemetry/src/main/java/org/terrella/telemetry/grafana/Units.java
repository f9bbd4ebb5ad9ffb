package org.terrella.telemetry.grafana;

/** What Grafana calls our units. */
final class Units {
  static final String SECONDS = "s";
  static final String COUNT = "short";

  private Units() {}

  /** Grafana writes a unit that it does not know behind the number, as it is. */
  static String of(String symbol) {
    return switch (symbol) {
      case "V" -> "volt";
      case "A" -> "amp";
      case "W" -> "watt";
      case "J" -> "joule";
      case "degC" -> "celsius";
      case "%" -> "percent";
      case "1", "" -> "none";
      default -> symbol;
    };
  }
}
