package org.terrella.drivers.scpi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGarbled;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.drivers.link.ByteLink;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.Deadline;

/**
 * SCPI over a link, one exchange at a time.
 *
 * <p>Nothing in SCPI says which question an answer belongs to. So after an exchange that did not
 * end well (no answer, an unreadable one, an interrupt, anything that came unasked) the line is
 * suspect, and before the next question it is synchronised: a {@link Nonce} is sent and every line
 * is dropped until the nonce comes back. An instrument answers in order, so nothing older can
 * follow it.
 */
final class ScpiLine implements AutoCloseable {
  private static final int MOST_ERRORS = 64;

  private final String device;
  private final ByteLink link;
  private final Lines lines;
  private final Duration timeout;
  private final BenchClock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private Nonce nonce = Nonce.random();
  private boolean suspect = true;

  ScpiLine(String device, ByteLink link, Duration timeout, BenchClock clock) {
    this.device = device;
    this.link = link;
    this.lines = new Lines(link);
    this.timeout = timeout;
    this.clock = clock;
  }

  String port() {
    return link.port();
  }

  /**
   * Sends a message that has no answer, at once, even into an exchange of another thread: that one
   * may lose its answer, and then shows it.
   */
  void shout(String message) throws DeviceException, InterruptedException {
    lines.send(message, patience());
  }

  String ask(String query) throws DeviceException, InterruptedException {
    return ask(query, Function.identity());
  }

  /** Asks and reads the answer; a reading that throws IllegalArgumentException is garbled. */
  <T> T ask(String query, Function<String, T> reading)
      throws DeviceException, InterruptedException {
    lock.lockInterruptibly();
    try {
      settle();
      suspect = true;
      T answer = read(query, exchange(query), reading);
      suspect = false;
      return answer;
    } finally {
      lock.unlock();
    }
  }

  /** Sends a setting; returns when it is carried out and the instrument reports no error. */
  void set(String message) throws DeviceException, InterruptedException {
    List<String> errors = attempt(message);
    if (!errors.isEmpty()) {
      throw new DeviceRefused(device, message, String.join("; ", errors));
    }
  }

  /** Sends a setting; returns when it is carried out, or what the instrument has against it. */
  List<String> attempt(String message) throws DeviceException, InterruptedException {
    lock.lockInterruptibly();
    try {
      settle();
      lines.send(message, patience());
      ask("*OPC?", ScpiLine::one);
      return errors();
    } finally {
      lock.unlock();
    }
  }

  /** Empties the error queue; oldest first. */
  List<String> errors() throws DeviceException, InterruptedException {
    List<String> errors = new ArrayList<>();
    String error = ask("SYST:ERR?", ScpiLine::error);
    while (!error.matches("[+-]?0,.*") && errors.size() < MOST_ERRORS) {
      errors.add(error);
      error = ask("SYST:ERR?", ScpiLine::error);
    }
    return errors;
  }

  @Override
  public void close() {
    link.close();
  }

  private void settle() throws DeviceException, InterruptedException {
    if (suspect || lines.hasSome()) {
      suspect = true;
      synchronise();
      suspect = false;
    }
  }

  /** Clears the instrument's status, so that errors of what failed before do not count again. */
  private void synchronise() throws DeviceException, InterruptedException {
    nonce = nonce.next();
    String question = "*CLS;" + nonce.question();
    Deadline deadline = patience();
    lines.send(question, deadline);
    Optional<String> line = lines.next(deadline);
    while (line.isPresent() && !nonce.isAnsweredBy(line.get())) {
      line = lines.next(deadline);
    }
    if (line.isEmpty()) {
      throw new DeviceTimeout(device, question, timeout);
    }
  }

  private String exchange(String query) throws DeviceException, InterruptedException {
    Deadline deadline = patience();
    lines.send(query, deadline);
    Optional<String> answer = lines.next(deadline);
    if (answer.isEmpty() && !lines.rest().isEmpty()) {
      throw new DeviceGarbled(device, query, lines.rest());
    }
    return answer.orElseThrow(() -> new DeviceTimeout(device, query, timeout));
  }

  private <T> T read(String query, String answer, Function<String, T> reading)
      throws DeviceGarbled {
    try {
      return reading.apply(answer);
    } catch (IllegalArgumentException unreadable) {
      throw new DeviceGarbled(device, query, answer);
    }
  }

  private Deadline patience() {
    return clock.wallDeadline(timeout);
  }

  private static String one(String answer) {
    return require(answer, "[+]?1");
  }

  private static String error(String answer) {
    return require(answer, "[+-]?\\d+,.*");
  }

  private static String require(String answer, String pattern) {
    if (!answer.matches(pattern)) {
      throw new IllegalArgumentException(answer);
    }
    return answer;
  }
}
