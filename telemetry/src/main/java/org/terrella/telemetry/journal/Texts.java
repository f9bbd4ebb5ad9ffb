package org.terrella.telemetry.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The last few short texts of a channel, so that a word which comes again is made only once. */
final class Texts {
  private static final int KEPT = 8;
  private static final int SHORT = 256;

  private final List<Known> known = new ArrayList<>();
  private int oldest;

  private static final class Known {
    private final byte[] encoded;
    private final String text;

    Known(byte[] encoded, String text) {
      this.encoded = encoded;
      this.text = text;
    }

    boolean is(byte[] from, int start, int length) {
      return Arrays.equals(encoded, 0, encoded.length, from, start, start + length);
    }
  }

  String text(byte[] from, int start, int length) {
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).is(from, start, length)) {
        return known.get(i).text;
      }
    }
    var text = new String(from, start, length, StandardCharsets.UTF_8);
    if (length <= SHORT) {
      keep(new Known(Arrays.copyOfRange(from, start, start + length), text));
    }
    return text;
  }

  private void keep(Known one) {
    if (known.size() < KEPT) {
      known.add(one);
    } else {
      known.set(oldest, one);
      oldest = (oldest + 1) % KEPT;
    }
  }
}
