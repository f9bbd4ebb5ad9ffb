package org.terrella.controller.run;

import java.time.Duration;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.channel.SampleListener;
import org.terrella.telemetry.energy.Declared;
import org.terrella.telemetry.energy.Energy;
import org.terrella.telemetry.energy.EnergyIntegral;
import org.terrella.telemetry.energy.StampQuality;

/** Integrates one power channel over the whole run. */
final class EnergyMeter implements SampleListener {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final String channel;
  private final EnergyIntegral integral = new EnergyIntegral(LONGEST, Declared.NOTHING);
  private final StampQuality stamps;

  EnergyMeter(String channel) {
    this.channel = channel;
    this.stamps = new StampQuality(channel, integral);
  }

  @Override
  public synchronized void sampled(Sample sample) {
    if (sample.channel().name().equals(channel)) {
      measured(sample);
    } else {
      stamps.sampled(sample);
    }
  }

  private void measured(Sample sample) {
    switch (sample.reading()) {
      case Reading.Value(double watts) -> integral.add(sample.bench(), sample.device(), watts);
      case Reading.Missing _, Reading.Text _ -> integral.missing();
    }
  }

  synchronized Energy energy() {
    return integral.energy();
  }
}
