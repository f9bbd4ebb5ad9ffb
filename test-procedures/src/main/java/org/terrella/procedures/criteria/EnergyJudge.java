package org.terrella.procedures.criteria;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.terrella.procedures.procedure.Figure;
import org.terrella.procedures.procedure.Rule;
import org.terrella.procedures.verdict.Verdict;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.energy.Energy;
import org.terrella.telemetry.energy.EnergyIntegral;
import org.terrella.telemetry.energy.StampQuality;

/**
 * Judges the energy that one inference takes: the trapezoid integral of the power readings over the
 * window over the inferences that ended in it, with the uncertainty of the integral. Only what
 * holds within all of the uncertainty is judged. A power reading that is no finite number is
 * missing.
 */
final class EnergyJudge implements Judge {
  private final Rule.EnergyPerInference rule;
  private final Coverage coverage;
  private final EnergyIntegral energy;
  private final StampQuality stamps;
  private long samples;
  private double countBefore;
  private double inferences;

  EnergyJudge(Rule.EnergyPerInference rule, Duration longestGap) {
    this.rule = rule;
    this.coverage = new Coverage(longestGap);
    this.energy = new EnergyIntegral(longestGap, rule.declared());
    this.stamps = new StampQuality(rule.power(), energy);
  }

  @Override
  public void opened(Duration at) {
    coverage.opened(at);
    energy.opened(at);
  }

  @Override
  public void closed(Duration at) {
    coverage.closed(at);
    energy.closed(at);
  }

  @Override
  public void sampled(Sample sample, boolean inside) {
    String channel = sample.channel().name();
    if (channel.equals("inference.count")) {
      counted(sample.reading(), inside);
    } else if (inside && channel.equals(rule.power())) {
      measured(sample);
    } else {
      stamps.sampled(sample);
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
      energy.add(sample.bench(), sample.device(), watts);
    } else {
      coverage.missing();
      energy.missing();
    }
  }

  @Override
  public Finding finding() {
    if (samples < 2) {
      return Finding.nothing(
          Remarks.join("too few readings of " + rule.power(), coverage.remarks()));
    }
    if (inferences < 1) {
      return Finding.nothing("no inference ended");
    }
    return finding(energy.energy());
  }

  private Finding finding(Energy whole) {
    double each = whole.joules() / inferences;
    double unsure = whole.uncertainty().total() / inferences;
    boolean undecided = Math.abs(rule.ceiling() - each) < unsure;
    return new Finding(
        verdict(each, undecided),
        OptionalDouble.of(rule.ceiling() - each),
        OptionalDouble.of(each),
        Optional.empty(),
        samples,
        Remarks.join(undecided ? undecided(each, unsure) : "", coverage.remarks()),
        details(whole, unsure));
  }

  private Verdict verdict(double each, boolean undecided) {
    if (coverage.hasGap() || undecided) {
      return Verdict.INCONCLUSIVE;
    }
    return each > rule.ceiling() ? Verdict.FAIL : Verdict.PASS;
  }

  private String undecided(double each, double unsure) {
    return "%s may be off by %s, which does not tell on which side of %s it is"
        .formatted(Figure.of(each, "J"), Figure.of(unsure, "J"), Figure.of(rule.ceiling(), "J"));
  }

  private Map<String, Object> details(Energy whole, double unsure) {
    var uncertainty = whole.uncertainty();
    var details = new LinkedHashMap<String, Object>();
    details.put("energyJoules", whole.joules());
    details.put("uncertaintyJoules", uncertainty.total());
    details.put("perInferenceUncertaintyJoules", unsure);
    details.put("uncertaintyFromSamplingJoules", uncertainty.sampling());
    details.put("uncertaintyFromTimingJoules", uncertainty.timing());
    details.put("uncertaintyFromClockJoules", uncertainty.clock());
    details.put("uncertaintyFromMeterJoules", uncertainty.meter());
    details.put("uncertaintyFromEndsJoules", uncertainty.ends());
    details.put("assumptions", List.copyOf(whole.assumptions()));
    details.put("seconds", whole.span().toNanos() / 1e9);
    details.put("inferences", (long) inferences);
    return details;
  }
}
