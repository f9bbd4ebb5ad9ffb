package org.terrella.procedures.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrella.procedures.verdict.Verdict.ABORTED;
import static org.terrella.procedures.verdict.Verdict.ERROR;
import static org.terrella.procedures.verdict.Verdict.FAIL;
import static org.terrella.procedures.verdict.Verdict.INCONCLUSIVE;
import static org.terrella.procedures.verdict.Verdict.PASS;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.procedures.criteria.CriterionResult;
import org.terrella.procedures.criteria.Judges;
import org.terrella.procedures.procedure.Action;
import org.terrella.procedures.procedure.Criterion;
import org.terrella.procedures.procedure.Procedure;
import org.terrella.procedures.procedure.Rule;
import org.terrella.procedures.procedure.Section;
import org.terrella.procedures.procedure.Source;
import org.terrella.procedures.procedure.Step;
import org.terrella.procedures.procedure.Window;
import org.terrella.procedures.verdict.Verdict;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Recorder;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.event.Event;
import org.terrella.telemetry.event.EventLog;

@Timeout(20)
class ProcedureRunTest {
  private static final Duration STALL = Duration.ofHours(1);
  private static final Duration MINUTE = Duration.ofSeconds(60);

  private final QuickClock clock = new QuickClock();
  private final FakeBench bench = new FakeBench(clock);
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final List<Sample> samples = new CopyOnWriteArrayList<>();
  private final Judges judges =
      new Judges(
          List.of(
              criterion("no-reboot", new Rule.Never("board.reboot")),
              criterion("golden", new Rule.EveryAnswerGolden())));
  private final Map<String, Runnable> atStart = new ConcurrentHashMap<>();
  private OrbitReplay orbit = _ -> clock.sleep(Duration.ofSeconds(30));
  private List<Action> main =
      List.of(new Action.Infer(3, STALL), new Action.Replay(1, true, STALL));

  @Test
  void doesEveryStepInItsOrder() {
    var results = prepared().run();
    assertThat(results.verdict()).as(results.cause()).isEqualTo(PASS);
    assertThat(results.cause()).isEmpty();
    assertThat(bench.notes)
        .containsExactly(
            "psu nominal",
            "mains on",
            "board log in",
            "board start workload",
            "board stop workload",
            "board start workload",
            "board stop workload",
            "mains off",
            "psu off",
            "plate off");
    assertThat(results.steps())
        .extracting(StepResult::number)
        .containsExactly(1, 2, 3, 1, 2, 1, 2, 3);
  }

  @Test
  void announcesEveryStepWithSectionNumberAndVerdict() {
    prepared().run();
    assertThat(happened("step.started")).hasSize(8);
    assertThat(happened("step.ended").getFirst().details())
        .containsExactly(
            Map.entry("section", "setup"),
            Map.entry("number", 1),
            Map.entry("verdict", "PASS"),
            Map.entry("cause", ""));
  }

  @Test
  void recordsWhatTheBoardInfers() {
    main = List.of(new Action.Infer(3, STALL));
    prepared().run();
    assertThat(numbers("inference.throughput")).startsWith(8.0, 8.0, 8.0);
    assertThat(numbers("inference.count")).startsWith(8.0, 16.0, 24.0);
    assertThat(numbers("inference.milliseconds")).startsWith(1000.0);
  }

  @Test
  void goesOnWhenACriterionFails() {
    bench.board.answers("wrong");
    var results = prepared().run();
    assertThat(results.verdict()).isEqualTo(FAIL);
    assertThat(results.steps()).extracting(StepResult::verdict).containsOnly(PASS);
    assertThat(verdicts(results)).containsExactly(PASS, FAIL);
    assertThat(happened("inference.wrong").getFirst().details())
        .containsEntry("got", "wrong")
        .containsEntry("golden", "golden");
  }

