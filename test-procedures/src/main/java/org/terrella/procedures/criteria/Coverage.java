package org.terrella.procedures.criteria;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.terrella.procedures.procedure.Figure;

/**
 * How well a window is covered by readings: the longest time without one, from the window's opening
 * to its closing.
 */
final class Coverage {
  private final Duration longestAllowed;
  private Duration silentSince = Duration.ZERO;
  private Duration closedAt = Duration.ZERO;
  private Duration longest = Duration.ZERO;
  private long missing;

  Coverage(Duration longestAllowed) {
    this.longestAllowed = longestAllowed;
  }

  /** What was silent at the last closing goes on being silent. */
  void opened(Duration at) {
    Duration silentBefore = closedAt.minus(silentSince);
    silentSince = at.minus(silentBefore);
  }

  void closed(Duration at) {
    silence(at);
    closedAt = at;
  }

  void reading(Duration at) {
    silence(at);
    silentSince = at;
  }

  void missing() {
    missing++;
  }

  boolean hasGap() {
    return longest.compareTo(longestAllowed) > 0;
  }

  List<String> remarks() {
    var remarks = new ArrayList<String>();
    if (hasGap()) {
      remarks.add(
          "no reading for %s, at most %s can be judged"
              .formatted(Figure.of(longest), Figure.of(longestAllowed)));
    }
    if (missing > 0) {
      remarks.add(missing + " readings missing");
    }
    return remarks;
  }

  private void silence(Duration until) {
    Duration silence = until.minus(silentSince);
    longest = silence.compareTo(longest) > 0 ? silence : longest;
  }
}
