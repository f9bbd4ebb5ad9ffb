package org.terrella.drivers.modbus;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGarbled;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.drivers.link.ByteLink;
import org.terrella.drivers.modbus.RtuFrames.Cut;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.Deadline;

/**
 * The master of a Modbus RTU line with one unit, one exchange at a time.
 *
 * <p>Nothing in RTU says which request an answer belongs to. So after an exchange that did not end
 * well the line is suspect, and before the next request it is synchronised: probes are sent and
 * every frame is dropped until two probes in a row were each answered by a reading of just their
 * length, the second by the very next frame. A unit answers in order, so nothing older can follow.
 */
final class RtuLine implements AutoCloseable {
  private static final int IN_A_ROW = 2;

  private final String device;
  private final ByteLink link;
  private final int unit;
  private final Duration gap;
  private final Duration timeout;
  private final Probes probes;
  private final BenchClock clock;
  private final RtuFrames frames = new RtuFrames();
  private final ReentrantLock lock = new ReentrantLock();
  private Deadline quiet;
  private boolean suspect = true;

  RtuLine(String device, ByteLink link, WatlowSettings settings, Probes probes, BenchClock clock) {
    this.device = device;
    this.link = link;
    this.unit = settings.unit();
    this.gap = settings.gap();
    this.timeout = settings.timeout();
    this.probes = probes;
    this.clock = clock;
    quiet = clock.wallDeadline(gap);
  }

  String port() {
    return link.port();
  }

  /** Reads registers; each has its high byte first. */
  ByteBuffer read(int address, int quantity) throws DeviceException, InterruptedException {
    return exchange(RtuRequest.read(unit, address, quantity)).registers();
  }

  void write(int address, int value) throws DeviceException, InterruptedException {
    exchange(RtuRequest.write(unit, address, value));
  }

  void write(int address, byte[] values) throws DeviceException, InterruptedException {
    exchange(RtuRequest.write(unit, address, values));
  }

  /** On a suspect line, writes at once without awaiting an answer; else does nothing. */
  void shoutIfSuspect(int address, int value) throws DeviceException, InterruptedException {
    lock.lockInterruptibly();
    try {
      if (suspect) {
        send(RtuRequest.write(unit, address, value), patience());
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    link.close();
  }

  private RtuFrame exchange(RtuRequest request) throws DeviceException, InterruptedException {
    lock.lockInterruptibly();
    try {
      settle();
      suspect = true;
      Deadline deadline = patience();
      send(request, deadline);
      RtuFrame answer = answer(request, deadline);
      suspect = false;
      return accepted(request, answer);
    } finally {
      lock.unlock();
    }
  }

  private void settle() throws DeviceException, InterruptedException {
    keepGap();
    if (suspect || !frames.isEmpty()) {
      suspect = true;
      synchronise();
    }
  }

  private void synchronise() throws DeviceException, InterruptedException {
    Deadline deadline = patience();
    for (int inARow = 0; inARow < IN_A_ROW; ) {
      RtuRequest probe = probe(deadline);
      int dropped = awaitAnswer(probe, deadline);
      inARow = dropped == 0 ? inARow + 1 : 1;
    }
    probes.settled();
    keepGap();
  }

  /** Drops frames until one fits the probe; returns how many it dropped. */
  private int awaitAnswer(RtuRequest probe, Deadline deadline)
      throws DeviceException, InterruptedException {
    int dropped = 0;
    String refusal = "";
    while (true) {
      Optional<RtuFrame> next = nextSound(deadline);
      if (next.isEmpty()) {
        throw notSynchronised(probe, refusal);
      }
      RtuFrame frame = next.get();
      if (frame.isException(RtuFrame.READ)) {
        refusal = "exception %d".formatted(frame.exceptionCode());
      } else if (probe.isAnsweredBy(frame)) {
        return dropped;
      }
      dropped++;
    }
  }

  private DeviceException notSynchronised(RtuRequest probe, String refusal) {
    String asked = probe.words() + " to synchronise";
    return refusal.isEmpty()
        ? new DeviceTimeout(device, asked, timeout)
        : new DeviceRefused(device, asked, refusal);
  }

  private RtuRequest probe(Deadline deadline) throws DeviceException, InterruptedException {
    RtuRequest probe = probes.next();
    keepGap();
    send(probe, deadline);
    return probe;
  }

  /**
   * The next frame with the right check, whatever lies before it; empty when none comes in time.
   */
  private Optional<RtuFrame> nextSound(Deadline deadline)
      throws DeviceException, InterruptedException {
    while (true) {
      switch (frames.cut()) {
        case Cut.Whole(RtuFrame frame) -> {
          return Optional.of(frame);
        }
        case Cut.Damaged _ -> frames.drop(1);
        case Cut.Incomplete _ when deadline.hasPassed() -> {
          return Optional.empty();
        }
        case Cut.Incomplete _ -> hear(deadline);
      }
    }
  }

  private RtuFrame answer(RtuRequest request, Deadline deadline)
      throws DeviceException, InterruptedException {
    while (true) {
      switch (frames.cut()) {
        case Cut.Whole(RtuFrame frame) when request.isAnsweredBy(frame) -> {
          return frame;
        }
        case Cut.Whole(RtuFrame other) -> throw garbled(request, other.toString());
        case Cut.Damaged(String hex) -> throw garbled(request, hex);
        case Cut.Incomplete _ when !deadline.hasPassed() -> hear(deadline);
        case Cut.Incomplete _ when !frames.isEmpty() -> throw garbled(request, frames.toString());
        case Cut.Incomplete _ -> throw new DeviceTimeout(device, request.words(), timeout);
      }
    }
  }

  private RtuFrame accepted(RtuRequest request, RtuFrame answer) throws DeviceRefused {
    if (answer.isException(request.frame().function())) {
      String said = "exception %d".formatted(answer.exceptionCode());
      throw new DeviceRefused(device, request.words(), said);
    }
    return answer;
  }

  private void send(RtuRequest request, Deadline deadline)
      throws DeviceException, InterruptedException {
    link.send(request.frame().onTheWire(), deadline);
  }

  private void hear(Deadline deadline) throws DeviceException, InterruptedException {
    frames.add(link.receive(deadline));
    quiet = clock.wallDeadline(gap);
  }

  /** Listens until the line has been quiet long enough; what comes is kept as a bad sign. */
  private void keepGap() throws DeviceException, InterruptedException {
    frames.add(link.receive(quiet));
  }

  private DeviceGarbled garbled(RtuRequest request, String hex) {
    return new DeviceGarbled(device, request.words(), hex);
  }

  private Deadline patience() {
    return clock.wallDeadline(timeout);
  }
}
