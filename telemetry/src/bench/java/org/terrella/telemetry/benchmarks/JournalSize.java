package org.terrella.telemetry.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.LongFunction;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.journal.Journal;

/** Bytes a sample in the journal, beside the same in line protocol. */
final class JournalSize implements Benchmark {
  private static final int POINTS = 100_000;

  @Override
  public String name() {
    return "journal-size";
  }

  @Override
  public void run(Path scratch, PrintStream out) throws Exception {
    var numbers = MadeSamples.numbers(POINTS);
    var state = Channel.state("mains.power-state");
    out.println("bytes a sample");
    try (var plain = new PlainFile(scratch.resolve("plain.lp"))) {
      for (var sample : numbers) {
        plain.put(sample);
      }
      out.printf("%-34s %6.2f%n", "numbers, line protocol", plain.end() / (double) POINTS);
    }
    print("numbers of 100 channels", i -> numbers[(int) i], scratch, out);
    print("states", i -> with(state, i, new Reading.Text(i % 2 == 0 ? "on" : "off")), scratch, out);
    var why = new Reading.Missing("psu-1: no answer to MEAS:VOLT? within 50 ms");
    print("no reading, with the reason", i -> with(state, i, why), scratch, out);
  }

  private static Sample with(Channel channel, long sequence, Reading reading) {
    var made = MadeSamples.number(channel, sequence);
    return new Sample(channel, sequence, made.bench(), made.utc(), reading);
  }

  private static void print(String what, LongFunction<Sample> sample, Path scratch, PrintStream out)
      throws Exception {
    var folder = scratch.resolve("journal");
    try (var journal = Journal.open(folder)) {
      for (int i = 0; i < POINTS; i++) {
        journal.sampled(sample.apply(i));
      }
    }
    out.printf("%-34s %6.2f%n", what, Scratch.bytes(folder) / (double) POINTS);
    Scratch.delete(folder);
  }
}
