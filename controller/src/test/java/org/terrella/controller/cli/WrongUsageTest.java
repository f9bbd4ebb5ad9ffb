package org.terrella.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrella.controller.cli.Typed.terrella;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.terrella.procedures.verdict.Verdict;

class WrongUsageTest {
  @TempDir private Path folder;

  @Nested
  class OfRun {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            --speed 0                  | --speed 0
            --speed -1                 | --speed -1
            --speed fast               | fast
            --speed NaN                | --speed NaN
            --orbits 0                 | --orbits 0
            --orbits many              | many
            --board a/b                | --board a/b
            --fault nonsense           | weak-battery, bit-flip
            --fault unplug:nosuch      | nosuch
            --fault unplug:mains       | mains
            --mission nosuch           | nosuch
            --bench nosuch             | nosuch
            --from yesterday           | write UTC
            --influx ftp://here        | ftp://here
            --broker :                 | write tcp://
            --broker banana            | write tcp://
            --tle nosuch.tle           | nosuch.tle
            --grafana here             | write http://
            --grafana http://me:pw@h   | without user and password
            """)
    void isRefusedHelpfullyAndNothingIsOpened(String words, String said) {
      assertRefused(said, Stream.of(words.split(" ")).toArray());
    }

    @Test
    void isRefusedWhenThereIsNoSuchProcedure() {
      var typed = terrella("run", "nosuch", "--runs", runs());
      assertThat(typed.complaint()).contains("nosuch").contains("eclipse-endurance");
      assertThat(typed.status()).isEqualTo(Exit.USAGE);
    }

    @Test
    void namesTheLineOfAnElementSetThatIsWrong() throws IOException {
      Path tle =
          Files.writeString(
              folder.resolve("iss.tle"),
              """
              ISS (ZARYA)
              1 25544U 98067A   14020.93268519  .00009878  00000-0  18200-3 0  5082
              2 25544  51.6498 109.4756 0003572  55.9686 274.8005 15.49815350868474
              """);
      assertRefused("iss.tle:3:69: ", "--tle", tle);
    }

    @Test
    void refusesAFaultWhereNothingIsSimulated() {
      var typed =
          terrella("run", "linux-functional", "--bench", "qemu-linux", "--fault", "bit-flip");
      assertThat(typed.complaint()).contains("no twin").contains("qemu-linux");
      assertThat(typed.status()).isEqualTo(Exit.USAGE);
    }

    private void assertRefused(String said, Object... words) {
      Object[] line =
          Stream.concat(Stream.of("run", "eclipse-endurance", "--runs", runs()), Stream.of(words))
              .toArray();
      var typed = terrella(line);
      assertThat(typed.complaint()).contains(said).doesNotContain("\tat ");
      assertThat(typed.status()).isEqualTo(Exit.USAGE);
      assertThat(runs()).doesNotExist();
    }
  }

  @Nested
  class OfTheRest {
    @Test
    void asksForACommand() {
      assertThat(terrella().status()).isEqualTo(Exit.USAGE);
      assertThat(terrella("bench").complaint()).contains("which command?");
    }

    @Test
    void refusesToReportADirectoryWithoutARun() {
      var typed = terrella("report", folder);
      assertThat(typed.complaint()).contains(folder + " holds no run");
      assertThat(typed.status()).isEqualTo(Exit.USAGE);
    }
  }

  @Nested
  class ADiskThatDoesNotTakeTheRun {
    @Test
    void isAnErrorAndNoVerdictOnTheBoard() throws IOException {
      Path file = Files.createFile(folder.resolve("file"));

      var typed = terrella("run", "eclipse-endurance", "--runs", file.resolve("runs"));
      assertThat(typed.complaint()).startsWith("terrella: ").contains(file.toString());
      assertThat(typed.status()).isEqualTo(Exit.ERROR);
    }

    @Test
    void isAnErrorOfTheReportToo() throws IOException {
      Files.writeString(folder.resolve("results.json"), "{}");

      var typed = terrella("report", folder);
      assertThat(typed.complaint()).startsWith("terrella: ");
      assertThat(typed.status()).isEqualTo(Exit.ERROR);
    }
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void everyVerdictHasAStatusOfItsOwnThatIsNotWrongUsage(Verdict verdict) {
    assertThat(Exit.of(verdict)).isBetween(0, 5).isNotEqualTo(Exit.USAGE);
    assertThat(Stream.of(Verdict.values()).map(Exit::of)).doesNotHaveDuplicates();
  }

  private Path runs() {
    return folder.resolve("runs");
  }
}
