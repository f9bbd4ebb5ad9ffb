package org.terrella.telemetry.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Requests, rendered before, whose lines can be given to another run. */
record Bodies(List<byte[]> all) {
  int count() {
    return all.size();
  }

  long bytes() {
    return all.stream().mapToLong(body -> body.length).sum();
  }

  /** Gives all lines to a run. */
  void tag(int round) {
    var run = Rounds.tags(round).run().getBytes(StandardCharsets.US_ASCII);
    for (var body : all) {
      int at = 0;
      while (at < body.length) {
        System.arraycopy(run, 0, body, at + "sample,run=".length(), run.length);
        while (body[at++] != '\n') {
          // to the next line
        }
      }
    }
  }
}
