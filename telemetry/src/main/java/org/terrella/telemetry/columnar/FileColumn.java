package org.terrella.telemetry.columnar;

import static org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit.NANOS;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.util.Locale;
import java.util.stream.Stream;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/**
 * The columns of the file, in their order. Both times of a sample look like noise, and noise cannot
 * be compressed; but the one follows from the other. So the time of day is kept whole and bench
 * time as the difference from {@link TimeLine}, which is mostly nothing, with whole milliseconds
 * beside it for those who only want to plot.
 */
enum FileColumn {
  CHANNEL(required(BINARY, stringType())),
  DEVICE(required(BINARY, stringType())),
  UNIT(required(BINARY, stringType())),
  /** A word of {@link org.terrella.telemetry.channel.Channel.Kind}, lower case. */
  KIND(required(BINARY, stringType())),
  /** Where the channel is sampled at a steady rate. */
  PERIOD_NS(optional(INT64)),
  SEQUENCE(required(INT64)),
  UTC(required(INT64, timestampType(true, NANOS))),
  /** Bench time, rounded down. */
  BENCH_MS(required(INT64)),
  /** What bench time differs by from what {@link TimeLine} says. */
  BENCH_FIX_NS(required(INT64)),
  DEVICE_UTC(optional(INT64, timestampType(true, NANOS))),
  /** Exactly one of this, text and missing is there. */
  VALUE(optional(DOUBLE)),
  TEXT(optional(BINARY, stringType())),
  MISSING(optional(BINARY, stringType()));

  static final MessageType SCHEMA =
      new MessageType("sample", Stream.of(values()).map(FileColumn::named).toList());

  // Parquet's builders are not changed once the columns are made.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Types.PrimitiveBuilder<PrimitiveType> type;

  FileColumn(Types.PrimitiveBuilder<PrimitiveType> type) {
    this.type = type;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  ColumnDescriptor descriptor() {
    return SCHEMA.getColumnDescription(new String[] {word()});
  }

  private Type named() {
    return type.named(word());
  }

  private static Types.PrimitiveBuilder<PrimitiveType> required(PrimitiveTypeName type) {
    return Types.primitive(type, Repetition.REQUIRED);
  }

  private static Types.PrimitiveBuilder<PrimitiveType> required(
      PrimitiveTypeName type, LogicalTypeAnnotation meaning) {
    return required(type).as(meaning);
  }

  private static Types.PrimitiveBuilder<PrimitiveType> optional(PrimitiveTypeName type) {
    return Types.primitive(type, Repetition.OPTIONAL);
  }

  private static Types.PrimitiveBuilder<PrimitiveType> optional(
      PrimitiveTypeName type, LogicalTypeAnnotation meaning) {
    return optional(type).as(meaning);
  }
}
