package org.terrella.procedures.criteria;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.terrella.procedures.verdict.Verdict;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.energy.EnergyIntegral;

/**
 * Judges the energy that one inference takes: the trapezoid integral of the power readings in the
 * window over the inferences that ended in it. A power reading that is no finite number is missing.
 */
final class EnergyJudge implements Judge {
  private final String power;
  private final double ceiling;
  private final Coverage coverage;
  private final EnergyIntegral energy;
  private long samples;
  private double countBefore;
  private double inferences;

  EnergyJudge(String power, double ceiling, Duration longestGap) {
    this.power = power;
    this.ceiling = ceiling;
    this.coverage = new Coverage(longestGap);
    this.energy = new EnergyIntegral(longestGap);
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
    if (sample.channel().name().equals("inference.count")) {
      counted(sample.reading(), inside);
    } else if (inside && sample.channel().name().equals(power)) {
      measured(sample);
    }
  }

  private void counted(Reading reading, boolean inside) {
    if (reading instanceof Reading.Value(double count)) {
      inferences += inside ? count - countBefore : 0;
      countBefore = count;
    }
  }

  private void measured(Sample sample) {
    if (sample.reading() instanceof Reading.Value(double watts) && Double.isFinite(watts)) {
      samples++;
      coverage.reading(sample.bench());
      energy.add(sample.bench(), watts);
    } else {
      coverage.missing();
      energy.missing();
    }
  }

  @Override
  public Finding finding() {
    if (samples < 2) {
      return Finding.nothing(Remarks.join("too few readings of " + power, coverage.remarks()));
    }
    if (inferences < 1) {
      return Finding.nothing("no inference ended");
    }
    double each = energy.joules() / inferences;
    return new Finding(
        verdict(each),
        OptionalDouble.of(ceiling - each),
        OptionalDouble.of(each),
        Optional.empty(),
        samples,
        Remarks.join("", coverage.remarks()),
        details());
  }

  private Verdict verdict(double each) {
    if (coverage.hasGap()) {
      return Verdict.INCONCLUSIVE;
    }
    return each > ceiling ? Verdict.FAIL : Verdict.PASS;
  }

  private Map<String, Object> details() {
    var details = new LinkedHashMap<String, Object>();
    details.put("energyJoules", energy.joules());
    details.put("uncertaintyJoules", energy.uncertainty());
    details.put("seconds", energy.span().toNanos() / 1e9);
    details.put("inferences", (long) inferences);
    return details;
  }
}
