package org.terrella.controller.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.terrella.controller.bench.BenchFile;
import org.terrella.controller.bench.DeviceSpec;
import org.terrella.controller.opening.OpenBench;
import org.terrella.drivers.device.Board;
import org.terrella.drivers.device.Device;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGarbled;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.telemetry.channel.Recorder;
import org.terrella.telemetry.sampling.Sampler;
import org.terrella.telemetry.sampling.Tolerance;
import org.terrella.telemetry.time.BenchClock;

/** Samples every device at its own rate, each in a thread of its own. */
final class Sampling implements AutoCloseable {
  /** So often in a row an instrument may fail to answer before the bench counts as broken. */
  private static final int PATIENCE = 3;

  private final Recorder recorder;
  private final BenchClock clock;
  private final Consumer<Exception> onLoss;
  private final List<Thread> lanes = new ArrayList<>();

  private Sampling(Recorder recorder, BenchClock clock, Consumer<Exception> onLoss) {
    this.recorder = recorder;
    this.clock = clock;
    this.onLoss = onLoss;
  }

  /**
   * Begins sampling.
   *
   * @param file how often
   * @param bench what
   * @param recorder takes the samples
   * @param clock bench time
   * @param onLoss told when a device can no longer be sampled
   */
  static Sampling start(
      BenchFile file,
      OpenBench bench,
      Recorder recorder,
      BenchClock clock,
      Consumer<Exception> onLoss) {
    var sampling = new Sampling(recorder, clock, onLoss);
    Duration begin = clock.now();
    for (Device device : bench.devices()) {
      Optional.ofNullable(file.devices().get(device.name()))
          .flatMap(DeviceSpec::sample)
          .ifPresent(period -> sampling.start(device, period, begin));
    }
    return sampling;
  }

  /** Ends sampling; returns when the last sample has been recorded. */
  @Override
  public void close() {
    lanes.forEach(Thread::interrupt);
    boolean interrupted = false;
    for (Thread lane : lanes) {
      while (lane.isAlive()) {
        try {
          lane.join();
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void start(Device device, Duration period, Duration begin) {
    var sampler =
        new Sampler(
            device::look,
            device.channels(),
            period,
            new Tolerance(
                failure -> isTolerable(device, failure),
                device instanceof Board ? Integer.MAX_VALUE : PATIENCE),
            recorder,
            clock);
    lanes.add(Thread.ofVirtual().name("sample " + device.name()).start(() -> run(sampler, begin)));
  }

  private void run(Sampler sampler, Duration begin) {
    try {
      sampler.run(begin);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (Exception lost) {
      onLoss.accept(lost);
    }
  }

  /** A silent board may be one that has lost its power: whoever runs the workload judges that. */
  private static boolean isTolerable(Device device, Exception failure) {
    return failure instanceof DeviceException lost
        && switch (lost) {
          case DeviceTimeout _, DeviceGarbled _ -> true;
          case DeviceRefused _ -> device instanceof Board;
          case DeviceGone _ -> false;
        };
  }
}
