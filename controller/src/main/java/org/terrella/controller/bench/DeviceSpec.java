package org.terrella.controller.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.telemetry.units.Amperes;
import org.terrella.telemetry.units.Celsius;
import org.terrella.telemetry.units.Volts;

/** One device of a bench file: the language it speaks and what differs between two of its kind. */
public sealed interface DeviceSpec {
  /**
   * Its name on this bench.
   *
   * @return such as {@code psu}
   */
  String name();

  /**
   * How it is connected.
   *
   * @return the link
   */
  LinkSpec link();

  /**
   * How often it is sampled.
   *
   * @return bench time, or empty when it has nothing to sample
   */
  Optional<Duration> sample();

  /**
   * The channels it will have once it is open.
   *
   * @return unit by channel name
   */
  Map<String, String> units();

  /**
   * A Keysight E4360 solar array simulator.
   *
   * @param channel output, from 1
   * @param timeout wall time
   * @param watchdog of the instrument itself, wall time; empty when it has none
   * @param most soft limit on the set potential
   * @param limit soft limit on the set current
   */
  record KeysightSpec(
      String name,
      LinkSpec link,
      Optional<Duration> sample,
      int channel,
      Duration timeout,
      Optional<Duration> watchdog,
      Volts most,
      Amperes limit)
      implements DeviceSpec {
    @Override
    public Map<String, String> units() {
      return Map.of(name + ".voltage", "V", name + ".current", "A", name + ".output", "");
    }
  }

  /**
   * A Watlow F4T controller.
   *
   * @param address Modbus unit
   * @param gap silence between frames, wall time
   * @param lowWordFirst word order of floats
   * @param timeout wall time
   * @param low soft limit of set points
   * @param high soft limit of set points
   */
  record WatlowSpec(
      String name,
      LinkSpec link,
      Optional<Duration> sample,
      int address,
      Duration gap,
      boolean lowWordFirst,
      Duration timeout,
      Celsius low,
      Celsius high)
      implements DeviceSpec {
    @Override
    public Map<String, String> units() {
      return Map.of(name + ".temperature", "degC", name + ".target", "degC", name + ".effort", "%");
    }
  }

  /**
   * A switch with Tasmota firmware.
   *
   * @param output relay, from 1
   * @param fullTopic order of prefix and topic
   * @param timeout wall time
   */
  record TasmotaSpec(
      String name,
      LinkSpec link,
      Optional<Duration> sample,
      int output,
      String fullTopic,
      Duration timeout)
      implements DeviceSpec {
    @Override
    public Map<String, String> units() {
      return Map.of(
          name + ".voltage",
          "V",
          name + ".current",
          "A",
          name + ".power",
          "W",
          name + ".state",
          "");
    }
  }

  /**
   * A GPIO line.
   *
   * @param output true when the bench drives it
   * @param activeLow true when low means active
   */
  record GpioSpec(String name, LinkSpec link, boolean output, boolean activeLow)
      implements DeviceSpec {
    @Override
    public Optional<Duration> sample() {
      return Optional.empty();
    }

    @Override
    public Map<String, String> units() {
      return Map.of(name + ".level", "");
    }
  }

  /**
   * A board with Linux on a serial console.
   *
   * @param user login
   * @param password login, may be empty
   * @param prompt what the board asks with, if not the usual
   * @param sensors files to read
   * @param workload what it shall compute
   * @param shutdown how it goes down politely, if not the usual way
   * @param timeout wall time for one command
   */
  record BoardSpec(
      String name,
      LinkSpec link,
      Optional<Duration> sample,
      String user,
      String password,
      Optional<String> prompt,
      List<Sensor> sensors,
      WorkloadSpec workload,
      Optional<ShutdownSpec> shutdown,
      Duration timeout)
      implements DeviceSpec {
    /**
     * One sensor of the board.
     *
     * @param quantity second half of the channel's name
     * @param file on the board
     * @param scale multiplies the number in the file
     * @param unit after scaling
     */
    public record Sensor(String quantity, String file, double scale, String unit) {}

    /**
     * Inference on the board.
     *
     * @param start command
     * @param golden answer of every batch
     */
    public record WorkloadSpec(String start, String golden) {}

    /**
     * A polite end.
     *
     * @param command to type
     * @param says what the console shows when it is down
     */
    public record ShutdownSpec(String command, String says) {}

    @Override
    public Map<String, String> units() {
      var units = new LinkedHashMap<String, String>();
      sensors.forEach(sensor -> units.put(name + "." + sensor.quantity(), sensor.unit()));
      return units;
    }
  }

  /**
   * The power of a board that QEMU plays.
   *
   * @param timeout wall time
   */
  record QemuSpec(String name, LinkSpec link, Duration timeout) implements DeviceSpec {
    @Override
    public Optional<Duration> sample() {
      return Optional.empty();
    }

    @Override
    public Map<String, String> units() {
      return Map.of(name + ".state", "");
    }
  }
}
