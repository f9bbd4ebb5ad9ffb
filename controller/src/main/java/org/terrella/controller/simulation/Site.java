package org.terrella.controller.simulation;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.terrella.controller.bench.BenchFile;
import org.terrella.controller.opening.Ports;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.gpio.GpioLines;
import org.terrella.fixtures.power.Battery;
import org.terrella.fixtures.twin.WorldDesign;
import org.terrella.telemetry.time.BenchClock;

/**
 * What must be up before the devices of a bench can be opened: a broker if the bench names none,
 * and the twins if it has any. To be closed after the devices.
 */
public final class Site implements Ports, AutoCloseable {
  private final BenchFile bench;
  private final Optional<EmbeddedBroker> embedded;
  private final SimulatedBench twins;
  private Optional<GpioLines> simulated = Optional.empty();
  private Optional<GpioLines> hardware = Optional.empty();

  private Site(BenchFile bench, Optional<EmbeddedBroker> embedded, SimulatedBench twins) {
    this.bench = bench;
    this.embedded = embedded;
    this.twins = twins;
  }

  /**
   * Starts what the bench needs.
   *
   * @param bench what is connected
   * @param battery on the bus of the twins
   * @param logs existing folder for the twins' own records
   * @param clock bench time
   * @return the site, everything on it running
   * @throws DeviceException if a twin cannot have its link
   * @throws InterruptedException if stopped meanwhile
   */
  public static Site start(BenchFile bench, Battery battery, Path logs, BenchClock clock)
      throws DeviceException, InterruptedException {
    boolean broker = bench.devices().values().stream().anyMatch(one -> one.link().needsBroker());
    Optional<EmbeddedBroker> embedded =
        broker && bench.broker().isEmpty() ? Optional.of(EmbeddedBroker.start()) : Optional.empty();
    boolean complete = false;
    try {
      var design = WorldDesign.around(battery);
      var twins = SimulatedBench.start(bench, address(bench, embedded), design, logs, clock);
      complete = true;
      return new Site(bench, embedded, twins);
    } finally {
      if (!complete) {
        embedded.ifPresent(EmbeddedBroker::close);
      }
    }
  }

  /**
   * The twins.
   *
   * @return running
   */
  public SimulatedBench twins() {
    return twins;
  }

  @Override
  public String twin(String device) {
    return twins.port(device);
  }

  @Override
  public URI broker() {
    return address(bench, embedded);
  }

  @Override
  public synchronized GpioLines simulatedLines() {
    if (simulated.isEmpty()) {
      simulated = Optional.of(GpioLines.simulated(twins.wires()));
    }
    return simulated.get();
  }

  @Override
  public synchronized GpioLines hardwareLines(String device) throws DeviceException {
    if (hardware.isEmpty()) {
      hardware = Optional.of(GpioLines.hardware(device));
    }
    return hardware.get();
  }

  @Override
  public void close() {
    simulated.ifPresent(GpioLines::close);
    hardware.ifPresent(GpioLines::close);
    twins.close();
    embedded.ifPresent(EmbeddedBroker::close);
  }

  /** A bench without MQTT has no broker, and nobody asks for it. */
  private static URI address(BenchFile bench, Optional<EmbeddedBroker> embedded) {
    return embedded
        .map(EmbeddedBroker::address)
        .or(bench::broker)
        .orElse(URI.create("tcp://127.0.0.1:1883"));
  }
}
