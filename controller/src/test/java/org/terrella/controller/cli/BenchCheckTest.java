package org.terrella.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrella.controller.cli.Typed.terrella;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCheckTest {
  @TempDir private Path folder;

  @Test
  void listsEveryDeviceWithPortAndIdentity() {
    var typed = terrella("bench", "check");

    assertThat(typed.complaint()).isEmpty();
    assertThat(typed.status()).isEqualTo(Exit.PASS);
    assertThat(typed.output().lines())
        .hasSize(7)
        .anySatisfy(line -> assertThat(line).matches("psu +/dev/pts/\\d+ +\\S.*E436.*"))
        .anySatisfy(line -> assertThat(line).matches("plate +/dev/pts/\\d+ +\\S.*"))
        .anySatisfy(line -> assertThat(line).matches("board +/dev/pts/\\d+ +\\S.*"))
        .anySatisfy(line -> assertThat(line).matches("mains +\\S+ +\\S.*"))
        .anySatisfy(line -> assertThat(line).matches("power-good +\\S.*17.* +\\S.*"))
        .anySatisfy(line -> assertThat(line).matches("reset +\\S.*27.* +\\S.*"));
  }

  @Test
  void namesDeviceAndPortWhenThereIsNoSuchPort() throws IOException {
    var typed = terrella("bench", "check", "--bench", bench("{serial: /dev/ttyNOSUCH}"));

    assertThat(typed.complaint()).contains("plate").contains("/dev/ttyNOSUCH");
    assertThat(typed.status()).isEqualTo(Exit.ERROR);
  }

  @Test
  void namesThePlaceInAWrongFile() throws IOException {
    var typed = terrella("bench", "check", "--bench", bench("{carrier: pigeon}"));

    assertThat(typed.complaint()).matches("(?s).*bench\\.yaml:\\d+:\\d+: .*carrier.*");
    assertThat(typed.status()).isEqualTo(Exit.USAGE);
  }

  /** A bench of nothing but a plate, on this link. */
  private Path bench(String link) throws IOException {
    return Files.writeString(
        folder.resolve("bench.yaml"),
        """
        bench: plate-only
        devices:
          plate:
            driver: watlow-f4t
            link: %s
            limits: {low: -40 degC, high: 90 degC}
        parts:
          thermal: plate
        """
            .formatted(link));
  }
}
