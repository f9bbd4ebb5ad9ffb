package org.terrella.drivers.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes kernel messages out of the lines of programs. The kernel writes whole lines, but whenever
 * it likes: where one begins in the middle of a program's line, the halves before and after it are
 * joined again. At the beginning of a line it interrupts nothing.
 */
final class NoiseFilter {
  private static final Pattern STAMP = Pattern.compile("\\[ *\\d+\\.\\d{6}\\](\\[ *[TC]\\d+\\])? ");

  private String held = "";
  private long number;

  /** Takes one line as it came; returns what it was, a program's line, the kernel's, or neither. */
  List<Heard> line(String raw) {
    Matcher stamp = STAMP.matcher(raw);
    var heard = new ArrayList<Heard>();
    if (stamp.find()) {
      held += raw.substring(0, stamp.start());
      heard.add(new Heard.Noise(raw.substring(stamp.start())));
    } else {
      heard.add(new Heard.Line(held + raw));
      forget();
    }
    return heard;
  }

  /** What the program has written of a line that has not ended. */
  Heard.Unfinished unfinished(String raw) {
    Matcher stamp = STAMP.matcher(raw);
    String begun = stamp.find() ? raw.substring(0, stamp.start()) : raw;
    return new Heard.Unfinished(number, held + begun);
  }

  /** Drops the first half of a line: whoever wrote it will not finish it. Returns it. */
  String forget() {
    String half = held;
    held = "";
    number++;
    return half;
  }
}
