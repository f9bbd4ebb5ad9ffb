package org.terrella.procedures.inference;

import java.util.Map;
import org.terrella.drivers.device.BoardWatcher;
import org.terrella.drivers.device.Inference;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Recorder;
import org.terrella.telemetry.event.EventLog;
import org.terrella.telemetry.time.Deadline;

/**
 * Hears the board, records what it hears, and wakes whoever waits for it.
 *
 * <p>Channels: {@code inference.milliseconds} (ms), {@code inference.throughput} (1/s), {@code
 * inference.answer}, {@code inference.count} (inferences of the whole run). Events: {@code
 * board.reboot}, {@code board.booted} (one that was asked for), {@code board.garbled}, {@code
 * inference.wrong}, {@code inference.missed}.
 */
public final class InferenceWatch implements BoardWatcher {
  private static final Channel MILLISECONDS = Channel.number("inference.milliseconds", "ms");
  private static final Channel THROUGHPUT = Channel.number("inference.throughput", "1/s");
  private static final Channel ANSWER = new Channel("inference.answer", "", Channel.Kind.TEXT);
  private static final Channel COUNT = new Channel("inference.count", "1", Channel.Kind.COUNTER);

  private final String board;
  private final String golden;
  private final Recorder recorder;
  private final EventLog events;
  private long inferences;
  private long batches;
  private long lastNumber;
  private boolean rebooted;
  private boolean bootExpected;

  /**
   * Hears nothing until it is given to a board.
   *
   * @param board name of the board
   * @param golden the answer that every batch must give
   * @param recorder takes the samples
   * @param events takes the events
   */
  public InferenceWatch(String board, String golden, Recorder recorder, EventLog events) {
    this.board = board;
    this.golden = golden;
    this.recorder = recorder;
    this.events = events;
  }

  @Override
  public void inferred(Inference inference) {
    recorder.record(MILLISECONDS, inference.milliseconds());
    recorder.record(THROUGHPUT, inference.perSecond());
    recorder.record(ANSWER, new Reading.Text(inference.answer()));
    recorder.record(COUNT, count(inference));
    compare(inference);
    wake();
  }

  private synchronized double count(Inference inference) {
    inferences += inference.images();
    return inferences;
  }

  private void compare(Inference inference) {
    long missed = missedBefore(inference.batch());
    if (missed > 0) {
      events.happened("inference.missed", board, Map.of("batches", missed));
    }
    if (!inference.answer().equals(golden)) {
      events.happened(
          "inference.wrong",
          board,
          Map.of("batch", inference.batch(), "got", inference.answer(), "golden", golden));
    }
  }

  /** Batches count up by one from wherever the workload began. */
  private synchronized long missedBefore(long number) {
    long missed = lastNumber == 0 ? 0 : number - lastNumber - 1;
    lastNumber = number;
    return missed;
  }

  private synchronized void wake() {
    batches++;
    notifyAll();
  }

  @Override
  public void rebooted(String evidence) {
    var kind = noteReboot() ? "board.booted" : "board.reboot";
    events.happened(kind, board, Map.of("evidence", evidence));
  }

  /** Wakes whoever waits; true when somebody asked for it. */
  private synchronized boolean noteReboot() {
    rebooted = true;
    notifyAll();
    return bootExpected;
  }

  @Override
  public void garbled(String line) {
    events.happened("board.garbled", board, Map.of("line", line));
  }

  /**
   * Says whether a boot is what the procedure wants, so that it is no reboot.
   *
   * @param expected true before power or reset is touched, false once the board is logged in
   */
  public synchronized void expectBoot(boolean expected) {
    bootExpected = expected;
    if (!expected) {
      rebooted = false;
    }
  }

  /** The workload starts anew: its first batch may have any number. */
  synchronized void starting() {
    lastNumber = 0;
  }

  /** The board is known to compute nothing just now. */
  void idle() {
    recorder.record(THROUGHPUT, 0);
  }

  /** Batches heard so far. */
  synchronized long batches() {
    return batches;
  }

  /** Tells whether the board has rebooted since it was last asked. */
  synchronized boolean takeReboot() {
    boolean was = rebooted;
    rebooted = false;
    return was;
  }

  /** Waits until there are more batches than these, or a reboot, or no time left. */
  synchronized void await(long seen, Deadline deadline) throws InterruptedException {
    while (batches == seen && !rebooted && !deadline.hasPassed()) {
      wait(Math.max(1, deadline.remaining().toMillis()));
    }
  }
}
