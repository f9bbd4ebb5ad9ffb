package org.terrella.telemetry.columnar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.journal.JournalRow;
import org.terrella.telemetry.journal.JournalSummary;

/** A row made of a sample. */
record ScriptedRow(Sample sample) implements JournalRow {
  static JournalSummary summary(List<Sample> samples) {
    return new JournalSummary(samples.size(), 1, 0, 0);
  }

  @Override
  public Channel channel() {
    return sample.channel();
  }

  @Override
  public long sequence() {
    return sample.sequence();
  }

  @Override
  public long benchNanos() {
    return sample.bench().toNanos();
  }

  @Override
  public long utcNanos() {
    return nanos(sample.utc());
  }

  @Override
  public long deviceNanos() {
    return sample.device().map(ScriptedRow::nanos).orElse(NONE);
  }

  @Override
  public Kind kind() {
    return switch (sample.reading()) {
      case Reading.Value _ -> Kind.VALUE;
      case Reading.Text _ -> Kind.TEXT;
      case Reading.Missing _ -> Kind.MISSING;
    };
  }

  @Override
  public double number() {
    return sample.reading() instanceof Reading.Value(double number) ? number : Double.NaN;
  }

  @Override
  public String text() {
    return switch (sample.reading()) {
      case Reading.Value _ -> "";
      case Reading.Text(String text) -> text;
      case Reading.Missing(String why) -> why;
    };
  }

  private static long nanos(Instant instant) {
    return ChronoUnit.NANOS.between(Instant.EPOCH, instant);
  }
}