  @Nested
  class WhenTheBoardMissesALimit {
    @Test
    void failsTheStepAndGoesToTeardown() {
      bench.board.when(
          "log in",
          () -> {
            throw new DeviceTimeout("board", "login", MINUTE);
          });
      var results = prepared().run();
      assertThat(results.verdict()).isEqualTo(FAIL);
      assertThat(results.cause()).isEqualTo("setup 3: board: no answer to login within 60000 ms");
      assertThat(verdicts(results)).containsOnly(INCONCLUSIVE);
      assertThat(bench.notes).endsWith("board log in", "mains off", "psu off", "plate off");
    }

    @Test
    void failsACommandThatEndsBadlyOrPrintsSomethingElse() {
      main = List.of(new Action.Command("uname", MINUTE, Pattern.compile("^Linux 5")));
      assertThat(prepared().run().cause())
          .isEqualTo("main 1: board: uname printed \"Linux 6.1.0\", not ^Linux 5");
      bench.board.when(
          "run uname",
          () -> {
            throw new DeviceRefused("board", "uname", "status 1");
          });
      assertThat(prepared().run().verdict()).isEqualTo(FAIL);
    }

    @Test
    void failsASensorWithoutReading() {
      main = List.of(new Action.ReadSensors());
      bench.board.sensorGives(new Reading.Missing("no such file"));
      assertThat(prepared().run().cause())
          .isEqualTo("main 1: board: no reading of board.temperature: no such file");
    }

    @Test
    void tellsWhichPowerCycleItWas() {
      main = List.of(new Action.PowerCycle(10, Duration.ofSeconds(2), MINUTE));
      bench.board.when("log in", () -> {});
      bench.board.when("log in", () -> {});
      bench.board.when(
          "log in",
          () -> {
            throw new DeviceTimeout("board", "login", MINUTE);
          });
      assertThat(prepared().run().cause()).endsWith("(power cycle 2 of 10)");
      assertThat(happened("board.power-cycled")).hasSize(1);
    }

    @Test
    void leavesTheBoardAloneBeforeItCutsItsPower() {
      main = List.of(new Action.PowerCycle(1, Duration.ofSeconds(2), MINUTE));
      prepared().run();
      assertThat(bench.notes).containsSubsequence("board rest", "mains off", "mains on");
    }

    @Test
    void failsPowerGoodThatDoesNotCome() {
      main = List.of(new Action.AwaitPowerGood(Duration.ofSeconds(2)));
      bench.powerGood.goes(false);
      assertThat(prepared().run().cause())
          .isEqualTo("main 1: power-good: power not good within 2 s");
    }
  }

  @Nested
  class WhenTheBenchBreaks {
    @Test
    void endsInErrorNamingTheDeviceAndTearsDown() {
      orbit =
          _ -> {
            throw new DeviceGone("psu", "/dev/pts/3", "closed");
          };
      var results = prepared().run();
      assertThat(results.verdict()).isEqualTo(ERROR);
      assertThat(results.cause()).isEqualTo("main 2: psu: lost /dev/pts/3: closed");
      assertThat(verdicts(results)).containsOnly(INCONCLUSIVE);
      assertThat(bench.notes).endsWith("mains off", "psu off", "plate off");
    }

    @Test
    void triesEveryStepOfTeardown() {
      bench.mains.when(
          "off",
          () -> {
            throw new DeviceGone("mains", "tcp", "closed");
          });
      bench.power.when(
          "off",
          () -> {
            throw new IllegalStateException("a bug");
          });
      var results = prepared().run();
      assertThat(results.verdict()).isEqualTo(ERROR);
      assertThat(results.steps())
          .filteredOn(step -> step.section() == Section.TEARDOWN)
          .extracting(StepResult::verdict)
          .containsExactly(ERROR, ERROR, PASS);
    }

    @Test
    void takesAPoweredBoardThatStallsForABrokenBench() {
      main = List.of(new Action.Infer(3, MINUTE));
      bench.board.fallsSilent();
      var results = prepared().run();
      assertThat(results.verdict()).isEqualTo(ERROR);
      assertThat(results.cause())
          .isEqualTo("main 1: board: no answer to the running workload within 60000 ms");
    }

