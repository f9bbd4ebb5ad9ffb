package org.terrella.drivers.simulated;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The files under /sys and /proc that a board twin shows. */
final class BoardFiles {
  private static final String LIMIT = "/sys/devices/system/cpu/cpufreq/policy0/scaling_max_freq";

  private final BoardBody body;
  private final Processor processor;
  private final Supplier<Duration> uptime;
  private final UUID bootId;

  BoardFiles(BoardBody body, Processor processor, Supplier<Duration> uptime, UUID bootId) {
    this.body = body;
    this.processor = processor;
    this.uptime = uptime;
    this.bootId = bootId;
  }

  /** What is in a file, without its last line end; empty when there is no such file. */
  Optional<String> read(String path) {
    return switch (path) {
      case "/sys/class/hwmon/hwmon0/temp1_input", "/sys/class/thermal/thermal_zone0/temp" ->
          Optional.of(thousandths(body.temperature().value()));
      case "/sys/class/hwmon/hwmon0/in0_input" -> Optional.of(thousandths(body.input().value()));
      case "/sys/class/hwmon/hwmon0/name" -> Optional.of("terrella");
      case "/sys/devices/system/cpu/cpufreq/policy0/scaling_cur_freq" ->
          Optional.of(Integer.toString(processor.kilohertz()));
      case LIMIT -> Optional.of(Integer.toString(processor.allowed()));
      case "/proc/uptime" -> Optional.of(uptime());
      case "/proc/sys/kernel/random/boot_id" -> Optional.of(bootId.toString());
      case "/dev/null" -> Optional.of("");
      default -> Optional.empty();
    };
  }

  /** Writes a file; returns what the shell would complain of. */
  Optional<String> write(String path, String text) {
    if (path.equals("/dev/null")) {
      return Optional.empty();
    }
    if (!path.equals(LIMIT)) {
      String why = read(path).isPresent() ? "Permission denied" : "nonexistent directory";
      return Optional.of("-sh: can't create " + path + ": " + why);
    }
    boolean number = text.strip().matches("\\d{1,9}");
    boolean written = number && processor.allow(Integer.parseInt(text.strip()));
    return written ? Optional.empty() : Optional.of("sh: write error: Invalid argument");
  }

  private String uptime() {
    long hundredths = uptime.get().toMillis() / 10; // the kernel cuts off, too
    var seconds = "%d.%02d".formatted(hundredths / 100, hundredths % 100);
    return seconds + " " + seconds;
  }

  private static String thousandths(double value) {
    return Long.toString(Math.round(value * 1000));
  }
}
