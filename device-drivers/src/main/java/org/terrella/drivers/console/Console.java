package org.terrella.drivers.console;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.link.ByteLink;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.Deadline;

/** The reader of a console, and the queue to the one exchange that is under way. */
final class Console implements AutoCloseable {
  private static final Duration LONG = Duration.ofHours(1);

  private final ByteLink link;
  private final ConsoleEar ear;
  private final BenchClock clock;
  private final Duration timeout;
  private final TerminalText text = new TerminalText();
  private final NoiseFilter filter = new NoiseFilter();
  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private final Thread reader;
  private volatile boolean listening;
  private volatile @Nullable DeviceException gone;

  Console(String device, ByteLink link, ConsoleEar ear, BenchClock clock, Duration timeout) {
    this.link = link;
    this.ear = ear;
    this.clock = clock;
    this.timeout = timeout;
    this.reader = Thread.ofVirtual().name("console " + device).start(this::read);
  }

  /** Begins an exchange: from now on everything heard is kept for {@link #next}. */
  void listen() {
    heard.clear();
    listening = true;
  }

  /** Ends the exchange. */
  void stopListening() {
    listening = false;
    heard.clear();
  }

  void send(String typed) throws DeviceException, InterruptedException {
    requireThere();
    link.send(typed.getBytes(StandardCharsets.UTF_8), clock.wallDeadline(timeout));
  }

  /**
   * Takes what was heard next, or waits for it.
   *
   * @return empty when nothing came in time
   * @throws DeviceException if the link is down
   */
  Optional<Heard> next(Deadline deadline) throws DeviceException, InterruptedException {
    long nanos = deadline.remaining().toNanos();
    var next = Optional.ofNullable(heard.poll(nanos, TimeUnit.NANOSECONDS));
    if (next.isEmpty() || next.get() instanceof Heard.Gone) {
      requireThere();
    }
    return next;
  }

  private void requireThere() throws DeviceException {
    DeviceException why = gone;
    if (why != null) {
      throw why;
    }
  }

  private void read() {
    try {
      while (true) {
        hear(link.receive(clock.wallDeadline(LONG)));
      }
    } catch (DeviceException down) {
      gone = down;
      post(new Heard.Gone(down));
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void hear(byte[] bytes) {
    for (String line : text.feed(bytes)) {
      filter.line(line).forEach(this::pass);
    }
    var unfinished = filter.unfinished(text.unfinished());
    if (!unfinished.text().isEmpty()) {
      pass(unfinished);
    }
  }

  private void pass(Heard what) {
    Optional<Heard> left = ear.hear(what);
    if (left.isPresent() && left.get() instanceof Heard.Rebooted) {
      ear.hearHalf(filter.forget());
    }
    left.ifPresent(this::post);
  }

  private void post(Heard what) {
    if (listening) {
      heard.add(what);
    }
  }

  @Override
  public void close() {
    link.close();
    reader.interrupt();
  }
}
