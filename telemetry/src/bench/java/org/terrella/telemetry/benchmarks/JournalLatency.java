package org.terrella.telemetry.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.terrella.telemetry.channel.SampleListener;
import org.terrella.telemetry.journal.Journal;

/**
 * How long one append takes at 100,000 samples a second while the journal fsyncs. The control, in
 * turns with it, is the same loop that makes a line of text in memory of each sample and has no
 * journal: what it shows as well is the machine's and the garbage collector's doing.
 *
 * <p>"Of its own" are those that took over a millisecond even without the time in which the thread
 * could have run and had no processor. "Waits" is how often an append made its thread wait for a
 * lock or a condition.
 */
final class JournalLatency implements Benchmark {
  private static final int RATE = 100_000;
  private static final int TURNS = 6;
  private static final int TURN_SECONDS = 10;

  @Override
  public String name() {
    return "journal-latency";
  }

  @Override
  public void run(Path scratch, PrintStream out) throws Exception {
    out.printf(
        "%d samples/s, %d s each; append times in microseconds%n", RATE, TURNS * TURN_SECONDS);
    out.println(
        "                                          p50     p99   p99.9  p99.99      max"
            + "   over 1 ms  of its own   waits   dropped");
    compare("warm-up", 1, 1, scratch, out);
    compare("one thread", 1, TURNS, scratch, out);
    var hammer = hammer(scratch.resolve("hammer"));
    try {
      compare("one thread, disk hammered", 1, TURNS, scratch, out);
      compare("four threads, disk hammered", 4, TURNS, scratch, out);
    } finally {
      hammer.descendants().forEach(ProcessHandle::destroy);
      hammer.destroy();
      hammer.waitFor();
    }
  }

  /** Another process that writes and fsyncs 16 MiB again and again. */
  private static Process hammer(Path file) throws IOException {
    var loop = "while :; do dd if=/dev/zero of=\"$0\" bs=1M count=16 conv=fsync 2>&-; done";
    return new ProcessBuilder("sh", "-c", loop, file.toString())
        .redirectErrorStream(true)
        .redirectOutput(new File("/dev/null"))
        .start();
  }

  private static void compare(String what, int threads, int turns, Path scratch, PrintStream out)
      throws Exception {
    var journal = new AppendTimes();
    var control = new AppendTimes();
    long dropped = 0;
    for (int turn = 0; turn < turns; turn++) {
      dropped += journal(journal, threads, scratch.resolve("journal"));
      append(control, threads, Lines::new);
    }
    journal.print(what + ": journal", out);
    out.printf("   %7d%n", dropped);
    control.print(what + ": control", out);
    out.println();
  }

  private static long journal(AppendTimes times, int threads, Path folder) throws Exception {
    var journal = Journal.open(folder);
    try (journal) {
      append(times, threads, () -> journal);
    }
    Scratch.delete(folder);
    return journal.dropped();
  }

  private static void append(AppendTimes times, int threads, Supplier<SampleListener> listener)
      throws InterruptedException {
    var lanes = new PacedThread[threads];
    for (int i = 0; i < threads; i++) {
      lanes[i] = new PacedThread(i, RATE / threads, TURN_SECONDS, listener.get());
      lanes[i].start();
    }
    for (var lane : lanes) {
      lane.join();
      times.add(lane.times());
    }
  }
}
