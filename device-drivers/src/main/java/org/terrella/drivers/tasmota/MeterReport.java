package org.terrella.drivers.tasmota;

import java.util.Optional;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGarbled;
import org.terrella.drivers.device.Meter.Line;
import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Volts;
import org.terrella.telemetry.units.Watts;
import tools.jackson.databind.JsonNode;

/**
 * Reads the sensor report ({@code STATUS8} or {@code STATUS10}): the values of {@code ENERGY}, or
 * of any other sensor that measures a line. Of an array it takes the output's element.
 */
record MeterReport(String device, TasmotaSettings settings) implements Answer<Optional<Line>> {
  /** The answer is empty when the device has no meter. */
  @Override
  public Optional<Optional<Line>> in(String topic, String payload) throws DeviceException {
    if (!topic.equalsIgnoreCase("STATUS8") && !topic.equalsIgnoreCase("STATUS10")) {
      return Optional.empty();
    }
    JsonNode sensors =
        Json.object(payload)
            .flatMap(answer -> Json.member(answer, "StatusSNS"))
            .orElseThrow(() -> garbled(payload));
    Optional<JsonNode> meter = meter(sensors);
    return Optional.of(
        meter.isEmpty() ? Optional.empty() : Optional.of(line(meter.get(), payload)));
  }

  private static Optional<JsonNode> meter(JsonNode sensors) {
    return sensors.valueStream().filter(MeterReport::measuresLine).findFirst();
  }

  private static boolean measuresLine(JsonNode sensor) {
    return sensor.isObject()
        && Json.member(sensor, "Voltage").isPresent()
        && Json.member(sensor, "Current").isPresent();
  }

  private Line line(JsonNode meter, String payload) throws DeviceGarbled {
    double voltage = number(meter, "Voltage", payload);
    double current = number(meter, "Current", payload);
    double power =
        Json.member(meter, "Power").isPresent()
            ? number(meter, "Power", payload)
            : voltage * current;
    return new Line(new Volts(voltage), new Amperes(current), new Watts(power));
  }

  private double number(JsonNode meter, String name, String payload) throws DeviceGarbled {
    JsonNode value = Json.member(meter, name).orElseThrow(() -> garbled(payload));
    if (value.isArray() && !value.isEmpty()) {
      value = value.get(Math.min(settings.output(), value.size()) - 1);
    }
    if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
      throw garbled(payload);
    }
    return value.asDouble();
  }

  private DeviceGarbled garbled(String payload) {
    return new DeviceGarbled(device, settings.topic("cmnd", "STATUS") + " 8", payload);
  }
}
