package org.terrella.telemetry.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that cannot be mistaken for a later one of the same number.
 *
 * @param pid its number
 * @param born when it began: the boot and the kernel's ticks since, which no change of the time of
 *     day moves; where there is no {@code /proc}, the time of day
 */
record ProcessMark(long pid, String born) {
  private static final Path PROC = Path.of("/proc");

  /** Marks a process that runs now; one that does not has a mark that no process ever has. */
  static ProcessMark of(long pid) {
    return new ProcessMark(pid, birth(pid).orElse("never"));
  }

  boolean isAlive() {
    return handle().isPresent();
  }

  /** The process, while it is the same one. */
  Optional<ProcessHandle> handle() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(_ -> birth(pid).filter(born::equals).isPresent());
  }

  private static Optional<String> birth(long pid) {
    return Files.isDirectory(PROC.resolve("self"))
        ? ticks(pid)
        : ProcessHandle.of(pid).flatMap(each -> each.info().startInstant()).map(Instant::toString);
  }

  private static Optional<String> ticks(long pid) {
    try {
      String stat = Files.readString(PROC.resolve(pid + "/stat"));
      // The name, in parentheses, may hold anything; "state" follows it as field 3.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 21);
      String boot = Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
      return fields[0].equals("Z") ? Optional.empty() : Optional.of(boot + "+" + fields[19]);
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
