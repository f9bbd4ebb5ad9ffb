package org.terrella.controller.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terrella.controller.bench.DeviceSpec.BoardSpec;
import org.terrella.controller.bench.DeviceSpec.WatlowSpec;
import org.terrella.procedures.procedure.Need;
import org.terrella.telemetry.document.InvalidDocument;
import org.terrella.telemetry.document.Problem;

class BenchFileTest {
  private static final Path SIMULATED = Path.of("benches/simulated.yaml");

  @TempDir private Path folder;

  @Nested
  class TheShippedSimulatedBench {
    @Test
    void hasATwinForEveryPart() throws InvalidDocument {
      var bench = BenchFile.read(SIMULATED);
      assertThat(bench.isSimulated()).isTrue();
      assertThat(bench.speed()).isEqualTo(100);
      assertThat(bench.parts().keySet()).containsExactlyInAnyOrder(Need.values());
    }

    @Test
    void offersTheChannelsOfItsDevices() throws InvalidDocument {
      assertThat(BenchFile.read(SIMULATED).offer().channels())
          .containsEntry("mains.voltage", "V")
          .containsEntry("board.temperature", "degC")
          .containsEntry("mains.sampling-gap", "s")
          .doesNotContainKey("reset.sampling-gap");
    }

    @Test
    void readsWhatItsDevicesNeed() throws InvalidDocument {
      var bench = BenchFile.read(SIMULATED);
      assertThat(bench.devices().get("plate"))
          .isInstanceOfSatisfying(
              WatlowSpec.class,
              plate -> {
                assertThat(plate.gap()).isEqualTo(Duration.ofMillis(1));
                assertThat(plate.sample()).isEqualTo(Optional.of(Duration.ofSeconds(5)));
              });
      assertThat(bench.devices().get("board"))
          .isInstanceOfSatisfying(BoardSpec.class, board -> assertThat(board.sensors()).hasSize(2));
    }
  }

  @Nested
  class AFileThatIsWrong {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            driver: tasmota                        | driver: tasmoda                     | tasmoda
            limits: {voltage: 40 V, current: 8 A}  | limits: {voltage: 40 s, current: 8 A} | 40 s
            limits: {voltage: 40 V, current: 8 A}  | limits: {voltage: -1 V, current: 8 A} | voltage
            limits: {low: -40 degC, high: 90 degC} | limits: {low: 95 degC, high: 90 degC} | low
            link: {twin: gpio, line: 27}           | link: {twin: gpio, line: 17}        | line 17
            link: {twin: mqtt, topic: mains}       | link: {twin: serial}                | serial
            link: {twin: mqtt, topic: mains}       | link: {}                            | link
            mains: mains                           | mains: plate                        | plate
            thermal: plate                         | thermal: oven                       | oven
            gap: 1 ms                              | gap: 0 s                            | gap
            speed: 100                             | speed: fast                         | speed
            sample: 2 s                            | sampel: 2 s                         | sampel
            unit: degC                             | unit: celsius                       | celsius
            """)
    void isRefusedAtItsLine(String right, String wrong, String named) throws Exception {
      String good = Files.readString(SIMULATED);
      assertThat(good).contains(right);
      var refused = refusal(good.replaceFirst(Pattern.quote(right), wrong));
      int line = (int) good.substring(0, good.indexOf(right)).lines().count();
      assertThat(refused.problems())
          .anySatisfy(
              problem -> {
                assertThat(problem.what() + problem.fix()).contains(named);
                assertThat(problem.line()).isBetween(line - 1, line + 1);
              });
    }

    @Test
    void saysWhatWouldBeRight() throws Exception {
      var refused = refusal(Files.readString(SIMULATED).replace("thermal: plate", "thermal: oven"));
      assertThat(refused.problems().getFirst().fix()).contains("plate").contains("psu");
    }

    @Test
    void isRefusedWhenItIsNotThere() {
      assertThatThrownBy(() -> BenchFile.read(folder.resolve("missing.yaml")))
          .isInstanceOf(InvalidDocument.class)
          .hasMessageContaining("missing.yaml");
    }
  }

  private InvalidDocument refusal(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("bench.yaml"), text);
    InvalidDocument refused =
        catchThrowableOfType(InvalidDocument.class, () -> BenchFile.read(file));
    assertThat(refused).as(text).isNotNull();
    assertThat(refused.problems()).extracting(Problem::file).containsOnly(file);
    return refused;
  }
}
