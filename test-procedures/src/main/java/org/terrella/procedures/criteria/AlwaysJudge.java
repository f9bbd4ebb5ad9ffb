package org.terrella.procedures.criteria;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.terrella.procedures.verdict.Verdict;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;

/**
 * Judges that every reading leaves room. A number that is not finite is a reading like any other,
 * and one that does not hold; a reading that is missing or is no number is not judged, and leaves a
 * gap.
 */
final class AlwaysJudge implements Judge {
  private final String channel;
  private final DoubleUnaryOperator room;
  private final Coverage coverage;
  private long samples;
  private long notFinite;
  private double margin = Double.POSITIVE_INFINITY;
  private double worst;
  private Optional<Duration> worstAt = Optional.empty();

  /**
   * Judges one channel.
   *
   * @param room how far a reading is from failing, negative when it fails
   */
  AlwaysJudge(String channel, DoubleUnaryOperator room, Duration longestGap) {
    this.channel = channel;
    this.room = room;
    this.coverage = new Coverage(longestGap);
  }

  @Override
  public void opened(Duration at) {
    coverage.opened(at);
  }

  @Override
  public void closed(Duration at) {
    coverage.closed(at);
  }

  @Override
  public void sampled(Sample sample, boolean inside) {
    if (!inside || !sample.channel().name().equals(channel)) {
      return;
    }
    switch (sample.reading()) {
      case Reading.Value(double number) -> judge(sample.bench(), number);
      case Reading.Text _, Reading.Missing _ -> coverage.missing();
    }
  }

  private void judge(Duration at, double number) {
    samples++;
    coverage.reading(at);
    if (!Double.isFinite(number)) {
      notANumber(at);
    } else if (room.applyAsDouble(number) < margin) {
      margin = room.applyAsDouble(number);
      worst = number;
      worstAt = notFinite > 0 ? worstAt : Optional.of(at);
    }
  }

  private void notANumber(Duration at) {
    notFinite++;
    if (notFinite == 1) {
      worstAt = Optional.of(at);
    }
  }

  @Override
  public Finding finding() {
    if (samples == 0) {
      return Finding.nothing(Remarks.join("no reading of " + channel, coverage.remarks()));
    }
    boolean finite = notFinite == 0;
    var nonsense = finite ? "" : notFinite + " readings were not finite numbers";
    return new Finding(
        verdict(),
        finite ? OptionalDouble.of(margin) : OptionalDouble.empty(),
        finite ? OptionalDouble.of(worst) : OptionalDouble.empty(),
        worstAt,
        samples,
        Remarks.join(nonsense, coverage.remarks()),
        Map.of());
  }

  private Verdict verdict() {
    if (notFinite > 0 || margin < 0) {
      return Verdict.FAIL;
    }
    return coverage.hasGap() ? Verdict.INCONCLUSIVE : Verdict.PASS;
  }
}
