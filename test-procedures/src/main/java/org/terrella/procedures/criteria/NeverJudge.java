package org.terrella.procedures.criteria;

import java.time.Duration;
import java.util.Optional;
import org.terrella.procedures.verdict.Verdict;
import org.terrella.telemetry.event.Event;

/** Judges that an event does not happen. */
final class NeverJudge implements Judge {
  private final String kind;
  private long count;
  private long heard;
  private boolean watched;
  private Optional<Duration> first = Optional.empty();

  NeverJudge(String kind) {
    this.kind = kind;
  }

  @Override
  public void opened(Duration at) {
    watched = true;
  }

  @Override
  public void happened(Event event, boolean inside) {
    if (!inside) {
      return;
    }
    heard++;
    if (event.kind().equals(kind)) {
      count++;
      first = first.or(() -> Optional.of(event.bench()));
    }
  }

  @Override
  public Finding finding() {
    if (!watched) {
      return Finding.nothing("nobody watched for " + kind);
    }
    var verdict = count == 0 ? Verdict.PASS : Verdict.FAIL;
    return Finding.counted(verdict, count, first, heard, count == 0 ? "" : count + " times");
  }
}
