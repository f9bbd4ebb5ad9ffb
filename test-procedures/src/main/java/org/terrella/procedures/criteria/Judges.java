package org.terrella.procedures.criteria;

import java.util.List;
import org.terrella.procedures.procedure.Criterion;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.channel.SampleListener;
import org.terrella.telemetry.event.Event;
import org.terrella.telemetry.event.EventListener;

/**
 * Judges every criterion of a procedure while its run goes on. Must hear all samples and all events
 * of the run, from any thread; knows from {@code step.started} and {@code step.ended} which
 * criterion is open.
 */
public final class Judges implements SampleListener, EventListener {
  private final List<WindowedJudge> judges;

  /**
   * Begins with nothing judged.
   *
   * @param criteria what must hold
   */
  public Judges(List<Criterion> criteria) {
    judges = criteria.stream().map(WindowedJudge::new).toList();
  }

  @Override
  public void sampled(Sample sample) {
    judges.forEach(judge -> judge.sampled(sample));
  }

  @Override
  public void happened(Event event) {
    judges.forEach(judge -> judge.happened(event));
  }

  /**
   * What can be said by now, in the order of the procedure.
   *
   * @return one result for each criterion, as if the run ended now
   */
  public List<CriterionResult> results() {
    return judges.stream().map(WindowedJudge::result).toList();
  }
}
