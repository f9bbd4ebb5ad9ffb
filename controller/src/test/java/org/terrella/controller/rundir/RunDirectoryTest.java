package org.terrella.controller.rundir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
  private static final Instant START = Instant.parse("2026-03-01T12:34:56.789Z");

  @TempDir private Path folder;

  @Test
  void isNamedByTimeProcedureAndBoard() throws IOException {
    var run = create();
    assertThat(run.id()).isEqualTo("20260301-123456-orbit-SN-1");
    assertThat(run.path().resolve("definition")).isEmptyDirectory();
    assertThat(run.twins()).isEmptyDirectory();
  }

  @Test
  void isNeverOneThatExists() throws IOException {
    var first = create();
    var second = create();
    var third = create();

    assertThat(second.id()).isEqualTo(first.id() + "-2");
    assertThat(third.id()).isEqualTo(first.id() + "-3");
  }

  @Test
  void keepsADefinitionOnce() throws IOException {
    var run = create();
    Path bench = Files.writeString(folder.resolve("b.yaml"), "bench: b");
    run.keep(bench, "bench.yaml");

    assertThat(run.path().resolve("definition/bench.yaml")).hasContent("bench: b");
    assertThatThrownBy(() -> run.keep(bench, "bench.yaml"))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  private RunDirectory create() throws IOException {
    return RunDirectory.create(folder.resolve("deep/runs"), START, "orbit", "SN-1");
  }
}
