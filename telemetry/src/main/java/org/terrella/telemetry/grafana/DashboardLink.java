package org.terrella.telemetry.grafana;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes links into the dashboards of one Grafana: each shows one run, in UTC, over exactly the time
 * that is asked for.
 *
 * @param grafana where its pages are, such as {@code https://grafana.lab/}
 * @param target the database that the run was shipped to
 */
public record DashboardLink(URI grafana, Target target) {
  /** Refuses what is no web address. */
  public DashboardLink {
    if (grafana.getHost() == null) {
      throw new IllegalArgumentException(
          "not the address of a Grafana: %s; write it like http://127.0.0.1:3000"
              .formatted(grafana));
    }
  }

  /**
   * Links to a run in the overview of the QuestDB dashboards.
   *
   * @param grafana where its pages are
   * @param run the run's id
   * @param from start of the run
   * @param to its end
   * @return the link
   */
  public static URI run(URI grafana, String run, Instant from, Instant to) {
    return new DashboardLink(grafana, Target.QUESTDB).to(Topic.RUN, run, from, to);
  }

  /**
   * Links to a run.
   *
   * @param topic which dashboard
   * @param run the run's id
   * @param from start of what is shown
   * @param to end of it; both to the millisecond, outwards, so that nothing at the ends is lost
   * @return the link
   */
  public URI to(Topic topic, String run, Instant from, Instant to) {
    return link(topic, from, to, Map.of("run", run));
  }

  /**
   * Links to the window of a criterion, or any other, on one channel.
   *
   * @param run the run's id
   * @param channel the only one to be shown against its limits
   * @param from start of the window
   * @param to end of it
   * @return the link, into the overview
   */
  public URI channel(String run, String channel, Instant from, Instant to) {
    return link(Topic.RUN, from, to, Map.of("run", run, "channel", channel));
  }

  private URI link(Topic topic, Instant from, Instant to, Map<String, String> variables) {
    var link =
        new StringBuilder(grafana.toString().replaceAll("/+$", ""))
            .append("/d/%s?from=%d&to=%d".formatted(topic.uid(target), floor(from), ceiling(to)));
    new TreeMap<>(variables)
        .forEach((name, value) -> link.append("&var-%s=%s".formatted(name, encoded(value))));
    return URI.create(link.append("&timezone=utc").toString());
  }

  private static long floor(Instant time) {
    return time.toEpochMilli();
  }

  private static long ceiling(Instant time) {
    return time.plus(Duration.ofMillis(1)).minusNanos(1).toEpochMilli();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
