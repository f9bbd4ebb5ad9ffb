package org.terrella.drivers.console;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.terrella.drivers.device.Board;
import org.terrella.drivers.device.BoardWatcher;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.drivers.device.Identity;
import org.terrella.drivers.device.SafeState;
import org.terrella.drivers.link.ByteLink;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.sampling.Look;
import org.terrella.telemetry.time.BenchClock;

/**
 * A board with Linux on its serial console. Who it is it tells at the first login. A console
 * energises nothing: {@link #close} stops the workload and lets go.
 */
public final class LinuxBoard implements Board {
  /**
   * No prompts. The echo stays: without it busybox's shell (1.35) reads in a way that a background
   * job's end looks like the end of its input, and logs out.
   */
  private static final String QUIET = "PS1=''; PS2=''; ";

  private static final String INTERRUPT = "\u0003";

  private final String name;
  private final ByteLink link;
  private final BoardSettings settings;
  private final BenchClock clock;
  private final ConsoleEar ear;
  private final Console console;
  private final Shell shell;
  private final SensorSheet sensors;
  private final ReentrantLock exchange = new ReentrantLock();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean resting;
  private volatile Identity identity = new Identity("", "", "", "");

  private LinuxBoard(String name, ByteLink link, BoardSettings settings, BenchClock clock) {
    this.name = name;
    this.link = link;
    this.settings = settings;
    this.clock = clock;
    this.ear = new ConsoleEar(settings);
    this.console = new Console(name, link, ear, clock, settings.timeout());
    this.shell = new Shell(name, console);
    this.sensors = new SensorSheet(name, settings.sensors());
  }

  /**
   * Begins to listen to a console; the board behind it may be off.
   *
   * @param name name from the bench file
   * @param link to the console; closed with the board
   * @param settings what the board is like
   * @param clock its time
   * @return the board, not logged in
   */
  public static LinuxBoard open(
      String name, ByteLink link, BoardSettings settings, BenchClock clock) {
    return new LinuxBoard(name, link, settings, clock);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String port() {
    return link.port();
  }

  @Override
  public Identity identity() {
    return identity;
  }

  @Override
  public String goldenAnswer() {
    return settings.workload().goldenAnswer();
  }

  @Override
  public void watch(BoardWatcher watcher) {
    ear.watch(watcher);
  }

  @Override
  public List<Channel> channels() {
    return sensors.channels();
  }

  @Override
  public void logIn(Duration limit) throws DeviceException, InterruptedException {
    exchange.lockInterruptibly();
    try {
      ear.setLoggedIn(false);
      resting = false;
      new Login(name, settings, console, shell, clock).await(limit);
      ear.setLoggedIn(true);
      ask(QUIET, "no prompts");
      identity = introduced(ask("uname -n; uname -m; uname -r; ", "uname").lines());
    } finally {
      exchange.unlock();
    }
  }

  private static Identity introduced(List<String> lines) {
    return lines.size() < 3
        ? new Identity("Linux", "", "", String.join(" ", lines))
        : new Identity("Linux", lines.get(1), lines.get(0), lines.get(2));
  }

  @Override
  public List<Reading> sample() throws DeviceException, InterruptedException {
    return look().readings();
  }

  @Override
  public Look look() throws DeviceException, InterruptedException {
    exchange.lockInterruptibly();
    try {
      return ear.isLoggedIn() && !resting
          ? sensors.read(ask(sensors.command(), "its sensors").lines())
          : sensors.missing("not logged in");
    } catch (DeviceRefused rebootedMeanwhile) {
      return sensors.missing(String.valueOf(rebootedMeanwhile.getMessage()));
    } finally {
      exchange.unlock();
    }
  }

  @Override
  public List<String> run(String command, Duration limit)
      throws DeviceException, InterruptedException {
    exchange.lockInterruptibly();
    try {
      requireLoggedIn(command);
      Shell.Result result = quoted(command, limit);
      if (result.status() != 0) {
        String said = "status %d: %s".formatted(result.status(), String.join("; ", result.lines()));
        throw new DeviceRefused(name, command, said);
      }
      return result.lines();
    } finally {
      exchange.unlock();
    }
  }

  /** Runs a command whose output may look like anything, even like a boot. */
  private Shell.Result quoted(String command, Duration limit)
      throws DeviceException, InterruptedException {
    boolean ended = false;
    ear.quote();
    try {
      var result = shell.execute(command + "; ", command, clock.deadline(limit), limit);
      ended = true;
      return result;
    } catch (DeviceTimeout stillRunning) {
      console.send(INTERRUPT);
      throw stillRunning;
    } finally {
      ear.endQuote(ended);
    }
  }

  @Override
  public void startWorkload() throws DeviceException, InterruptedException {
    exchange.lockInterruptibly();
    try {
      String command = settings.workload().command();
      requireLoggedIn(command);
      Shell.Result found = ask("command -v " + settings.workload().program() + "; ", command);
      if (found.status() != 0) {
        throw new DeviceRefused(name, command, "there is no such command");
      }
      ear.setWorking(true);
      ask(command + " & TERRELLA_JOB=$!; ", command);
    } finally {
      exchange.unlock();
    }
  }

  @Override
  public void stopWorkload() throws DeviceException, InterruptedException {
    exchange.lockInterruptibly();
    try {
      if (ear.isWorking()) {
        stop();
        ear.setWorking(false);
      }
    } finally {
      exchange.unlock();
    }
  }

  private void stop() throws DeviceException, InterruptedException {
    try {
      ask("kill $TERRELLA_JOB; wait $TERRELLA_JOB; ", "kill of the workload");
    } catch (DeviceTimeout stubborn) {
      console.send(INTERRUPT);
      ask("kill -9 $TERRELLA_JOB; wait $TERRELLA_JOB; ", "kill -9 of the workload");
    }
  }

  @Override
  public void shutDown(Duration limit) throws DeviceException, InterruptedException {
    exchange.lockInterruptibly();
    try {
      requireLoggedIn(settings.shutdownCommand());
      shutDownShell(limit);
    } finally {
      exchange.unlock();
    }
  }

  @Override
  public void rest() throws InterruptedException {
    resting = true;
    if (exchange.tryLock(settings.timeout().toNanos(), TimeUnit.NANOSECONDS)) {
      exchange.unlock();
    }
  }

  private void shutDownShell(Duration limit) throws DeviceException, InterruptedException {
    ear.setLoggedIn(false);
    try {
      new Shutdown(name, settings, console, shell, clock).await(limit);
    } catch (DeviceRefused stillThere) {
      ear.setLoggedIn(true);
      throw stillThere;
    }
  }

  private Shell.Result ask(String typed, String asked)
      throws DeviceException, InterruptedException {
    Duration timeout = settings.timeout();
    return shell.execute(typed, asked, clock.wallDeadline(timeout), timeout);
  }

  private void requireLoggedIn(String asked) throws DeviceRefused {
    if (!ear.isLoggedIn()) {
      throw new DeviceRefused(name, asked, "nobody is logged in");
    }
  }

  @Override
  public void close() throws DeviceException {
    if (closed.compareAndSet(false, true)) {
      try (console) {
        if (ear.isWorking()) {
          SafeState.reach(() -> shell.type("kill $TERRELLA_JOB; "));
        }
      }
    }
  }
}
