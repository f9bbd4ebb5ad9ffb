package org.terrella.controller.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.terrella.procedures.procedure.BenchOffer;
import org.terrella.procedures.procedure.Need;
import org.terrella.telemetry.document.InvalidDocument;
import org.terrella.telemetry.sampling.Sampler;

/**
 * One bench, as its file describes it; nothing is opened yet.
 *
 * @param file where it was read
 * @param name marks every sample
 * @param title one line for people
 * @param speed bench seconds in one wall second
 * @param seed of everything random in the twins
 * @param broker of the bench; empty for the embedded one
 * @param devices by name, in the order of the file
 * @param parts name of the device that plays each part
 */
public record BenchFile(
    Path file,
    String name,
    String title,
    double speed,
    long seed,
    Optional<URI> broker,
    SequencedMap<String, DeviceSpec> devices,
    Map<Need, String> parts) {

  /**
   * Reads and checks a bench file.
   *
   * @param file YAML
   * @return the bench
   * @throws InvalidDocument with every complaint, each with line and column
   */
  public static BenchFile read(Path file) throws InvalidDocument {
    return new BenchReader(file).read();
  }

  /**
   * The device that plays a part.
   *
   * @param part wanted
   * @return its description, or empty when nobody plays it
   */
  public Optional<DeviceSpec> playing(Need part) {
    return Optional.ofNullable(parts.get(part)).map(devices::get);
  }

  /**
   * What a procedure can be checked against before anything is opened.
   *
   * @return parts that are played, and the channels that the devices will have, with those that
   *     tell how well they are sampled
   */
  public BenchOffer offer() {
    var units = new TreeMap<String, String>();
    devices.values().forEach(device -> units.putAll(device.units()));
    devices.values().stream()
        .filter(device -> device.sample().isPresent())
        .flatMap(device -> Sampler.quality(device.name()).stream())
        .forEach(channel -> units.put(channel.name(), channel.unit()));
    return new BenchOffer(parts.keySet(), units);
  }

  /**
   * Tells whether nothing on the bench is hardware.
   *
   * @return true when every link leads to a twin
   */
  public boolean isSimulated() {
    return devices.values().stream().allMatch(device -> device.link().isTwin());
  }

  /**
   * Tells whether anything on the bench is simulated.
   *
   * @return true when a link leads to a twin
   */
  public boolean hasTwins() {
    return devices.values().stream().anyMatch(device -> device.link().isTwin());
  }

  /**
   * The same bench on another broker.
   *
   * @param other its address
   * @return the copy
   */
  public BenchFile withBroker(URI other) {
    return new BenchFile(file, name, title, speed, seed, Optional.of(other), devices, parts);
  }
}
