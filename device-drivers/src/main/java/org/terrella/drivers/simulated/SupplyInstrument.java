package org.terrella.drivers.simulated;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.terrella.telemetry.time.BenchClock;

/**
 * What a supply twin does with what it hears. Its lock is held for one message at a time, never
 * while it waits for its link, so that its watchdog can act at any time.
 */
final class SupplyInstrument implements TwinThread.Behaviour {
  private static final int LONGEST_MESSAGE = 1 << 16;
  private static final Duration LONGEST_AFTERLIFE = Duration.ofSeconds(5);

  private final ReentrantLock lock = new ReentrantLock();
  private final BenchClock clock;
  private final SupplyPanel panel;
  private final TwinLog log;
  private final Watchdog watchdog;
  private final SupplyCommands commands;
  private final ScpiInterpreter interpreter;
  private final StringBuilder pending = new StringBuilder();

  SupplyInstrument(SupplyTerminals terminals, BenchClock clock, TwinLog log) {
    this.clock = clock;
    this.log = log;
    panel = new SupplyPanel(terminals, log);
    watchdog = new Watchdog(lock, clock, panel::starve);
    commands = new SupplyCommands(panel, terminals, watchdog);
    interpreter = new ScpiInterpreter(commands.all());
    watchdog.start();
  }

  @Override
  public byte[] heard(byte[] bytes) {
    pending.append(new String(bytes, ISO_8859_1));
    pending.delete(0, Math.max(0, pending.length() - LONGEST_MESSAGE));
    var answers = new StringBuilder();
    for (int end = pending.indexOf("\n"); end >= 0; end = pending.indexOf("\n")) {
      String message = pending.substring(0, end).strip();
      pending.delete(0, end + 1);
      answers.append(answerTo(message));
    }
    return answers.toString().getBytes(ISO_8859_1);
  }

  @Override
  public void idle() {
    locked(panel::watch);
  }

  @Override
  public void unplugged() {
    locked(
        () -> {
          String output = panel.isOn() ? "on" : "off";
          log.note(watchdog.isArmed() ? "link lost" : "link lost, output stays " + output);
        });
  }

  /** An instrument outlives the program that left it on: its watchdog may still act. */
  @Override
  public void ended() {
    lock.lock();
    try {
      watchdog.awaitTrip(panel::isOn, clock.wallDeadline(LONGEST_AFTERLIFE));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      watchdog.end();
      panel.end();
      lock.unlock();
    }
  }

  private void locked(Runnable action) {
    lock.lock();
    try {
      action.run();
    } finally {
      lock.unlock();
    }
  }

  private String answerTo(String message) {
    lock.lock();
    try {
      watchdog.feed();
      panel.watch();
      List<String> answers = carryOut(message);
      panel.watch();
      return answers.isEmpty() ? "" : String.join(";", answers) + "\n";
    } finally {
      lock.unlock();
    }
  }

  private List<String> carryOut(String message) {
    commands.begin();
    try {
      List<String> answers = interpreter.run(message);
      commands.commit();
      return answers;
    } catch (ScpiFault fault) {
      interpreter.report(fault);
      return List.of();
    }
  }
}
