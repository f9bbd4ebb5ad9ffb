package org.terrella.controller.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.terrella.controller.rundir.RunDirectory;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.journal.Journal;

/** A run directory written by hand: begun at noon, ten bench seconds in one wall second. */
public record ScriptedRun(RunDirectory directory) {
  private static final String HEAD =
      """
      {"run": "r-1", "terrella": "0.1",
       "procedure": {"name": "orbit", "revision": "1", "title": "An orbit"},
       "bench": "simulated", "board": "SN-7", "mission": "suncatcher",
       "speed": 10.0, "started": "2026-01-01T12:00:00Z"
      """;

  private static final String PLANNED =
      """
      {"id": "bus", "title": "The bus", "unit": "V", "limit": "in its band",
       "channel": "mains.voltage", "channelUnit": "V", "low": 24.0, "high": 34.0,
       "during": ["Infer"], "source": "a data sheet"}
      """;

  private static final String EVENTS =
      """
      {"bench":1.0,"utc":"2026-01-01T12:00:00.100000007Z","kind":"run.started","subject":"r-1"}
      {"bench":2.0,"utc":"2026-01-01T12:00:00.200Z","kind":"step.started","subject":"Boot","section":"setup","number":1}
      {"bench":10.0,"utc":"2026-01-01T12:00:01Z","kind":"step.ended","subject":"Boot","section":"setup","number":1,"verdict":"PASS","cause":""}
      {"bench":20.0,"utc":"2026-01-01T12:00:02Z","kind":"step.started","subject":"Infer","section":"main","number":1}
      {"bench":30.0,"utc":"2026-01-01T12:00:03Z","kind":"eclipse.penumbra-entered","subject":"orbit","number":1}
      {"bench":31.0,"utc":"2026-01-01T12:00:03.100Z","kind":"eclipse.umbra-entered","subject":"orbit","number":1}
      {"bench":40.0,"utc":"2026-01-01T12:00:04Z","kind":"fault.injected","subject":"freeze:psu@40","lasts":true}
      {"bench":41.0,"utc":"2026-01-01T12:00:04.100Z","kind":"fault.injected","subject":"bit-flip@41","lasts":false}
      {"bench":50.0,"utc":"2026-01-01T12:00:05Z","kind":"board.garbled","subject":"board","line":"?"}
      {"bench":50.0,"utc":"2026-01-01T12:00:05Z","kind":"board.garbled","subject":"board","line":"!"}
      """;

  private static final String ENDED =
      """
      {"bench":60.0,"utc":"2026-01-01T12:00:06Z","kind":"step.ended","subject":"Infer","section":"main","number":1,"verdict":"FAIL","cause":"?"}
      {"bench":61.0,"utc":"2026-01-01T12:00:06.100Z","kind":"eclipse.umbra-left","subject":"orbit","number":1}
      {"bench":62.0,"utc":"2026-01-01T12:00:06.200Z","kind":"eclipse.penumbra-left","subject":"orbit","number":1}
      {"bench":70.0,"utc":"2026-01-01T12:00:07Z","kind":"run.ended","subject":"r-1","verdict":"FAIL"}
      """;

  private static final String RESULTS =
      """
      , "benchSeconds": 71.0,
       "journal": {"samples": 5, "segments": 1, "gaps": 3, "tornBytes": 2, "dropped": 4},
       "facts": {"Board": "SN-7"}, "devices": [],
       "record": {"missed": 6, "channels": []},
       "verdict": "FAIL", "cause": "the bus sagged",
       "criteria": [
        {"id": "bus", "title": "The bus", "verdict": "FAIL", "margin": -1.5, "unit": "V",
         "worst": 22.5, "worstSeconds": 45.0, "limit": "in its band", "channel": "mains.voltage",
         "channelUnit": "V", "low": 24.0, "high": 34.0, "fromSeconds": 20.0, "toSeconds": 60.0,
         "samples": 5, "note": "", "source": "a data sheet", "details": {}},
        {"id": "quiet", "title": "Quiet", "verdict": "INCONCLUSIVE", "margin": null, "unit": "1",
         "worst": null, "worstSeconds": null, "limit": "no reboot", "samples": 0,
         "note": "its window never opened", "source": "", "details": {}}],
       "steps": []}
      """;

  /** One that ended. */
  public static ScriptedRun finished(Path folder) throws IOException {
    var run = begun(folder);
    Files.writeString(run.directory.events(), EVENTS + ENDED);
    Files.writeString(run.directory.results(), HEAD + RESULTS);
    return run;
  }

  /** One that was killed while it wrote an event. */
  public static ScriptedRun killed(Path folder) throws IOException {
    var run = begun(folder);
    Files.writeString(run.directory.events(), EVENTS + "{\"bench\":51.0,\"ut");
    return run;
  }

  /** The same run, as if its database had taken only some of it. */
  public ScriptedRun shipped(long dead, long unsent, long confirmed) throws IOException {
    return changed(
        "\"journal\":",
        "\"shipped\": {\"sent\": 5, \"dead\": %d, \"unsent\": %d, \"confirmed\": %d}, \"journal\":"
            .formatted(dead, unsent, confirmed));
  }

  /** The same run with other words in its head and results. */
  public ScriptedRun changed(String from, String to) throws IOException {
    for (Path file : new Path[] {directory.head(), directory.results()}) {
      if (Files.exists(file)) {
        Files.writeString(file, Files.readString(file).replace(from, to));
      }
    }
    return this;
  }

  private static ScriptedRun begun(Path folder) throws IOException {
    var run = new ScriptedRun(new RunDirectory(folder));
    Files.writeString(run.directory.head(), HEAD + ", \"criteria\": [" + PLANNED + "]}");
    var volts = Channel.number("mains.voltage", "V").every(Duration.ofSeconds(1));
    try (var journal =
        Journal.open(
            run.directory.journal(),
            full -> {
              throw new IllegalStateException(full);
            })) {
      int sequence = 0;
      for (int second : new int[] {20, 21, 22, 25, 26}) {
        journal.sampled(sample(volts, second, sequence++));
      }
    }
    return run;
  }

  private static Sample sample(Channel channel, int second, int sequence) {
    return new Sample(
        channel,
        sequence,
        Duration.ofSeconds(second),
        Instant.parse("2026-01-01T12:00:00Z").plusMillis(100L * second),
        new Reading.Value(28));
  }
}
