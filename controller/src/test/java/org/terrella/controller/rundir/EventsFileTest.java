package org.terrella.controller.rundir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.telemetry.event.Event;

class EventsFileTest {
  private final List<IOException> failures = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void holdsOneJsonObjectForEachEvent() throws IOException {
    try (var events = open()) {
      events.happened(event("step.started"));
      assertThat(file()).content().endsWith("\n").hasLineCount(1);
      events.happened(event("step.ended"));
    }
    assertThat(Files.readAllLines(file()))
        .containsExactly(
            "{\"bench\":1.5,\"utc\":\"1970-01-01T00:00:00Z\",\"kind\":\"step.started\","
                + "\"subject\":\"Boot \\\"it\\\"\",\"number\":4}",
            "{\"bench\":1.5,\"utc\":\"1970-01-01T00:00:00Z\",\"kind\":\"step.ended\","
                + "\"subject\":\"Boot \\\"it\\\"\",\"number\":4}");
  }

  @Test
  void takesEventsFromAThreadThatIsBeingStopped() throws IOException {
    try (var events = open()) {
      Thread.currentThread().interrupt();
      events.happened(event("abort.asked"));
      assertThat(Thread.interrupted()).isTrue();
      events.happened(event("run.ended"));
    }
    assertThat(failures).isEmpty();
    assertThat(file()).content().contains("abort.asked", "run.ended");
  }

  @Test
  void tellsOnceThatItCannotWrite() throws IOException {
    var events = open();
    events.close();
    events.happened(event("step.started"));
    events.happened(event("step.ended"));

    assertThat(failures).hasSize(1);
  }

  @Test
  void neverReplacesARecord() throws IOException {
    Files.createFile(file());
    assertThatThrownBy(this::open).isInstanceOf(FileAlreadyExistsException.class);
  }

  private EventsFile open() throws IOException {
    return new EventsFile(file(), failures::add);
  }

  private Path file() {
    return folder.resolve("events.jsonl");
  }

  private static Event event(String kind) {
    return new Event(
        Duration.ofMillis(1500), Instant.EPOCH, kind, "Boot \"it\"", Map.of("number", 4));
  }
}
