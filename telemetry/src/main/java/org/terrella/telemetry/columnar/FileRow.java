package org.terrella.telemetry.columnar;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.io.api.Binary;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.journal.JournalRow;

/** A row of a columnar file. Goes from row to row. */
final class FileRow implements JournalRow {
  private final TimeLine time;
  private final Map<Named, Channel> channels = new HashMap<>();
  private Named named = new Named(Binary.EMPTY, Binary.EMPTY, Binary.EMPTY, 0);
  private Channel channel = Channel.state("no.row");
  private long sequence;
  private long bench;
  private long utc;
  private long device;
  private Kind kind = Kind.MISSING;
  private double number;
  private String text = "";

  private record Named(Binary name, Binary unit, Binary kind, long period) {
    boolean is(Binary aName, Binary aUnit, Binary aKind, long aPeriod) {
      return name.equals(aName) && unit.equals(aUnit) && kind.equals(aKind) && period == aPeriod;
    }

    Channel channel() {
      return new Channel(
          name.toStringUsingUTF8(),
          unit.toStringUsingUTF8(),
          Channel.Kind.valueOf(kind.toStringUsingUTF8().toUpperCase(Locale.ROOT)),
          period == NONE ? Optional.empty() : Optional.of(Duration.ofNanos(period)));
    }
  }

  FileRow(TimeLine time) {
    this.time = time;
  }

  /** Goes to the row at which the columns stand. */
  void read(GroupReader columns) {
    readChannel(columns);
    sequence = columns.at(FileColumn.SEQUENCE).getLong();
    utc = columns.at(FileColumn.UTC).getLong();
    bench = time.bench(utc) + columns.at(FileColumn.BENCH_FIX_NS).getLong();
    device = optional(columns, FileColumn.DEVICE_UTC);
    if (columns.has(FileColumn.VALUE)) {
      readNumber(columns.at(FileColumn.VALUE).getDouble());
    } else if (columns.has(FileColumn.TEXT)) {
      readText(Kind.TEXT, columns.at(FileColumn.TEXT).getBinary());
    } else {
      readText(Kind.MISSING, columns.at(FileColumn.MISSING).getBinary());
    }
  }

  /**
   * Parquet gives the same object for the same word of a dictionary: mostly nothing is compared.
   */
  private void readChannel(GroupReader columns) {
    var name = columns.at(FileColumn.CHANNEL).getBinary();
    var unit = columns.at(FileColumn.UNIT).getBinary();
    var word = columns.at(FileColumn.KIND).getBinary();
    long period = optional(columns, FileColumn.PERIOD_NS);
    if (!named.is(name, unit, word, period)) {
      named = new Named(name, unit, word, period);
      channel = channels.computeIfAbsent(named, Named::channel);
    }
  }

  private void readNumber(double value) {
    kind = Kind.VALUE;
    number = value;
    text = "";
  }

  private void readText(Kind read, Binary words) {
    kind = read;
    number = Double.NaN;
    text = words.toStringUsingUTF8();
  }

  private static long optional(GroupReader columns, FileColumn column) {
    return columns.has(column) ? columns.at(column).getLong() : NONE;
  }

  @Override
  public Channel channel() {
    return channel;
  }

  @Override
  public long sequence() {
    return sequence;
  }

  @Override
  public long benchNanos() {
    return bench;
  }

  @Override
  public long utcNanos() {
    return utc;
  }

  @Override
  public long deviceNanos() {
    return device;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public double number() {
    return number;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public Sample sample() {
    return new Sample(
        channel,
        sequence,
        Duration.ofNanos(bench),
        instant(utc),
        device == NONE ? Optional.empty() : Optional.of(instant(device)),
        reading());
  }

  private Reading reading() {
    return switch (kind) {
      case VALUE -> new Reading.Value(number);
      case TEXT -> new Reading.Text(text);
      case MISSING -> new Reading.Missing(text);
    };
  }

  private static Instant instant(long nanos) {
    return Instant.EPOCH.plusNanos(nanos);
  }
}
