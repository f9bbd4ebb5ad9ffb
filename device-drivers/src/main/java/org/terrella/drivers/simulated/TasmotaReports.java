package org.terrella.drivers.simulated;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.terrella.telemetry.time.BenchClock;

/** What a plug says of itself, in the firmware's words, with three digits of each value. */
final class TasmotaReports {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final double JOULES_PER_KWH = 3.6e6;

  private final String topic;
  private final SwitchContacts contacts;
  private final BenchClock clock;

  TasmotaReports(String topic, SwitchContacts contacts, BenchClock clock) {
    this.topic = topic;
    this.contacts = contacts;
    this.clock = clock;
  }

  String summary(boolean on) {
    return "{\"Status\":{\"Module\":0,\"DeviceName\":\"%s\",\"FriendlyName\":[\"%s\"],\"Topic\":\"%s\",\"Power\":%d}}"
        .formatted(topic, topic, topic, on ? 1 : 0);
  }

  String firmware() {
    return "{\"StatusFWR\":{\"Version\":\"14.2.0(terrella-twin)\",\"Hardware\":\"twin\"}}";
  }

  String network() {
    return "{\"StatusNET\":{\"Hostname\":\"%s-twin\",\"IPAddress\":\"127.0.0.1\",\"Mac\":\"02:00:00:00:00:01\"}}"
        .formatted(topic);
  }

  String status() {
    return "{\"StatusSNS\":" + sensor() + "}";
  }

  String state(boolean on) {
    Duration up = clock.now();
    return "{\"Time\":\"%s\",\"UptimeSec\":%d,\"POWER\":\"%s\"}"
        .formatted(time(), up.toSeconds(), on ? "ON" : "OFF");
  }

  String sensor() {
    double voltage = contacts.voltage().value();
    double current = contacts.current().value();
    return String.format(
        Locale.ROOT,
        "{\"Time\":\"%s\",\"ENERGY\":{\"Total\":%.5f,\"Power\":%.3f,\"Factor\":1.00,\"Voltage\":%.3f,\"Current\":%.3f}}",
        time(),
        contacts.energy().value() / JOULES_PER_KWH,
        voltage * current,
        voltage,
        current);
  }

  private String time() {
    return TIME.format(clock.utc());
  }
}
