package org.terrella.controller.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.terrella.telemetry.channel.Channel;

/**
 * How whole the record of one channel is. Times are bench seconds.
 *
 * @param channel which
 * @param samples how many there are, with those that hold no reading
 * @param lost how many its sequence numbers say there were besides, and are absent
 * @param marks samples that only say that there were times without any, just before a late one
 * @param noReading samples that say why there is no reading
 * @param notANumber readings that are NaN or infinite, as the device gave them
 * @param largest number among its readings; absent when there is none
 * @param first time of the first sample
 * @param last time of the last sample
 * @param longestGap longest time from one sample to the next
 * @param longestGapAt when it began
 * @param periodError largest difference between a time from one sample to the next and the period;
 *     absent without a period
 * @param gaps how many times from one sample to the next were longer than one and a half periods
 * @param firstGaps the first of them, {@link ChannelTally#MOST_GAPS} at most
 */
public record ChannelFacts(
    Channel channel,
    long samples,
    long lost,
    long marks,
    long noReading,
    long notANumber,
    OptionalDouble largest,
    double first,
    double last,
    double longestGap,
    double longestGapAt,
    OptionalDouble periodError,
    long gaps,
    List<Gap> firstGaps) {
  /**
   * A time without a sample, longer than one and a half periods.
   *
   * @param from time of the sample before
   * @param to time of the sample after
   */
  public record Gap(double from, double to) {}

  /** Copies the gaps. */
  public ChannelFacts {
    firstGaps = List.copyOf(firstGaps);
  }

  /**
   * Tells the period of the channel.
   *
   * @return bench seconds, absent when it gets samples whenever there is something to record
   */
  public OptionalDouble period() {
    return channel.period().stream().mapToDouble(period -> period.toNanos() / 1e9).findFirst();
  }

  /**
   * Counts the samples that there would be from the first to the last, were none missed.
   *
   * @return {@link #samples} itself for a channel without a period
   */
  public long expected() {
    var period = period();
    return period.isPresent() ? 1 + Math.round((last - first) / period.getAsDouble()) : samples;
  }

  /**
   * Counts the samples that should be there by the period, and are not.
   *
   * @return zero or more
   */
  public long missed() {
    return period().isPresent() ? Math.max(0, expected() - (samples - marks)) : 0;
  }

  /**
   * The same as {@code results.json} has it.
   *
   * @return by name, in order
   */
  public Map<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("channel", channel.name());
    fields.put("unit", channel.unit());
    fields.put("samples", samples);
    fields.put("lost", lost);
    fields.put("noReading", noReading);
    fields.put("notANumber", notANumber);
    fields.put("firstSeconds", first);
    fields.put("lastSeconds", last);
    fields.put("longestGapSeconds", longestGap);
    fields.put("longestGapAtSeconds", longestGapAt);
    period().ifPresent(period -> steady(fields, period));
    return fields;
  }

  private void steady(Map<String, Object> fields, double period) {
    fields.put("periodSeconds", period);
    fields.put("expected", expected());
    fields.put("missed", missed());
    fields.put("longestGapPeriods", Math.round(longestGap / period * 1e3) / 1e3);
    periodError.ifPresent(error -> fields.put("worstPeriodErrorSeconds", error));
    fields.put("gaps", gaps);
    fields.put(
        "firstGaps",
        firstGaps.stream()
            .map(gap -> Map.of("fromSeconds", gap.from(), "toSeconds", gap.to()))
            .toList());
  }
}
