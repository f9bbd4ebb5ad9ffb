package org.terrella.drivers.console;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.telemetry.time.Deadline;

/**
 * Commands in frames. Each is typed between two {@code echo}s of a number that is never used again,
 * so that nothing an earlier command prints late can be taken for the output of a later one. The
 * quotes inside the typed marks keep the echo of the typing from looking like the marks themselves.
 */
final class Shell {
  private static final String TYPED = "T\"E\"R-";
  private static final String PRINTED = "TER-";

  private final String device;
  private final Console console;
  private long number = new SecureRandom().nextInt(100_000, 900_000);

  Shell(String device, Console console) {
    this.device = device;
    this.console = console;
  }

  /**
   * What a command did.
   *
   * @param status its exit status
   * @param lines what it printed, in order
   */
  record Result(int status, List<String> lines) {}

  /** A command that has been typed. */
  record Frame(long number) {
    /** Whether a line holds the frame's begin mark. */
    boolean isBegin(String line) {
      return line.contains(PRINTED + number + "-B");
    }

    /** Where the frame's end mark stands in a line; -1 when it does not. */
    int end(String line) {
      int mark = line.indexOf(endMark());
      boolean status = mark >= 0 && line.substring(mark + endMark().length()).matches("\\d+\\D*");
      return status ? mark : -1;
    }

    int status(String line) {
      String rest = line.substring(end(line) + endMark().length());
      return Integer.parseInt(rest.replaceAll("\\D.*", ""));
    }

    private String endMark() {
      return PRINTED + number + "-E:";
    }
  }

  /**
   * Types a command and does not wait.
   *
   * @param typed shell text that ends with {@code ;} or {@code &}
   */
  Frame type(String typed) throws DeviceException, InterruptedException {
    var frame = new Frame(++number);
    String mark = "echo " + TYPED + frame.number();
    console.send("%s-B; %s %s-E:$?\n".formatted(mark, typed, mark));
    return frame;
  }

  /**
   * Types a command and waits for its end.
   *
   * @param typed shell text that ends with {@code ;} or {@code &}
   * @param asked the same in words, for messages
   * @param deadline how long to wait
   * @param limit the same, for messages
   */
  Result execute(String typed, String asked, Deadline deadline, Duration limit)
      throws DeviceException, InterruptedException {
    console.listen();
    try {
      return collect(type(typed), asked, deadline, limit);
    } finally {
      console.stopListening();
    }
  }

  private Result collect(Frame frame, String asked, Deadline deadline, Duration limit)
      throws DeviceException, InterruptedException {
    var lines = new ArrayList<String>();
    boolean begun = false;
    while (true) {
      Optional<Heard> heard = console.next(deadline);
      if (heard.isEmpty()) {
        throw new DeviceTimeout(device, asked, limit);
      }
      if (heard.get() instanceof Heard.Rebooted(String evidence)) {
        throw new DeviceRefused(device, asked, "it has rebooted: " + evidence);
      }
      if (!(heard.get() instanceof Heard.Line(String line))) {
        continue;
      }
      int end = frame.end(line);
      if (end >= 0) {
        addLast(lines, line.substring(0, end));
        return new Result(frame.status(line), List.copyOf(lines));
      }
      if (begun) {
        lines.add(line);
      }
      begun = begun || frame.isBegin(line);
    }
  }

  /** What stands before the end mark is a line that the command did not end. */
  private static void addLast(List<String> lines, String rest) {
    if (!rest.isEmpty()) {
      lines.add(rest);
    }
  }
}
