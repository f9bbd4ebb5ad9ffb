package org.terrella.controller.rundir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunFileTest {
  @TempDir private Path folder;
  private RunDirectory directory = new RunDirectory(Path.of(""));

  @BeforeEach
  void write() throws IOException {
    directory = new RunDirectory(folder);
    RunFile.write(directory, Map.of("run", "r-1"), Scripted.procedure());
  }

  @Test
  void beginsWithWhatTheRunIs() throws IOException {
    assertThat(written().get("run").asString()).isEqualTo("r-1");
  }

  @Test
  void saysWhatWillBeJudgedWhenAndByWhat() throws IOException {
    JsonNode bus = written().get("criteria").get(0);
    assertThat(bus.get("id").asString()).isEqualTo("bus");
    assertThat(bus.get("channelUnit").asString()).isEqualTo("V");
    assertThat(bus.get("low").asDouble()).isEqualTo(24);
    assertThat(bus.get("high").asDouble()).isEqualTo(34);
    assertThat(bus.get("during").valueStream().map(JsonNode::asString))
        .containsExactly("Boot", "Infer");
    assertThat(bus.get("source").asString()).isEqualTo("assumed: a guess");
    assertThat(bus.has("verdict")).isFalse();
  }

  @Test
  void neverReplacesTheFileOfAnotherRun() {
    assertThatThrownBy(() -> RunFile.write(directory, Map.of(), Scripted.procedure()))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  private JsonNode written() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(directory.head()));
  }
}
