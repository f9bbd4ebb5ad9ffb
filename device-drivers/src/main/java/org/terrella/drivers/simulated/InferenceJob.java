package org.terrella.drivers.simulated;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The program {@code infer} on a board twin. It really computes its answers; how long a batch takes
 * depends on the processor's clock while it runs.
 */
final class InferenceJob {
  private static final Duration STEP = Duration.ofMillis(250);
  private static final double SECONDS_PER_IMAGE = 0.12; // at full clock
  private static final double JITTER = 0.004;
  private static final double NOISE_CHANCE = 0.02;

  private final BoardLife life;
  private final int number;
  private final String command;
  private final int images;
  private final long batches;
  private final AtomicBoolean flip;
  private final Random chance;
  private final Thread thread;
  private volatile boolean ended;

  InferenceJob(
      BoardLife life, int number, String command, int images, long batches, AtomicBoolean flip) {
    this.life = life;
    this.number = number;
    this.command = command;
    this.images = images;
    this.batches = batches;
    this.flip = flip;
    this.chance = life.chance();
    this.thread = life.thread("infer " + number, this::run);
  }

  void start() {
    life.processor().jobStarted();
    thread.start();
  }

  int number() {
    return number;
  }

  String command() {
    return command;
  }

  boolean hasEnded() {
    return ended;
  }

  void kill() {
    thread.interrupt();
  }

  private void run() throws InterruptedException {
    try {
      Duration due = life.clock().now();
      for (long batch = 1; batch <= batches; batch++) {
        Duration begun = due;
        due = compute(due);
        print(batch, due.minus(begun));
      }
    } finally {
      ended = true;
      life.processor().jobEnded();
      life.interrupts().ended();
    }
  }

  /** Lets a batch's time pass, by the clock of a processor that may change meanwhile. */
  private Duration compute(Duration begun) throws InterruptedException {
    double work = images * SECONDS_PER_IMAGE * (1 + JITTER * chance.nextGaussian());
    Duration now = begun;
    while (work > 0) {
      life.look();
      double factor = life.processor().factor();
      double step = Math.min(STEP.toNanos() / 1e9, work / factor);
      now = now.plusNanos((long) (step * 1e9));
      life.clock().sleepUntil(now);
      work -= Math.max(step * factor, 1e-9);
    }
    return now;
  }

  private void print(long batch, Duration took) throws InterruptedException {
    String answer = ReferenceNetwork.answer(images);
    String line =
        String.format(
            Locale.ROOT,
            "{\"batch\":%d,\"images\":%d,\"ms\":%.1f,\"answer\":\"%s\"}",
            batch,
            images,
            took.toNanos() / 1e6,
            flip.getAndSet(false) ? flipped(answer) : answer);
    if (chance.nextDouble() < NOISE_CHANCE) {
      int after = 1 + chance.nextInt(line.length() - 1);
      life.terminal().writeAround(line, after, life.stamped(BootChatter.noise(chance)));
    } else {
      life.terminal().write(line + "\n");
    }
  }

  private static String flipped(String answer) {
    long bits = Long.parseLong(answer, 16) ^ 0x10;
    return String.format(Locale.ROOT, "%08x", bits);
  }
}
