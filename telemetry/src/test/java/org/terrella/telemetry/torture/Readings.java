package org.terrella.telemetry.torture;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.sampling.Look;
import org.terrella.telemetry.sampling.Source;

/**
 * A device that gives everything a device may give: doubles of any bits, words that are hard to
 * quote, no reading, and now and then no answer at all.
 */
final class Readings implements Source {
  private static final List<String> WORDS =
      List.of(
          "on",
          "",
          "5,0 V = \"five\"",
          "back\\slash \\n",
          "ends in \\",
          "two\r\nlines\n",
          "'quoted' and spaced  twice",
          "\u00b5 \u2103 \ud83d\udef0");

  private final int channels;
  private final Random random;
  private long reads;

  Readings(int channels, long seed) {
    this.channels = channels;
    this.random = new Random(seed);
  }

  @Override
  public Look look() throws IOException {
    reads++;
    if (reads % 1_999 == 0) {
      throw new IOException("read %d: \"no answer\", within 10 ms".formatted(reads));
    }
    return new Look(IntStream.range(0, channels).mapToObj(channel -> reading()).toList());
  }

  private Reading reading() {
    return switch (random.nextInt(100)) {
      case 0 -> new Reading.Value(Double.NaN);
      case 1 -> new Reading.Value(Double.NEGATIVE_INFINITY);
      case 2 -> new Reading.Value(-0.0);
      case 3 -> new Reading.Missing("answered \"5,0\" instead of a number\\");
      case 4, 5, 6, 7, 8 -> new Reading.Text(WORDS.get(random.nextInt(WORDS.size())));
      case 9, 10, 11 -> new Reading.Value(Double.longBitsToDouble(random.nextLong()));
      default -> new Reading.Value(28 + random.nextGaussian());
    };
  }
}
