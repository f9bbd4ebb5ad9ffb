package org.terrella.controller.rundir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.terrella.procedures.procedure.Procedure;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@code run.json}: what a run is and what it will be judged by, on the disk before anything
 * is opened, so that a run that is killed can still be told.
 */
public final class RunFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private RunFile() {}

  /**
   * Writes the file; it is on the disk when this returns.
   *
   * @param directory of the run; has no such file yet
   * @param head what the run is, by name, in order
   * @param procedure whose criteria are to be judged
   * @throws IOException if it cannot be written
   */
  public static void write(RunDirectory directory, Map<String, Object> head, Procedure procedure)
      throws IOException {
    var all = new LinkedHashMap<String, Object>(head);
    all.put(
        "criteria",
        procedure.criteria().stream()
            .map(criterion -> ResultsFile.planned(procedure, criterion))
            .toList());
    var bytes = ByteBuffer.wrap(JSON.writeValueAsString(all).getBytes(StandardCharsets.UTF_8));
    try (var channel =
        FileChannel.open(
            directory.head(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    sync(directory.path());
    sync(directory.path().resolve(".."));
  }

  /** Puts the names in a folder on the disk. */
  private static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
