package org.terrella.controller.simulation;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.terrella.controller.bench.BenchFile;
import org.terrella.controller.bench.DeviceSpec;
import org.terrella.controller.bench.DeviceSpec.BoardSpec;
import org.terrella.controller.bench.DeviceSpec.GpioSpec;
import org.terrella.controller.bench.DeviceSpec.KeysightSpec;
import org.terrella.controller.bench.DeviceSpec.QemuSpec;
import org.terrella.controller.bench.DeviceSpec.TasmotaSpec;
import org.terrella.controller.bench.DeviceSpec.WatlowSpec;
import org.terrella.controller.bench.LinkSpec.TwinGpio;
import org.terrella.controller.bench.LinkSpec.TwinMqtt;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.gpio.SimulatedWires;
import org.terrella.drivers.link.Pty;
import org.terrella.drivers.simulated.BoardTwin;
import org.terrella.drivers.simulated.Cable;
import org.terrella.drivers.simulated.GpioTwin;
import org.terrella.drivers.simulated.PlateTwin;
import org.terrella.drivers.simulated.SupplyTwin;
import org.terrella.drivers.simulated.SwitchTwin;
import org.terrella.drivers.simulated.TwinLog;
import org.terrella.fixtures.twin.World;
import org.terrella.fixtures.twin.WorldDesign;
import org.terrella.telemetry.time.BenchClock;

/** The twins of one bench, on one physical model, each behind its own link. */
public final class SimulatedBench implements AutoCloseable {
  private final BenchFile bench;
  private final URI broker;
  private final Path logs;
  private final BenchClock clock;
  private final World world;
  private final SimulatedWires wires = new SimulatedWires();
  private final Map<String, Cable> cables = new HashMap<>();
  private final Deque<Twin> running = new ArrayDeque<>();
  private Optional<BoardTwin> board = Optional.empty();

  /** Anything that can be ended. */
  @FunctionalInterface
  private interface Twin {
    void end();
  }

  private SimulatedBench(
      BenchFile bench, URI broker, WorldDesign design, Path logs, BenchClock clock) {
    this.bench = bench;
    this.broker = broker;
    this.logs = logs;
    this.clock = clock;
    this.world = World.start(design, clock);
  }

  /**
   * Starts the twins of a bench; its real devices are left alone.
   *
   * @param bench what is connected
   * @param broker where MQTT twins plug themselves in
   * @param design the physics around the board
   * @param logs existing folder for the twins' own records
   * @param clock bench time
   * @return running twins
   * @throws DeviceException if a twin cannot have its link
   * @throws InterruptedException if stopped meanwhile
   */
  public static SimulatedBench start(
      BenchFile bench, URI broker, WorldDesign design, Path logs, BenchClock clock)
      throws DeviceException, InterruptedException {
    var simulated = new SimulatedBench(bench, broker, design, logs, clock);
    boolean complete = false;
    try {
      for (DeviceSpec device : bench.devices().values()) {
        if (device.link().isTwin()) {
          simulated.start(device);
        }
      }
      complete = true;
      return simulated;
    } finally {
      if (!complete) {
        simulated.close();
      }
    }
  }

  /**
   * The port behind which a serial twin is.
   *
   * @param device its name
   * @return device file of the pty
   */
  public String port(String device) {
    return cable(device).port();
  }

  /**
   * The cable of a serial twin, to be pulled or frozen.
   *
   * @param device its name
   * @return the cable
   */
  public Cable cable(String device) {
    Cable cable = cables.get(device);
    if (cable == null) {
      throw new IllegalArgumentException("no cable leads to " + device);
    }
    return cable;
  }

  /**
   * The far ends of the GPIO lines.
   *
   * @return wires
   */
  public SimulatedWires wires() {
    return wires;
  }

  /**
   * The board.
   *
   * @return the twin, or empty when the board is real
   */
  public Optional<BoardTwin> board() {
    return board;
  }

  /** Ends every twin, the last one started first. */
  @Override
  public void close() {
    running.forEach(Twin::end);
    world.close();
  }

  private void start(DeviceSpec device) throws DeviceException, InterruptedException {
    switch (device) {
      case KeysightSpec supply -> {
        var twin = SupplyTwin.start(newCable(supply), world.supply(), clock, log(supply));
        running.push(twin::close);
      }
      case WatlowSpec plate -> {
        var twin = PlateTwin.start(newCable(plate), world.plate(), log(plate));
        running.push(twin::close);
      }
      case TasmotaSpec mains when mains.link() instanceof TwinMqtt(String topic) -> {
        var twin = SwitchTwin.start(broker, topic, world.contacts(), clock, log(mains));
        running.push(twin::close);
      }
      case BoardSpec linux -> {
        var twin = BoardTwin.start(newCable(linux), world.board(), clock, log(linux), bench.seed());
        board = Optional.of(twin);
        running.push(twin::close);
      }
      case GpioSpec line when line.link() instanceof TwinGpio(int number) -> wire(line, number);
      case TasmotaSpec _, GpioSpec _, QemuSpec _ ->
          throw new IllegalStateException("the bench file let through a twin " + device);
    }
  }

  private void wire(GpioSpec line, int number) {
    if (line.output()) {
      GpioTwin.reset(wires, number, () -> board.ifPresent(BoardTwin::reset), log(line));
    } else {
      GpioTwin.powerGood(wires, number, world.board());
    }
  }

  private Cable newCable(DeviceSpec device) throws DeviceException {
    var cable = new Cable(Pty.open(device.name()));
    cables.put(device.name(), cable);
    return cable;
  }

  private TwinLog log(DeviceSpec device) {
    return new TwinLog(logs.resolve(device.name() + ".log"), clock);
  }
}
