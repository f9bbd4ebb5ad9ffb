package org.terrella.procedures.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.terrella.drivers.device.Board;
import org.terrella.drivers.device.BoardWatcher;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.Inference;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.time.BenchClock;

/** Infers one batch in a bench second while it is told to, unless it is silent. */
final class FakeBoard extends FakeDevice implements Board {
  private final List<String> notes;
  private final BenchClock clock;
  private final AtomicInteger workload = new AtomicInteger();
  private volatile BoardWatcher watcher = BoardWatcher.NOBODY;
  private volatile boolean silent;
  private volatile String answer = "golden";
  private volatile Reading sensor = new Reading.Value(40);

  FakeBoard(List<String> notes, BenchClock clock) {
    super("board", notes);
    this.notes = notes;
    this.clock = clock;
  }

  void answers(String next) {
    answer = next;
  }

  void sensorGives(Reading reading) {
    sensor = reading;
  }

  void fallsSilent() {
    silent = true;
  }

  void reboots() {
    workload.incrementAndGet();
    watcher.rebooted("Linux version 6.1");
  }

  void diesWithoutAWord() {
    workload.incrementAndGet();
  }

  @Override
  public void logIn(Duration limit) throws DeviceException, InterruptedException {
    asked("log in");
  }

  @Override
  public List<String> run(String command, Duration limit)
      throws DeviceException, InterruptedException {
    asked("run " + command);
    return List.of("Linux 6.1.0");
  }

  @Override
  public void startWorkload() throws DeviceException, InterruptedException {
    asked("start workload");
    int mine = workload.incrementAndGet();
    Thread.ofVirtual().start(() -> infer(mine));
  }

  private void infer(int mine) {
    try {
      for (int batch = 1; workload.get() == mine; batch++) {
        clock.sleep(Duration.ofSeconds(1));
        if (!silent && workload.get() == mine) {
          watcher.inferred(new Inference(batch, 8, 1000, answer));
        }
      }
    } catch (InterruptedException nobodyDoes) {
      throw new IllegalStateException(nobodyDoes);
    }
  }

  @Override
  public void stopWorkload() throws DeviceException, InterruptedException {
    workload.incrementAndGet();
    asked("stop workload");
  }

  @Override
  public void shutDown(Duration limit) throws DeviceException, InterruptedException {
    asked("shut down");
  }

  @Override
  public void rest() {
    notes.add("board rest");
  }

  @Override
  public List<Channel> channels() {
    return List.of(Channel.number("board.temperature", "degC"));
  }

  @Override
  public List<Reading> sample() {
    return List.of(sensor);
  }

  @Override
  public void watch(BoardWatcher next) {
    watcher = next;
  }

  @Override
  public String goldenAnswer() {
    return "golden";
  }
}
