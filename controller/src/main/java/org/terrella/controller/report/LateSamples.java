package org.terrella.controller.report;

import static org.terrella.controller.report.Html.cell;
import static org.terrella.controller.report.Html.text;
import static org.terrella.controller.report.Numbers.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.terrella.controller.record.ChannelFacts;
import org.terrella.controller.record.ChannelFacts.Gap;

/**
 * When samples came late or never: one line for all channels of a device, as they are read
 * together.
 */
record LateSamples(List<ChannelFacts> channels) {
  private static final int MOST = 200;
  private static final int FEW = 12;
  private static final List<String> HEADS =
      List.of("Device", "After", "Until", "#Without a sample", "#In periods", "#Channels");

  /** A time without samples of one device. */
  private static final class Silence {
    private final String device;
    private final double period;
    private final Gap gap;
    private int channels = 1;

    Silence(ChannelFacts facts, Gap gap) {
      this.device = facts.channel().device();
      this.period = facts.period().orElse(Double.NaN);
      this.gap = gap;
    }

    /** The channels of a device are read together, but recorded one after the other. */
    boolean isOneWith(Silence other) {
      return device.equals(other.device)
          && Math.abs(gap.from() - other.gap.from()) < period / 2
          && Math.abs(gap.to() - other.gap.to()) < period / 2;
    }

    double length() {
      return gap.to() - gap.from();
    }

    String row() {
      return "<tr>"
          + cell("", device)
          + cell("time", instant(gap.from()))
          + cell("time", instant(gap.to()))
          + cell("number", Numbers.seconds(length()))
          + cell("number", String.format(Locale.ROOT, "%.1f", length() / period))
          + cell("number", channels)
          + "</tr>";
    }

    private static String instant(double seconds) {
      String decimals = String.format(Locale.ROOT, "%.3f", seconds % 1);
      return Numbers.clock(seconds) + decimals.substring(1);
    }
  }

  String html() {
    List<Silence> silences = silences();
    if (silences.isEmpty()) {
      return "";
    }
    List<String> rows = silences.stream().limit(MOST).map(Silence::row).toList();
    String table = Html.table(HEADS, rows) + left(silences);
    return "<h3>Late and missed samples</h3>"
        + (rows.size() <= FEW ? table : folded(silences, table));
  }

  /** A long table that opens when it is wanted. */
  private static String folded(List<Silence> silences, String table) {
    return "<details><summary>%s without a sample</summary>%s</details>"
        .formatted(count(silences.size(), "time"), table);
  }

  /** In order of time. */
  private List<Silence> silences() {
    var ofDevices = new HashMap<String, List<Silence>>();
    for (ChannelFacts facts : channels) {
      List<Silence> known =
          ofDevices.computeIfAbsent(facts.channel().device(), _ -> new ArrayList<>());
      facts.firstGaps().forEach(gap -> add(known, new Silence(facts, gap)));
    }
    return ofDevices.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingDouble((Silence one) -> one.gap.from()))
        .toList();
  }

  private static void add(List<Silence> known, Silence found) {
    known.stream()
        .filter(one -> one.isOneWith(found))
        .findFirst()
        .ifPresentOrElse(one -> one.channels++, () -> known.add(found));
  }

  /** What the table does not show. */
  private String left(List<Silence> silences) {
    long kept = channels.stream().mapToLong(facts -> facts.firstGaps().size()).sum();
    long all = channels.stream().mapToLong(ChannelFacts::gaps).sum();
    String more =
        all > kept || silences.size() > MOST
            ? "The first of each channel; the columns Missed and Late above count %s in all."
                .formatted(count(all, "such time"))
            : "";
    return more.isEmpty() ? "" : "<p class=\"note\">%s</p>".formatted(text(more));
  }
}
