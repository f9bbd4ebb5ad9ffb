package org.terrella.drivers.simulated;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.link.ByteLink;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.Deadline;

/**
 * The terminal of a board twin for one life of the board: 115,200 baud, echo that wraps at column
 * 80, lines, Ctrl-C. Once dead it says nothing more, even in the middle of a word.
 */
final class TwinTerminal {
  private static final int CHUNK = 64;
  private static final double CHARACTERS_PER_SECOND = 11_520;
  private static final int WIDTH = 80;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final ByteLink link;
  private final BenchClock clock;
  private final Interrupts interrupts;
  private final ReentrantLock writing = new ReentrantLock();
  private final StringBuilder typed = new StringBuilder();
  private final StringBuilder echoed = new StringBuilder();
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private volatile boolean alive = true;
  private volatile boolean echo = true;
  private boolean heard = true;
  private int column;

  TwinTerminal(ByteLink link, BenchClock clock, Interrupts interrupts) {
    this.link = link;
    this.clock = clock;
    this.interrupts = interrupts;
  }

  /** The power is gone. */
  void die() {
    alive = false;
  }

  void setEcho(boolean on) {
    echo = on;
  }

  /** Writes text as one piece; {@code \n} goes out as CR LF. */
  void write(String text) throws InterruptedException {
    writing.lockInterruptibly();
    try {
      String out = text.replace("\n", "\r\n");
      for (int from = 0; from < out.length(); from += CHUNK) {
        send(out.substring(from, Math.min(out.length(), from + CHUNK)));
      }
      int end = out.lastIndexOf('\n');
      column = end < 0 ? column + out.length() : out.length() - end - 1;
    } finally {
      writing.unlock();
    }
  }

  /** Writes a line of a program into which the kernel cuts after some characters. */
  void writeAround(String line, int after, String kernelLine) throws InterruptedException {
    write(line.substring(0, after) + kernelLine + "\n" + line.substring(after) + "\n");
  }

  private void send(String chunk) throws InterruptedException {
    if (!alive) {
      throw new InterruptedException("no power");
    }
    try {
      var patience = heard ? clock.wallDeadline(PATIENCE) : clock.wallDeadline(Duration.ZERO);
      link.send(chunk.getBytes(StandardCharsets.UTF_8), patience);
      heard = true;
    } catch (DeviceException nobodyReads) {
      heard = false; // characters that nobody reads are lost, as on hardware
    }
    clock.sleep(Duration.ofNanos((long) (chunk.length() / CHARACTERS_PER_SECOND * 1e9)));
  }

  /** Waits for a line, however long it takes. */
  String readLine() throws InterruptedException {
    return lines.take();
  }

  /** Waits for a line; empty when the deadline passes first. */
  Optional<String> readLine(Deadline deadline) throws InterruptedException {
    long nanos = deadline.remaining().toNanos();
    return Optional.ofNullable(lines.poll(nanos, TimeUnit.NANOSECONDS));
  }

  /** Forgets what was typed ahead. */
  void flush() {
    lines.clear();
  }

  /** Takes what was typed; echoes it in one piece. */
  void type(byte[] bytes) throws InterruptedException {
    for (char c : new String(bytes, StandardCharsets.ISO_8859_1).toCharArray()) {
      type(c);
    }
    flushEcho();
  }

  private void type(char c) throws InterruptedException {
    switch (c) {
      case '\r', '\n' -> endLine();
      case '\u0003' -> interrupt();
      case '\b', '\u007f' -> typed.setLength(Math.max(0, typed.length() - 1));
      default -> {
        typed.append(c);
        echoed.append(c);
      }
    }
  }

  private void endLine() throws InterruptedException {
    echoed.append('\n');
    flushEcho();
    lines.add(typed.toString());
    typed.setLength(0);
  }

  private void interrupt() throws InterruptedException {
    typed.setLength(0);
    flush();
    echoed.append("^C\n");
    flushEcho();
    interrupts.press();
  }

  private void flushEcho() throws InterruptedException {
    String text = echoed.toString();
    echoed.setLength(0);
    if (!echo || text.isEmpty()) {
      return;
    }
    writing.lockInterruptibly();
    try {
      write(wrapped(text));
    } finally {
      writing.unlock();
    }
  }

  private String wrapped(String text) {
    var wrapped = new StringBuilder();
    int at = column;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      wrapped.append(c);
      at = c == '\n' ? 0 : at + 1;
      if (at == WIDTH) {
        wrapped.append('\n');
        at = 0;
      }
    }
    return wrapped.toString();
  }
}
