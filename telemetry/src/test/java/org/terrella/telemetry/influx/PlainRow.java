package org.terrella.telemetry.influx;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.journal.JournalRow;

/** A row of a sample that is in no journal. */
record PlainRow(Sample sample) implements JournalRow {
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
    return sample.device().map(PlainRow::nanos).orElse(NONE);
  }

  private static long nanos(Instant instant) {
    return ChronoUnit.NANOS.between(Instant.EPOCH, instant);
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
}
