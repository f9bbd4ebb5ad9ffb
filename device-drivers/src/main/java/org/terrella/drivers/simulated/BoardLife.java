package org.terrella.drivers.simulated;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.terrella.drivers.link.ByteLink;
import org.terrella.drivers.link.Farewell;
import org.terrella.telemetry.time.BenchClock;

/** One life of a board twin, from power to its loss: boot, login, shell. */
final class BoardLife {
  private static final double QUIET = 120; // s of mean silence of the kernel
  private static final double FAST = 20e-6; // s that its quartz gains in a second

  /** A thread's work, ended by interrupting it. */
  @FunctionalInterface
  interface Work {
    void run() throws InterruptedException;
  }

  private final BenchClock clock;
  private final Processor processor;
  private final AtomicBoolean flip;
  private final Random chance;
  private final Runnable reboot;
  private final TwinLog log;
  private final Duration born;
  private final Interrupts interrupts = new Interrupts();
  private final TwinTerminal terminal;
  private final BoardFiles files;
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private volatile boolean alive = true;

  BoardLife(
      ByteLink link,
      BoardBody body,
      BenchClock clock,
      TwinLog log,
      Random chance,
      AtomicBoolean flip,
      Runnable reboot) {
    this.clock = clock;
    this.log = log;
    this.chance = chance;
    this.flip = flip;
    this.reboot = reboot;
    this.born = clock.now();
    this.processor = new Processor(body);
    this.terminal = new TwinTerminal(link, clock, interrupts);
    this.files =
        new BoardFiles(
            body, processor, this::uptime, new UUID(chance.nextLong(), chance.nextLong()));
  }

  void start() {
    processor.boot();
    thread("board", this::live).start();
  }

  /** No power, or reset: everything stops where it is. */
  void end() {
    alive = false;
    terminal.die();
    processor.die();
    threads.forEach(Thread::interrupt);
  }

  /** Waits, after {@link #end}, until it does nothing more. */
  void awaitEnd(Duration limit) {
    threads.forEach(thread -> Farewell.to(thread, limit));
  }

  /** Characters arrive at the terminal. */
  void type(byte[] bytes) {
    try {
      terminal.type(bytes);
    } catch (InterruptedException died) {
      end();
    }
  }

  BenchClock clock() {
    return clock;
  }

  TwinTerminal terminal() {
    return terminal;
  }

  Interrupts interrupts() {
    return interrupts;
  }

  Processor processor() {
    return processor;
  }

  BoardFiles files() {
    return files;
  }

  AtomicBoolean flip() {
    return flip;
  }

  /** A source of chance of its own for somebody, the same in every run with the same seed. */
  Random chance() {
    return new Random(chance.nextLong());
  }

  /** A thread that lives as long as the board at most. */
  Thread thread(String name, Work work) {
    var thread =
        Thread.ofPlatform()
            .daemon()
            .name("twin " + name)
            .unstarted(
                () -> {
                  try {
                    work.run();
                  } catch (InterruptedException over) {
                    Thread.currentThread().interrupt();
                  }
                });
    threads.add(thread);
    return thread;
  }

  String stamped(String kernelText) {
    double seconds = Math.max(0, uptime().minus(BootChatter.FIRMWARE).toNanos() / 1e9);
    return String.format(Locale.ROOT, "[%12.6f] %s", seconds, kernelText);
  }

  /** Lets the kernel look at temperature and supply. */
  void look() throws InterruptedException {
    Optional<String> said = processor.look();
    if (said.isPresent()) {
      terminal.write(stamped(said.get()) + "\n");
    }
  }

  /** Goes down politely and stays down. */
  void powerOff() throws InterruptedException {
    terminal.write("The system is going down NOW!\nSent SIGTERM to all processes\n");
    clock.sleep(Duration.ofSeconds(1));
    terminal.write(stamped("reboot: Power down") + "\n");
    log.note("power down");
    processor.halt();
    end();
    throw new InterruptedException("powered off");
  }

  /** Goes down and comes up again. */
  void reboot() throws InterruptedException {
    terminal.write(stamped("reboot: Restarting system") + "\n");
    log.note("reboot");
    reboot.run();
    throw new InterruptedException("rebooting");
  }

  private Duration uptime() {
    Duration age = clock.now().minus(born);
    return age.plusNanos((long) (FAST * age.toNanos()));
  }

  private void live() throws InterruptedException {
    log.note("boot");
    boot();
    processor.idle();
    thread("kernel", this::chatter).start();
    while (alive) {
      new Getty(terminal, clock).logIn();
      log.note("login");
      new TwinShell(this).run();
    }
  }

  private void boot() throws InterruptedException {
    for (String line : BootChatter.firmware()) {
      terminal.write(line + "\n");
    }
    clock.sleepUntil(born.plus(BootChatter.FIRMWARE));
    var lines = BootChatter.kernel();
    Duration pause = BootChatter.BOOT.minus(BootChatter.FIRMWARE).dividedBy(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      String stamp = i < 2 ? "[    0.000000] " + lines.get(i) : stamped(lines.get(i));
      terminal.write(stamp + "\n");
      clock.sleepUntil(born.plus(BootChatter.FIRMWARE).plus(pause.multipliedBy(i + 1L)));
    }
  }

  private void chatter() throws InterruptedException {
    Random own = chance();
    while (alive) {
      double pause = -QUIET * Math.log(1 - own.nextDouble());
      clock.sleep(Duration.ofNanos((long) (pause * 1e9)));
      terminal.write(stamped(BootChatter.noise(own)) + "\n");
    }
  }
}
