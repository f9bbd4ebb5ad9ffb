package org.terrella.telemetry.influx;

import java.io.IOException;
import java.util.Optional;

/**
 * Delivers batches for certain: again and again while the database cannot take them, and without
 * the single lines that it never will.
 *
 * <p>A line is given up when the database says that it is wrong. When the database breaks over a
 * batch instead, again and again, one line of it may be what breaks it: then halves are tried, and
 * a line is given up when the database broke over it alone while it took others before and after.
 */
final class Delivery {
  /** How often the database may break over lines before they are suspected. */
  private static final int FEW = 3;

  /** How many lines of a batch are tried alone to see whether the database takes any. */
  private static final int PROBES = 32;

  private final Sink sink;
  private final DeadLetters dead;
  private final Backoff backoff;

  /** A line that the database took, to be written again where it must show that it is well. */
  private final LineBuffer witness = new LineBuffer();

  private long buried;

  /** What became of a batch. */
  enum Outcome {
    /** Every line of it was taken or given up. */
    DONE,
    /** The database takes nothing of it, and other lines are wanted to tell why. */
    STUCK,
    /** It was stopped. */
    STOPPED
  }

  /** What the database does with some lines. */
  private sealed interface Answer {
    record Taken() implements Answer {}

    record Refused(String why) implements Answer {}

    record Broken(Exception why) implements Answer {}

    record Stopped() implements Answer {}
  }

  Delivery(Sink sink, DeadLetters dead) {
    this(sink, dead, new Backoff());
  }

  Delivery(Sink sink, DeadLetters dead, Backoff backoff) {
    this.sink = sink;
    this.dead = dead;
    this.backoff = backoff;
  }

  /** Delivers a batch, or as much of it as can be; delivering it again changes nothing. */
  Outcome deliver(Lines batch) throws IOException, InterruptedException {
    buried = 0;
    var outcome = deliver(batch, FEW);
    if (outcome == Outcome.DONE) {
      backoff.reset();
    }
    return outcome;
  }

  /** Tells how many lines of the batch delivered last were given up. */
  long buried() {
    return buried;
  }

  private Outcome deliver(Lines lines, int tries) throws IOException, InterruptedException {
    return switch (write(lines, lines.count() == 1 ? FEW : tries)) {
      case Answer.Taken _ -> Outcome.DONE;
      case Answer.Refused(String why) -> part(lines, why);
      case Answer.Broken(Exception why) -> suspect(lines, tries, why);
      case Answer.Stopped _ -> Outcome.STOPPED;
    };
  }

  private Outcome part(Lines lines, String why) throws IOException, InterruptedException {
    if (lines.count() == 1) {
      dead.add(lines.text(), why);
      buried++;
      return Outcome.DONE;
    }
    var first = deliver(lines.firstHalf(), 1);
    return first == Outcome.DONE ? deliver(lines.secondHalf(), 1) : first;
  }

  private Outcome suspect(Lines lines, int tries, Exception why)
      throws IOException, InterruptedException {
    if (lines.count() > 1 && tries == 1) {
      return part(lines, "");
    }
    if (!takesOthers(lines)) {
      return backoff.pause(why) ? Outcome.STUCK : Outcome.STOPPED;
    }
    return lines.count() > 1 ? part(lines, "") : judge(lines);
  }

  /** Tries a line that broke the database once more between two that do not. */
  private Outcome judge(Lines line) throws IOException, InterruptedException {
    return switch (write(line, FEW)) {
      case Answer.Taken _ -> Outcome.DONE;
      case Answer.Refused(String why) -> part(line, why);
      case Answer.Broken(Exception why) -> {
        if (takesOthers(line)) {
          yield part(line, String.valueOf(why.getMessage()));
        }
        yield backoff.pause(why) ? Outcome.STUCK : Outcome.STOPPED;
      }
      case Answer.Stopped _ -> Outcome.STOPPED;
    };
  }

  /** Tells whether the database takes a line that it took before, or any single one of these. */
  private boolean takesOthers(Lines lines) throws InterruptedException {
    if (!witness.isEmpty()) {
      return write(witness.all(), 1) instanceof Answer.Taken;
    }
    int step = Math.max(1, lines.count() / PROBES);
    for (int place = 0; lines.count() > 1 && place < lines.count(); place += step) {
      if (write(lines.line(place), 1) instanceof Answer.Taken) {
        return true;
      }
    }
    return false;
  }

  /** Writes lines until the database has said something about them. */
  private Answer write(Lines lines, int tries) throws InterruptedException {
    int broken = 0;
    while (!backoff.isStopped()) {
      try {
        sink.write(lines);
        remember(lines.last());
        backoff.reset();
        return new Answer.Taken();
      } catch (Sink.Refused e) {
        return new Answer.Refused(String.valueOf(e.getMessage()));
      } catch (Sink.Stumbled e) {
        if (++broken >= tries) {
          return new Answer.Broken(e);
        }
        backoff.pause(e);
      } catch (Sink.Unavailable e) {
        backoff.pause(e);
      }
    }
    return new Answer.Stopped();
  }

  private void remember(Lines line) {
    if (line.buffer() != witness) {
      witness.clear();
      line.copyTo(witness);
    }
  }

  /** Waits because of some trouble; false when it was stopped. */
  boolean pause(Exception why) throws InterruptedException {
    return backoff.pause(why);
  }

  /** Ends a delivery that is under way on another thread, and all later ones. */
  void stop() {
    backoff.stop();
    sink.cancel();
  }

  boolean isStopped() {
    return backoff.isStopped();
  }

  /** What the database last said, while it takes nothing. */
  Optional<String> trouble() {
    return backoff.trouble();
  }
}
