package org.terrella.telemetry.energy;

import java.util.Optional;

/**
 * Sums over the times between readings, kept apart by what may be said of the power there: that it
 * only rose or only fell (even), that it was anywhere in the range of its swing (open), or hardly
 * anything (gap).
 */
final class Tally {
  private final Optional<Swing> swing;
  private double joules;
  private double absolute;
  private double seconds;
  private double variation;
  private double lowest = Double.POSITIVE_INFINITY;
  private double highest = Double.NEGATIVE_INFINITY;
  private Part even = new Part();
  private Part open = new Part();
  private Part gap = new Part();
  private Part held = new Part();

  /** Times of one sort. */
  static final class Part {
    private double joules;
    private double seconds;
    private double bound;
    private double longest;
    private long count;

    private void add(double joules, double seconds, double bound) {
      this.joules += joules;
      this.seconds += seconds;
      this.bound += bound;
      longest = Math.max(longest, seconds);
      count++;
    }

    private Part copy() {
      var copy = new Part();
      copy.joules = joules;
      copy.seconds = seconds;
      copy.bound = bound;
      copy.longest = longest;
      copy.count = count;
      return copy;
    }

    double seconds() {
      return seconds;
    }

    double longest() {
      return longest;
    }

    long count() {
      return count;
    }
  }

  Tally(Optional<Swing> swing) {
    this.swing = swing;
  }

  Tally copy() {
    var copy = new Tally(swing);
    copy.joules = joules;
    copy.absolute = absolute;
    copy.seconds = seconds;
    copy.variation = variation;
    copy.lowest = lowest;
    copy.highest = highest;
    copy.even = even.copy();
    copy.open = open.copy();
    copy.gap = gap.copy();
    copy.held = held.copy();
    return copy;
  }

  void reading(double watts) {
    lowest = Math.min(lowest, watts);
    highest = Math.max(highest, watts);
  }

  /** Between two readings the power only rose or only fell. */
  void even(double from, double to, double time) {
    even.add(area(from, to, time), time, Math.abs(to - from) / 2 * time);
  }

  /** Between two readings it may have been anywhere in the swing's range. */
  void open(double from, double to, double time) {
    open.add(area(from, to, time), time, 0);
  }

  /** Between two readings it stayed between zero and twice the line from one to the other. */
  void gap(double from, double to, double time) {
    gap.add(area(from, to, time), time, Math.max(Math.abs(from), Math.abs(to)) * time);
  }

  /** From a reading to the end of the window next to it the reading is held. */
  void held(double watts, double time) {
    held.add(total(watts * time, Math.abs(watts) * time, time), time, Math.abs(watts) * time);
  }

  private double area(double from, double to, double time) {
    variation += Math.abs(to - from);
    double line = (from + to) / 2 * time;
    return total(line, (Math.abs(from) + Math.abs(to)) / 2 * time, time);
  }

  private double total(double line, double both, double time) {
    joules += line;
    absolute += both;
    seconds += time;
    return line;
  }

  double joules() {
    return joules;
  }

  /** Of the power without its sign, joules. */
  double absolute() {
    return absolute;
  }

  double seconds() {
    return seconds;
  }

  /** Bounds what the power did between readings, joules. */
  double sampling() {
    return even.bound + gap.bound + spread(open);
  }

  /** Bounds what it did before the first and behind the last reading, joules. */
  double ends() {
    return swing.isPresent() ? spread(held) : held.bound;
  }

  /** In all this time it was anywhere in the range: how far that is from what was taken. */
  private double spread(Part part) {
    return part.seconds == 0
        ? 0
        : Math.max(part.joules - low() * part.seconds, high() * part.seconds - part.joules);
  }

  /**
   * Bounds how much the sums change in watts for each second by which readings lie beside their
   * time stamps: each may move a step in the power, shift the ends of every time that is bounded by
   * its length, and shift the window.
   */
  double perSecondBeside() {
    long windows = even.count + open.count + gap.count > 0 ? 1 : 0;
    return 2 * variation
        + (open.count > 0 ? 2 * (high() - low()) * open.count : 0)
        + 4 * peak() * (gap.count + windows);
  }

  /** Largest power without its sign; zero before the first reading. */
  double peak() {
    return lowest > highest ? 0 : Math.max(Math.abs(low()), Math.abs(high()));
  }

  private double low() {
    return swing.map(declared -> Math.min(declared.low(), lowest)).orElse(lowest);
  }

  private double high() {
    return swing.map(declared -> Math.max(declared.high(), highest)).orElse(highest);
  }

  /** Readings outside the declared range, which widen it. */
  Optional<String> outside() {
    return swing
        .filter(declared -> lowest < declared.low() || highest > declared.high())
        .map(
            _ ->
                "readings go from %s to %s and widen that range"
                    .formatted(Words.watts(lowest), Words.watts(highest)));
  }

  Part even() {
    return even;
  }

  Part open() {
    return open;
  }

  Part gap() {
    return gap;
  }

  Part held() {
    return held;
  }
}
