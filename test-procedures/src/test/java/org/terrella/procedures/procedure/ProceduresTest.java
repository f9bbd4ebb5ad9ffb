package org.terrella.procedures.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.telemetry.document.InvalidDocument;
import org.terrella.telemetry.energy.Declared;
import org.terrella.telemetry.energy.MeterAccuracy;
import org.terrella.telemetry.energy.Swing;

class ProceduresTest {
  static final Path SHIPPED = Path.of("procedures");
  static final BenchOffer BENCH =
      new BenchOffer(
          EnumSet.allOf(Need.class),
          Map.of("mains.voltage", "V", "mains.power", "W", "board.temperature", "degC"));

  @Nested
  class TheEclipseEndurance {
    private final Procedure procedure = load("eclipse-endurance");

    @Test
    void powersBootsInfersAndShutsDown() {
      assertThat(procedure.setup())
          .extracting(Step::action)
          .containsExactly(
              new Action.SupplyNominal(),
              new Action.SetSwitch(true),
              new Action.AwaitPowerGood(Duration.ofSeconds(10)),
              new Action.Boot(Duration.ofMinutes(3)));
      assertThat(procedure.main())
          .extracting(Step::action)
          .containsExactly(
              new Action.Infer(10, Duration.ofSeconds(60)),
              new Action.Replay(1, true, Duration.ofSeconds(60)),
              new Action.ShutDown(Duration.ofSeconds(30)));
      assertThat(procedure.orbits()).isEqualTo(1);
    }

    @Test
    void leavesEverythingOff() {
      assertThat(procedure.teardown())
          .extracting(Step::action)
          .containsExactly(
              new Action.SupplyOff(), new Action.SetSwitch(false), new Action.ThermalOff());
    }

    @Test
    void asksSixThingsEachWithASource() {
      assertThat(procedure.criteria())
          .extracting(Criterion::id)
          .containsExactly(
              "bus-voltage",
              "board-temperature",
              "no-reboot",
              "golden-answers",
              "recovery",
              "energy-per-inference");
      assertThat(procedure.criteria()).allSatisfy(c -> assertThat(c.sources()).isNotEmpty());
    }

    @Test
    void judgesTheBusWhileTheOrbitIsReplayed() {
      Criterion bus = procedure.criteria().getFirst();
      assertThat(bus.rule()).isEqualTo(new Rule.AlwaysWithin("mains.voltage", "V", 24, 34));
      assertThat(bus.during().steps()).containsExactly("One orbit while inferring");
    }

    private static Procedure load(String name) {
      return ProceduresTest.load(name);
    }
  }

  @Nested
  class TheLinuxFunctional {
    @Test
    void needsOnlyASwitchAndAConsole() {
      assertThat(load("linux-functional").needs())
          .containsExactlyInAnyOrder(Need.MAINS, Need.BOARD);
    }

    @Test
    void cyclesPowerTenTimesWithAMinuteForEachBoot() {
      assertThat(load("linux-functional").main())
          .extracting(Step::action)
          .contains(
              new Action.PowerCycle(10, Duration.ofSeconds(1), Duration.ofSeconds(60)),
              new Action.ReadSensors());
    }
  }

  @Test
  void readsLimitsInTheirOwnUnitsWithoutABench() throws InvalidDocument {
    var procedure = Procedures.load("eclipse-endurance", SHIPPED);
    assertThat(procedure.criteria().getFirst().rule())
        .isEqualTo(new Rule.AlwaysWithin("mains.voltage", "V", 24, 34));
  }

  @Test
  void readsWhatIsDeclaredOfLoadAndMeter(@TempDir Path folder) throws Exception {
    String declared =
        "ceiling: $energy-ceiling, load: {from: 12 W, to: 55 W, dwell: 20 ms},"
            + " meter: {of-reading: 0.5 %, plus: 50 mW}}";
    String text =
        Files.readString(SHIPPED.resolve("eclipse-endurance.yaml"))
            .replace("ceiling: $energy-ceiling}", declared);
    Path file = Files.writeString(folder.resolve("eclipse-endurance.yaml"), text);
    assertThat(Procedures.load(file.toString(), SHIPPED, BENCH).criteria().getLast().rule())
        .isEqualTo(
            new Rule.EnergyPerInference(
                "mains.power",
                8,
                new Declared(
                    Optional.of(new Swing(12, 55, Duration.ofMillis(20))),
                    Optional.of(new MeterAccuracy(0.005, 0.05)))));
  }

  @Test
  void listsWhatThereIsWhenAskedForWhatThereIsNot() {
    assertThatThrownBy(() -> Procedures.load("eclipse-endurence", SHIPPED, BENCH))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("there is no procedure \"eclipse-endurence\"")
        .hasMessageContaining("one of eclipse-endurance, linux-functional");
  }

  @Test
  void saysWhichPathCannotBeRead() {
    assertThatThrownBy(() -> Procedures.load("nowhere/none.yaml", SHIPPED, BENCH))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageStartingWith("nowhere/none.yaml:1:1: ");
  }

  @Test
  void describesEveryKeyOfTheLanguage() {
    long keys = Procedures.schema().lines().filter(l -> l.contains("\"description\"")).count();
    assertThat(keys).isGreaterThan(70);
  }

  static Procedure load(String name) {
    try {
      return Procedures.load(name, SHIPPED, BENCH);
    } catch (InvalidDocument wrong) {
      throw new AssertionError(wrong);
    }
  }
}
