package org.terrella.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped files, spoilt in every way that users spoil files. */
class MalformedFilesTest {
  private static final String PLACE = "^[^:\\n]+\\.yaml:[1-9]\\d*:[1-9]\\d*: \\S.*";

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("benches")
  void aBenchIsRefusedWithLineAndColumnAndNothingIsOpened(Spoilt spoilt) throws IOException {
    Path bench = spoilt.write(folder.resolve("bench.yaml"));

    refused(Typed.terrella("run", "eclipse-endurance", "--bench", bench, "--runs", runs()));
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void aProcedureIsRefusedWithLineAndColumnAndNothingIsOpened(Spoilt spoilt) throws IOException {
    Path procedure = spoilt.write(folder.resolve("procedure.yaml"));

    refused(Typed.terrella("run", procedure, "--runs", runs()));
  }

  @Test
  void thereAreMoreThanAHundred() {
    assertThat(Stream.concat(benches(), procedures())).hasSizeGreaterThan(100);
  }

  static Stream<Spoilt> benches() {
    String good = read(Typed.bench("simulated"));
    return Stream.concat(
        Spoilt.allOf(good)
            // Nobody but the bench file itself speaks of the board's clock and of the seed.
            .filter(spoilt -> !spoilt.how().matches("misspelt: line \\d+, clock")),
        Stream.of(
            Spoilt.change(good, "driver: tasmota", "driver: tasmoda"),
            Spoilt.change(good, "{twin: gpio, line: 27}", "{twin: gpio, line: 17}"),
            Spoilt.change(good, "{twin: mqtt, topic: mains}", "{twin: serial}"),
            Spoilt.change(good, "{twin: mqtt, topic: mains}", "{}"),
            Spoilt.change(good, "{twin: mqtt, topic: mains}", "{twin: mqtt, serial: /dev/tty}"),
            Spoilt.change(good, "voltage: 40 V", "voltage: -40 V"),
            Spoilt.change(good, "low: -40 degC", "low: 95 degC"),
            Spoilt.change(good, "mains: mains", "mains: plate"),
            Spoilt.change(good, "thermal: plate", "thermal: oven"),
            Spoilt.change(good, "gap: 1 ms", "gap: 0 s"),
            Spoilt.change(good, "speed: 100", "speed: fast"),
            Spoilt.change(good, "speed: 100", "speed: 0"),
            Spoilt.change(good, "speed: 100", "speed: 1e9"),
            Spoilt.change(good, "seed: 1", "seed: 1.5"),
            Spoilt.change(good, "channel: 1", "channel: 3"),
            Spoilt.change(good, "address: 1", "address: 0"),
            Spoilt.change(good, "watchdog: 1 s", "watchdog: 100 ms"),
            Spoilt.change(good, "unit: degC", "unit: Celsius"),
            Spoilt.change(good, "# broker: tcp://127.0.0.1:1883", "broker: localhost")));
  }

  static Stream<Spoilt> procedures() {
    String good = read(Typed.procedure("eclipse-endurance"));
    return Stream.concat(
        everySecond(Spoilt.allOf(good).toList()),
        Stream.of(
            Spoilt.change(good, "needs: [power,", "needs: [fusion,"),
            Spoilt.change(good, "mains.voltage", "mains.tension"),
            Spoilt.change(good, "board.temperature", "oven.temperature"),
            Spoilt.change(good, "{switch: on}", "{switch: perhaps}"),
            Spoilt.change(good, "{switch: on}", "{switch: on, supply: nominal}"),
            Spoilt.change(good, "{supply: nominal}", "{teleport: nominal}"),
            Spoilt.change(good, "{infer: {batches: 10}}", "{infer: {batches: 0}}"),
            Spoilt.change(good, "{infer: {batches: 10}}", "{infer: {batches: ten}}"),
            Spoilt.change(good, "orbits: 1", "orbits: -1"),
            Spoilt.change(good, "within: $boot-limit", "within: $boot-limits"),
            Spoilt.change(good, "within: $boot-limit", "within: $bus-low"),
            Spoilt.change(good, "from: $bus-low, to: $bus-high", "from: $bus-high, to: $bus-low"),
            Spoilt.change(good, "id: recovery", "id: no-reboot"),
            Spoilt.change(good, "during: replay", "during: breakfast"),
            Spoilt.change(good, "power: mains.power", "power: mains.voltage"),
            Spoilt.change(good, "never: board.reboot", "never: board.reboott"),
            Spoilt.change(good, "value: 24 V", "value: NaN V"),
            Spoilt.change(good, "value: 24 V", "value: 2,4 V")));
  }

  /** Half of them, so that the suite stays quick; the other half differs in the line only. */
  private static Stream<Spoilt> everySecond(List<Spoilt> all) {
    return IntStream.range(0, all.size()).filter(i -> i % 2 == 0).mapToObj(all::get);
  }

  private void refused(Typed run) {
    assertThat(run.complaint()).isNotBlank();
    assertThat(run.complaint().lines()).allMatch(line -> line.matches(PLACE));
    assertThat(run.status()).isEqualTo(Exit.USAGE);
    assertThat(runs()).doesNotExist();
  }

  private Path runs() {
    return folder.resolve("runs");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
