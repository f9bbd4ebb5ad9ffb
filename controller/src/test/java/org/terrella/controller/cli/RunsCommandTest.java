package org.terrella.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrella.controller.cli.Typed.terrella;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.controller.record.ScriptedRun;

class RunsCommandTest {
  @TempDir private Path folder;

  @Test
  void listsRunsWithVerdictAndStateOfTheirRecordTheLatestLast() throws IOException {
    ScriptedRun.finished(folder("20260101-run"));
    ScriptedRun.finished(folder("20260102-run"))
        .changed(
            "\"samples\": 5, \"segments\": 1, \"gaps\": 3, \"tornBytes\": 2, \"dropped\": 4", "");
    ScriptedRun.killed(folder("20260103-run"));
    folder("not-a-run");

    var lines = terrella("runs", "--runs", folder).output().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1))
        .containsSubsequence(
            "2026-01-01T12:00:00Z", "FAIL", "orbit", "SN-7", "has a hole", "20260101-run");
    assertThat(lines.get(2)).contains("whole", "20260102-run");
    assertThat(lines.get(3)).contains("UNFINISHED", "20260103-run");
  }

  @Test
  void listsARunThatCannotBeReadToo() throws IOException {
    Files.writeString(folder("20260101-run").resolve("results.json"), "{");
    assertThat(terrella("runs", "--runs", folder).output())
        .contains("not readable", "20260101-run");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    var typed = terrella("runs", "--runs", folder.resolve("nowhere"));
    assertThat(typed.complaint()).contains("there is no folder").contains("nowhere");
    assertThat(typed.status()).isEqualTo(Exit.USAGE);
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }
}
