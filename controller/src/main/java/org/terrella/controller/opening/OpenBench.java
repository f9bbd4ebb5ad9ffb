package org.terrella.controller.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.terrella.controller.bench.BenchFile;
import org.terrella.controller.bench.DeviceSpec;
import org.terrella.drivers.device.Device;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.SafeState;
import org.terrella.procedures.procedure.Need;
import org.terrella.telemetry.time.BenchClock;

/** A bench whose devices are all open; closing it puts every one of them in its safe state. */
public final class OpenBench implements AutoCloseable {
  private final BenchFile file;
  private final Map<String, Device> devices = new ConcurrentHashMap<>();

  private OpenBench(BenchFile file) {
    this.file = file;
  }

  /**
   * Opens every device, side by side; when one cannot be opened, the others are closed again.
   *
   * @param file what is connected
   * @param ports where links lead
   * @param clock bench time
   * @return the open bench
   * @throws DeviceException the first device that could not be opened, in the order of the file
   * @throws InterruptedException if stopped meanwhile
   */
  public static OpenBench open(BenchFile file, Ports ports, BenchClock clock)
      throws DeviceException, InterruptedException {
    var bench = new OpenBench(file);
    var opener = new DeviceOpener(ports, clock);
    boolean complete = false;
    try {
      SideBySide.each(
          List.copyOf(file.devices().values()),
          spec -> bench.devices.put(spec.name(), opener.open(spec)));
      complete = true;
      return bench;
    } finally {
      if (!complete) {
        bench.abandon();
      }
    }
  }

  /**
   * All devices.
   *
   * @return in the order of the bench file
   */
  public List<Device> devices() {
    var ordered = new ArrayList<Device>();
    for (DeviceSpec spec : file.devices().values()) {
      Optional.ofNullable(devices.get(spec.name())).ifPresent(ordered::add);
    }
    return ordered;
  }

  /**
   * The device that plays a part.
   *
   * @param part wanted
   * @param type capability wanted; the bench file has been checked for it
   * @param <T> capability
   * @return the device, or empty when nobody plays the part
   */
  public <T extends Device> Optional<T> playing(Need part, Class<T> type) {
    return file.playing(part).map(spec -> devices.get(spec.name())).map(type::cast);
  }

  /**
   * Closes every device into its safe state, side by side, so that a silent one does not keep
   * another one switched on.
   *
   * @throws DeviceException the first that could not be made safe, the others suppressed in it
   */
  @Override
  public void close() throws DeviceException {
    SafeState.reach(() -> SideBySide.each(devices(), Device::close));
  }

  private void abandon() {
    try {
      close();
    } catch (DeviceException alsoFailed) {
      // The failure to open is what the caller hears; an unsafe device must not hide behind it.
      System.err.println("terrella: " + alsoFailed.getMessage());
    }
  }
}
