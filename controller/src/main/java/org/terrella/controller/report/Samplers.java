package org.terrella.controller.report;

import static org.terrella.controller.report.Html.cell;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.terrella.controller.record.ChannelFacts;

/** What the samplers of the devices said of themselves: the worst of the whole run. */
record Samplers(List<ChannelFacts> channels) {
  private static final List<String> HEADS =
      List.of("Sampler", "#Late by", "#Worst period error", "#Longest gap", "#Missed");

  /** Tells whether a channel is about sampling, not about the device. */
  static boolean isQuality(ChannelFacts facts) {
    return facts.channel().name().contains(".sampling-");
  }

  String html() {
    List<String> rows =
        channels.stream()
            .filter(Samplers::isQuality)
            .map(facts -> facts.channel().device())
            .distinct()
            .map(this::row)
            .toList();
    return rows.isEmpty()
        ? ""
        : "<h3>What the samplers say, at worst</h3>" + Html.table(HEADS, rows);
  }

  private String row(String device) {
    return "<tr>%s%s%s%s%s</tr>"
        .formatted(
            cell("", device),
            cell("number", largest(device, "late", Numbers::seconds)),
            cell("number", largest(device, "period-error", Numbers::seconds)),
            cell("number", largest(device, "gap", Numbers::seconds)),
            cell("number", largest(device, "missed", count -> Numbers.whole((long) count))));
  }

  private String largest(String device, String quality, DoubleFunction<String> words) {
    String name = "%s.sampling-%s".formatted(device, quality);
    OptionalDouble largest =
        channels.stream()
            .filter(facts -> facts.channel().name().equals(name))
            .flatMapToDouble(facts -> facts.largest().stream())
            .findFirst();
    return largest.isPresent() ? words.apply(largest.getAsDouble()) : "–";
  }
}
