package org.terrella.controller.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.controller.bench.DeviceSpec.BoardSpec;
import org.terrella.controller.bench.DeviceSpec.GpioSpec;
import org.terrella.controller.bench.DeviceSpec.KeysightSpec;
import org.terrella.controller.bench.DeviceSpec.QemuSpec;
import org.terrella.controller.bench.DeviceSpec.TasmotaSpec;
import org.terrella.controller.bench.DeviceSpec.WatlowSpec;
import org.terrella.controller.bench.LinkReader.Wire;
import org.terrella.telemetry.document.Entry;
import org.terrella.telemetry.document.InvalidDocument;
import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Celsius;
import org.terrella.telemetry.units.Quantity;
import org.terrella.telemetry.units.Volts;

/** Reads one device of a bench file. */
final class DeviceReader {
  private final String name;
  private final Entry device;

  DeviceReader(String name, Entry device) {
    this.name = name;
    this.device = device;
  }

  DeviceSpec read() throws InvalidDocument {
    String driver = device.get("driver").text();
    return switch (driver) {
      case "keysight-e4360" -> keysight();
      case "watlow-f4t" -> watlow();
      case "tasmota" -> tasmota();
      case "gpio-input" -> gpio(false);
      case "gpio-output" -> gpio(true);
      case "linux-console" -> board();
      case "qemu" -> new QemuSpec(name, link(Wire.QMP), span("timeout", Duration.ofSeconds(5)));
      default -> throw new IllegalStateException("the schema let through driver " + driver);
    };
  }

  private DeviceSpec keysight() throws InvalidDocument {
    Entry limits = device.get("limits");
    return new KeysightSpec(
        name,
        link(Wire.SERIAL),
        Optional.of(period(Duration.ofSeconds(1))),
        device.integer("channel", 1),
        timeout(),
        watchdog(),
        new Volts(positive(limits.get("voltage"), "V")),
        new Amperes(positive(limits.get("current"), "A")));
  }

  private DeviceSpec watlow() throws InvalidDocument {
    Entry limits = device.get("limits");
    var low = new Celsius(limits.get("low").quantity("degC"));
    var high = new Celsius(limits.get("high").quantity("degC"));
    if (low.value() >= high.value()) {
      throw limits.get("low").wrong("low is not below high", "swap the two, or widen the band");
    }
    return new WatlowSpec(
        name,
        link(Wire.SERIAL),
        Optional.of(period(Duration.ofSeconds(5))),
        device.integer("address", 1),
        span("gap", Duration.ofMillis(30)),
        !device.text("words", "low-first").equals("high-first"),
        timeout(),
        low,
        high);
  }

  private DeviceSpec tasmota() throws InvalidDocument {
    return new TasmotaSpec(
        name,
        link(Wire.MQTT),
        Optional.of(period(Duration.ofSeconds(1))),
        device.integer("output", 1),
        device.text("full-topic", "%prefix%/%topic%"),
        timeout());
  }

  private DeviceSpec gpio(boolean output) throws InvalidDocument {
    boolean activeLow = device.text("active", "high").equals("low");
    return new GpioSpec(name, link(Wire.GPIO), output, activeLow);
  }

  private DeviceSpec board() throws InvalidDocument {
    Entry login = device.get("login");
    List<BoardSpec.Sensor> sensors = sensors();
    return new BoardSpec(
        name,
        link(Wire.SERIAL),
        sensors.isEmpty() ? Optional.empty() : Optional.of(period(Duration.ofSeconds(2))),
        login.get("user").text(),
        login.text("password", ""),
        login.find("prompt").isPresent()
            ? Optional.of(login.get("prompt").text())
            : Optional.empty(),
        sensors,
        workload(),
        shutdown(),
        span("timeout", Duration.ofSeconds(2)));
  }

  private List<BoardSpec.Sensor> sensors() throws InvalidDocument {
    var sensors = new ArrayList<BoardSpec.Sensor>();
    Optional<Entry> entries = device.find("sensors");
    if (entries.isPresent()) {
      for (Map.Entry<String, Entry> sensor : entries.get().fields().entrySet()) {
        sensors.add(sensor(sensor.getKey(), sensor.getValue()));
      }
    }
    return sensors;
  }

  private static BoardSpec.Sensor sensor(String quantity, Entry sensor) throws InvalidDocument {
    Entry unit = sensor.get("unit");
    if (!Quantity.isUnit(unit.text())) {
      throw unit.wrong(
          "\"%s\" is not a unit".formatted(unit.text()), "write one of " + Quantity.units());
    }
    return new BoardSpec.Sensor(
        quantity, sensor.get("file").text(), sensor.number("scale", 1), unit.text());
  }

  private BoardSpec.WorkloadSpec workload() throws InvalidDocument {
    Entry workload = device.get("workload");
    return new BoardSpec.WorkloadSpec(workload.get("start").text(), workload.get("golden").text());
  }

  private Optional<BoardSpec.ShutdownSpec> shutdown() throws InvalidDocument {
    Optional<Entry> shutdown = device.find("shutdown");
    return shutdown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BoardSpec.ShutdownSpec(
                shutdown.get().get("command").text(), shutdown.get().get("says").text()));
  }

  private LinkSpec link(Wire wire) throws InvalidDocument {
    return new LinkReader(device.get("link")).read(wire);
  }

  private Optional<Duration> watchdog() throws InvalidDocument {
    Optional<Entry> entry = device.find("watchdog");
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    Duration delay = entry.get().duration();
    if (delay.toMillisPart() > 0 || delay.toSeconds() < 1 || delay.toSeconds() > 3600) {
      throw entry.get().wrong("watchdog is " + delay, "write whole seconds, \"1 s\" to \"3600 s\"");
    }
    return Optional.of(delay);
  }

  private Duration timeout() throws InvalidDocument {
    return span("timeout", Duration.ofSeconds(1));
  }

  private Duration period(Duration usual) throws InvalidDocument {
    return span("sample", usual);
  }

  private Duration span(String key, Duration usual) throws InvalidDocument {
    Optional<Entry> entry = device.find(key);
    if (entry.isEmpty()) {
      return usual;
    }
    Duration span = entry.get().duration();
    if (span.isZero()) {
      throw entry.get().wrong(key + " is zero", "write a positive time like \"1 s\"");
    }
    return span;
  }

  private static double positive(Entry entry, String unit) throws InvalidDocument {
    double value = entry.quantity(unit);
    if (value <= 0) {
      throw entry.wrong(
          "%s is %s %s".formatted(entry.key(), value, unit), "write a positive limit");
    }
    return value;
  }
}
