package org.terrella.controller.rundir;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import org.terrella.telemetry.event.Event;
import org.terrella.telemetry.event.EventListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@code events.jsonl}; each event is on the disk when {@link #happened} returns. A plain
 * stream, because a channel would be closed under the first interrupted thread that reports.
 */
public final class EventsFile implements EventListener, AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final FileOutputStream file;
  private final Consumer<IOException> onFailure;
  private boolean failed;

  /**
   * Begins a new file.
   *
   * @param file must not exist
   * @param onFailure told once when an event could not be written
   * @throws IOException if the file cannot be made
   */
  public EventsFile(Path file, Consumer<IOException> onFailure) throws IOException {
    this.file = new FileOutputStream(Files.createFile(file).toFile());
    this.onFailure = onFailure;
  }

  @Override
  public void happened(Event event) {
    var line = new LinkedHashMap<String, Object>();
    line.put("bench", event.bench().toNanos() / 1e9);
    line.put("utc", event.utc().toString());
    line.put("kind", event.kind());
    line.put("subject", event.subject());
    line.putAll(event.details());
    try {
      write(JSON.writeValueAsString(line) + "\n");
    } catch (IOException full) {
      failOnce(full);
    }
  }

  private void write(String line) throws IOException {
    file.write(line.getBytes(StandardCharsets.UTF_8));
    file.getFD().sync();
  }

  private void failOnce(IOException full) {
    if (!failed) {
      failed = true;
      onFailure.accept(full);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