    @Test
    void releasesTheResetLineWhateverHappens() {
      main = List.of(new Action.Reset(Duration.ofDays(1)));
      var run = prepared();
      atStartOf("main 1", () -> run.abort("SIGINT"));
      assertThat(run.run().verdict()).isEqualTo(ABORTED);
      assertThat(bench.reset.isHigh()).isFalse();
    }
  }

  @Nested
  class WhenItIsStopped {
    private final CountDownLatch forever = new CountDownLatch(1);
    private Runnable atMidOrbit = () -> {};

    private void midOrbit() throws InterruptedException {
      atMidOrbit.run();
      forever.await();
    }

    @Test
    void interruptsTheStepTearsDownAndSaysWhy() {
      orbit = _ -> midOrbit();
      var run = prepared();
      atMidOrbit = () -> run.abort("SIGTERM");
      var results = run.run();
      assertThat(results.verdict()).isEqualTo(ABORTED);
      assertThat(results.cause()).isEqualTo("SIGTERM");
      assertThat(results.steps().get(4).verdict()).isEqualTo(ABORTED);
      assertThat(bench.notes).endsWith("mains off", "psu off", "plate off");
    }

    @Test
    void endsInErrorWhenSomethingOutsideBroke() {
      orbit = _ -> forever.await();
      var run = prepared();
      var full = new IOException("no space left on device");
      atStartOf("main 2", () -> run.fail(full));
      var results = run.run();
      assertThat(results.verdict()).isEqualTo(ERROR);
      assertThat(results.cause()).isEqualTo("java.io.IOException: no space left on device");
      assertThat(bench.notes).endsWith("mains off", "psu off", "plate off");
    }

    @Test
    void takesAnInterruptOfItsThreadForAnAbort() {
      Thread.currentThread().interrupt();
      assertThat(prepared().run().verdict()).isEqualTo(ABORTED);
      assertThat(bench.notes).endsWith("mains off", "psu off", "plate off");
    }

    @Test
    void doesNothingButTeardownWhenItIsStoppedBeforeItBegins() {
      var run = prepared();
      run.abort("SIGINT");
      assertThat(run.run().verdict()).isEqualTo(ABORTED);
      assertThat(bench.notes).containsExactly("mains off", "psu off", "plate off");
    }

    @Test
    void leavesAHangingTeardownStepBehindAtTheSecondRequest() {
      var run = prepared();
      bench.mains.when(
          "off",
          () -> {
            run.abort("SIGINT");
            run.abort("SIGINT");
            forever.await();
          });
      var results = run.run();
      assertThat(results.steps().get(5).cause()).isEqualTo("not done within 1000 ms of wall time");
      assertThat(bench.notes).endsWith("mains off", "psu off", "plate off");
    }

    @Test
    void keepsWhatHadAlreadyFailed() {
      bench.board.answers("wrong");
      orbit = _ -> forever.await();
      var run = prepared();
      atStartOf("main 2", () -> run.abort("SIGINT"));
      var results = run.run();
      assertThat(results.verdict()).isEqualTo(ABORTED);
      assertThat(verdicts(results)).containsExactly(INCONCLUSIVE, FAIL);
    }
  }

  @Nested
  class WhenTheBoardReboots {
    @Test
    void logsInAgainAndGoesOnInferring() {
      orbit =
          _ -> {
            bench.board.reboots();
            await("board.recovered");
          };
      var results = prepared().run();
      assertThat(results.verdict()).isEqualTo(FAIL);
      assertThat(verdicts(results)).containsExactly(FAIL, PASS);
      assertThat(kinds()).containsSubsequence("board.reboot", "board.recovered");
      assertThat(happened("board.reboot").getFirst().details())
          .containsEntry("evidence", "Linux version 6.1");
      assertThat(numbers("inference.throughput")).contains(0.0);
    }

