package org.terrella.telemetry.energy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrella.telemetry.time.ClockOffset;

/** Says what an uncertainty rests on. */
record Assumptions(
    Declared declared,
    Tally tally,
    Stretch stretch,
    Duration beside,
    Optional<Duration> placed,
    long missing) {

  List<String> words() {
    var words = new ArrayList<String>();
    words.add(declared.swing().map(this::swinging).orElseGet(this::undeclared));
    tally.outside().ifPresent(words::add);
    words.add(clock());
    words.add(
        beside.isZero()
            ? "readings are taken to be exactly of their time stamps"
            : "readings lie at most %s beside their time stamps".formatted(seconds(beside)));
    words.add(declared.meter().map(Assumptions::meter).orElse("accuracy of the meter left out"));
    if (tally.held().seconds() > 0) {
      words.add(
          "the nearest reading held for %s at the ends of the window"
              .formatted(Words.seconds(tally.held().seconds())));
    }
    if (missing > 0) {
      words.add("no reading %d times where there should be one".formatted(missing));
    }
    return words;
  }

  private String undeclared() {
    String even =
        "nothing is declared of the load: it is taken to only rise or only fall between two"
            + " readings, which are up to %s apart, so that pulses shorter than that are not covered"
                .formatted(Words.seconds(tally.even().longest()));
    return tally.gap().count() == 0
        ? even
        : even
            + "; and to stay between zero and twice the line over longer gaps: %d, %s in all"
                .formatted(tally.gap().count(), Words.seconds(tally.gap().seconds()));
  }

  private String swinging(Swing swing) {
    return "the load is declared to stay from %s to %s and to hold for %s: readings are close enough to follow it for %s, and for %s it is taken to be anywhere in that range"
        .formatted(
            Words.watts(swing.low()),
            Words.watts(swing.high()),
            seconds(swing.dwell()),
            Words.seconds(tally.even().seconds()),
            Words.seconds(tally.open().seconds()));
  }

  private String clock() {
    if (stretch.onDevice() == 0) {
      return "bench time";
    }
    String place =
        placed.map(bound -> "placed within " + seconds(bound)).orElse("its offset not known");
    String leaps =
        stretch.leaps() == 0
            ? ""
            : ", bench time %d times where it was set".formatted(stretch.leaps());
    return "time by the device's clock, %s, taken to drift %s ppm at most%s"
        .formatted(place, Math.round(ClockOffset.DRIFT * 1e6), leaps);
  }

  private static String meter(MeterAccuracy meter) {
    return "meter within %s of its reading and %s"
        .formatted(Words.percent(meter.ofReading()), Words.watts(meter.watts()));
  }

  private static String seconds(Duration duration) {
    return Words.seconds(Stretch.seconds(duration));
  }
}
