package org.terrella.drivers.qmp;

import java.time.Duration;
import java.util.Optional;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGarbled;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.telemetry.time.BenchClock;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One command and its answer at a time. Each command has an id that its answer repeats, so events
 * and late answers are passed over.
 */
final class Monitor {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final String device;
  private final QmpLink link;
  private final Duration timeout;
  private final BenchClock clock;
  private long lastId;

  Monitor(String device, QmpLink link, Duration timeout, BenchClock clock) {
    this.device = device;
    this.link = link;
    this.timeout = timeout;
    this.clock = clock;
  }

  /** Takes the greeting and turns commands on; returns QEMU's version. */
  synchronized String begin() throws DeviceException, InterruptedException {
    var deadline = clock.wallDeadline(timeout);
    String line = link.receive(deadline).orElseThrow(() -> silent("the greeting"));
    JsonNode version = read("the greeting", line).path("QMP").path("version").path("qemu");
    if (!version.isObject()) {
      throw new DeviceGarbled(device, "the greeting", line);
    }
    execute("qmp_capabilities");
    return "%d.%d.%d"
        .formatted(
            version.path("major").asInt(0),
            version.path("minor").asInt(0),
            version.path("micro").asInt(0));
  }

  /**
   * Executes one command without arguments.
   *
   * @return what it returned
   */
  synchronized JsonNode execute(String command) throws DeviceException, InterruptedException {
    long id = ++lastId;
    link.send("{\"execute\":\"%s\",\"id\":%d}".formatted(command, id));
    var deadline = clock.wallDeadline(timeout);
    while (true) {
      String line = link.receive(deadline).orElseThrow(() -> silent(command));
      Optional<JsonNode> returned = returned(command, id, line);
      if (returned.isPresent()) {
        return returned.get();
      }
    }
  }

  private Optional<JsonNode> returned(String command, long id, String line) throws DeviceException {
    JsonNode answer = read(command, line);
    if (answer.path("id").asLong(0) != id) {
      return Optional.empty();
    }
    if (answer.has("error")) {
      throw new DeviceRefused(device, command, answer.path("error").path("desc").asString(""));
    }
    return Optional.of(answer.path("return"));
  }

  private JsonNode read(String command, String line) throws DeviceGarbled {
    try {
      return MAPPER.readTree(line);
    } catch (JacksonException notJson) {
      throw new DeviceGarbled(device, command, line);
    }
  }

  private DeviceTimeout silent(String asked) {
    return new DeviceTimeout(device, asked, timeout);
  }
}