    @Test
    void waitsForPowerAndSaysSoOnce() {
      orbit =
          _ -> {
            bench.board.diesWithoutAWord();
            bench.powerGood.goes(false);
            await("board.unpowered");
            bench.powerGood.goes(true);
            await("board.recovered");
          };
      var results = prepared().run();
      assertThat(results.verdict()).isEqualTo(FAIL);
      assertThat(kinds()).containsSubsequence("board.unpowered", "board.reboot", "board.recovered");
      assertThat(happened("board.unpowered")).hasSize(1);
      assertThat(happened("board.reboot")).hasSize(1);
    }

    @Test
    void triesAgainWhenPowerIsLostOverTheLogin() {
      orbit =
          _ -> {
            bench.board.when(
                "log in",
                () -> {
                  bench.powerGood.goes(false);
                  bench.powerGood.goes(true);
                  throw new DeviceTimeout("board", "login", MINUTE);
                });
            bench.board.reboots();
            await("board.recovered");
          };
      var results = prepared().run();
      assertThat(results.verdict()).isEqualTo(FAIL);
      assertThat(happened("board.recovered")).hasSize(1);
    }

    @Test
    void failsTheStepWhenItIsDownAtTheEnd() {
      orbit =
          _ -> {
            bench.powerGood.goes(false);
            await("board.unpowered");
          };
      var results = prepared().run();
      assertThat(results.cause()).isEqualTo("main 2: board: was down when the replay ended");
      assertThat(results.verdict()).isEqualTo(FAIL);
    }

    @Test
    void doesNotTakeABootThatWasAskedForForAReboot() {
      main =
          List.of(
              new Action.PowerCycle(2, Duration.ofSeconds(2), MINUTE), new Action.Infer(1, STALL));
      bench.board.when("log in", () -> {});
      bench.board.when("log in", bench.board::reboots);
      var results = prepared().run();
      assertThat(results.verdict()).as(results.cause()).isEqualTo(PASS);
      assertThat(happened("board.booted")).hasSize(1);
      assertThat(happened("board.reboot")).isEmpty();
    }
  }

  private ProcedureRun prepared() {
    var log = new EventLog(clock, List.of(this::noted, judges));
    var recorder = new Recorder(clock, List.of(samples::add, judges));
    return new ProcedureRun(procedure(), bench.equipment(), orbit, judges, recorder, log, clock);
  }

  private Procedure procedure() {
    return new Procedure(
        "fake",
        "1",
        "Fake",
        "",
        List.of(),
        Set.of(),
        List.of(),
        steps(
            "setup",
            List.of(
                new Action.SupplyNominal(), new Action.SetSwitch(true), new Action.Boot(MINUTE))),
        steps("main", main),
        steps(
            "teardown",
            List.of(new Action.SetSwitch(false), new Action.SupplyOff(), new Action.ThermalOff())),
        List.of());
  }

  private static List<Step> steps(String section, List<Action> actions) {
    return IntStream.range(0, actions.size())
        .mapToObj(i -> new Step(section + " " + (i + 1), actions.get(i), ""))
        .toList();
  }

  private static Criterion criterion(String id, Rule rule) {
    var window = new Window("main", Set.of("main 1", "main 2"));
    return new Criterion(id, id, rule, window, STALL, List.of(new Source("a test", true)));
  }

  private void atStartOf(String step, Runnable then) {
    atStart.put(step, then);
  }

  private void noted(Event event) {
    events.add(event);
    if (event.kind().equals("step.started")) {
      atStart.getOrDefault(event.subject(), () -> {}).run();
    }
  }

  private List<Event> happened(String kind) {
    return events.stream().filter(event -> event.kind().equals(kind)).toList();
  }

  private void await(String kind) throws InterruptedException {
    while (happened(kind).isEmpty()) {
      clock.sleep(Duration.ofSeconds(1));
    }
  }

  private List<String> kinds() {
    return events.stream().map(Event::kind).toList();
  }

  private List<Double> numbers(String channel) {
    return samples.stream()
        .filter(sample -> sample.channel().name().equals(channel))
        .map(sample -> ((Reading.Value) sample.reading()).number())
        .toList();
  }

  private static List<Verdict> verdicts(Results results) {
    return results.criteria().stream().map(CriterionResult::verdict).toList();
  }
}
