package org.terrella.drivers.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.drivers.device.Inference;
import org.terrella.drivers.link.Pty;
import org.terrella.drivers.link.SerialLink;
import org.terrella.drivers.link.SerialSettings;
import org.terrella.drivers.simulated.BoardTwin;
import org.terrella.drivers.simulated.Cable;
import org.terrella.drivers.simulated.TwinLog;
import org.terrella.telemetry.channel.Channel;
import org.terrella.telemetry.channel.Reading;
import org.terrella.telemetry.channel.Recorder;
import org.terrella.telemetry.channel.Sample;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.journal.JournalReader;
import org.terrella.telemetry.sampling.Look;
import org.terrella.telemetry.sampling.Sampler;
import org.terrella.telemetry.sampling.Source;
import org.terrella.telemetry.sampling.Tolerance;
import org.terrella.telemetry.time.ScaledClock;

/** The driver against the twin, over a pseudo-terminal, a hundred times as fast as life. */
class LinuxBoardTest {
  private static final Duration BOOT = Duration.ofMinutes(2);
  private static final Duration LIMIT = Duration.ofSeconds(100);
  private static final Workload INFER = new Workload("infer", BoardTwin.GOLDEN_ANSWER);
  private static final List<Sensor> SENSORS =
      List.of(
          new Sensor("temperature", "degC", "/sys/class/hwmon/hwmon0/temp1_input", 0.001),
          new Sensor("uptime", "s", "/proc/uptime", 1),
          new Sensor("nothing", "V", "/sys/none", 1));

  private final ScaledClock clock = new ScaledClock(100);
  private final BenchBody body = new BenchBody();
  private final Diary diary = new Diary();
  @TempDir private Path folder;
  private Cable cable;
  private BoardTwin twin;
  private LinuxBoard board;

  @BeforeEach
  void connect() throws Exception {
    cable = new Cable(Pty.open("twin"));
    var log = new TwinLog(folder.resolve("board.log"), clock);
    twin = BoardTwin.start(cable, body, clock, log, 1);
    board = open(BoardTwin.PASSWORD);
  }

  private LinuxBoard open(String password) throws DeviceException {
    var link = SerialLink.open("board", cable.port(), SerialSettings.at(115_200));
    var linux = BoardSettings.linux(BoardTwin.USER, password, SENSORS, INFER);
    var settings =
        new BoardSettings(
            linux.user(),
            linux.password(),
            linux.loginPrompt(),
            linux.bootBanners(),
            linux.sensors(),
            linux.workload(),
            linux.shutdownCommand(),
            linux.down(),
            Duration.ofSeconds(2));
    var opened = LinuxBoard.open("board", link, settings, clock);
    opened.watch(diary);
    return opened;
  }

  @AfterEach
  void end() throws Exception {
    try {
      board.close();
    } catch (DeviceGone unplugged) {
      assertThat(unplugged).hasMessageContaining("board");
    }
    twin.close();
  }

  private void boot() throws Exception {
    body.power(true);
    board.logIn(BOOT);
  }

  @Nested
  class WhenItIsOff {
    @Test
    void saysHowFarTheLoginCame() {
      assertThatThrownBy(() -> board.logIn(Duration.ofSeconds(20)))
          .isInstanceOf(DeviceTimeout.class)
          .hasMessageContaining("last heard \"nothing\"");
    }

    @Test
    void hasNoReadings() throws Exception {
      assertThat(board.sample()).hasSize(3).hasOnlyElementsOfType(Reading.Missing.class);
    }

    @Test
    void runsNothing() {
      assertThatThrownBy(() -> board.run("true", LIMIT))
          .hasMessage("board: refused true: nobody is logged in");
    }
  }

  @Nested
  class WhenItIsOn {
    @Test
    void bootsAndLogsInAndSaysWhoItIs() throws Exception {
      boot();
      assertThat(board.identity()).hasToString("Linux aarch64 board 6.6.32-terrella");
      assertThat(clock.now()).isGreaterThan(Duration.ofSeconds(12));
      assertThat(diary.reboots()).isEmpty();
    }

    @Test
    void refusesAWrongPassword() throws Exception {
      board.close();
      board = open("wrong");
      body.power(true);
      assertThatThrownBy(() -> board.logIn(BOOT))
          .isInstanceOf(DeviceRefused.class)
          .hasMessage("board: refused login of root: Login incorrect");
    }

    @Test
    void findsAShellThatSomebodyLeftOpen() throws Exception {
      boot();
      board.close();
      board = open(BoardTwin.PASSWORD);
      board.logIn(BOOT);
      assertThat(board.run("echo hello", LIMIT)).containsExactly("hello");
    }

    @Test
    void readsAllSensorsAtOnce() throws Exception {
      boot();
      assertThat(board.channels()).contains(Channel.number("board.temperature", "degC")).hasSize(3);
      List<Reading> readings = board.sample();
      assertThat(readings.getFirst()).isEqualTo(new Reading.Value(40.25));
      assertThat(readings.getLast())
          .isEqualTo(
              new Reading.Missing(
                  "/sys/none answered \"cat: can't open '/sys/none': No such file or directory\""));
    }

    @Test
    void givesItsTimeSinceBootWithItsReadings() throws Exception {
      boot();
      Look first = board.look();
      clock.sleep(Duration.ofSeconds(10));
      Look second = board.look();
      Instant shown = first.device().orElseThrow().at();
      assertThat(shown).isBetween(Instant.ofEpochSecond(12), Instant.EPOCH.plus(clock.now()));
      assertThat(second.device().orElseThrow().at()).isAfterOrEqualTo(shown.plusSeconds(10));
      assertThat(second.readings()).hasSize(3).contains(new Reading.Value(40.25));
    }

    @Test
    void hasItsTimeInTheJournalAndItsClockPlacedOnBenchTime() throws Exception {
      Duration before = clock.now();
      body.power(true);
      Duration after = clock.now();
      board.logIn(BOOT);
      var seen = sampled(5);
      assertThat(seen)
          .filteredOn(sample -> sample.channel().name().equals("board.temperature"))
          .hasSize(5)
          .allSatisfy(sample -> assertThat(sample.device()).isPresent());
      double bound = last(seen, "board.clock-offset-bound");
      assertThat(last(seen, "board.clock-offset"))
          .as("it counts from its boot")
          .isBetween(-seconds(after) - bound, -seconds(before) + bound);
      assertThat(bound).isLessThan(100);
    }

    /** So many looks, through a sampler and a journal on disk. */
    private List<Sample> sampled(int looks) throws Exception {
      var left = new AtomicInteger(looks);
      Source source =
          () -> {
            if (left.getAndDecrement() == 0) {
              throw new InterruptedException("enough");
            }
            return board.look();
          };
      try (var journal = Journal.open(folder.resolve("journal"))) {
        var recorder = new Recorder(clock, List.of(journal));
        var sampler =
            new Sampler(
                source, board.channels(), Duration.ofMinutes(1), Tolerance.none(), recorder, clock);
        assertThatThrownBy(() -> sampler.run(clock.now())).hasMessage("enough");
      }
      var seen = new ArrayList<Sample>();
      JournalReader.read(folder.resolve("journal"), seen::add);
      return seen;
    }

    private double last(List<Sample> seen, String channel) {
      return seen.stream()
          .filter(sample -> sample.channel().name().equals(channel))
          .map(sample -> ((Reading.Value) sample.reading()).number())
          .reduce((_, later) -> later)
          .orElseThrow();
    }

    private double seconds(Duration bench) {
      return bench.toNanos() / 1e9;
    }

    @Test
    void runsCommandsAndTellsTheirFailure() throws Exception {
      boot();
      assertThat(board.run("echo one; echo two", LIMIT)).containsExactly("one", "two");
      assertThat(board.run("echo -n unended", LIMIT)).containsExactly("unended");
      assertThatThrownBy(() -> board.run("frobnicate", LIMIT))
          .hasMessage("board: refused frobnicate: status 127: -sh: frobnicate: not found");
    }

    @Test
    void isHeardThroughAnEchoThatWrapsAndWithoutOne() throws Exception {
      boot();
      String words = "word ".repeat(40).strip();
      assertThat(board.run("echo " + words, LIMIT)).containsExactly(words);
      board.run("stty -echo", LIMIT);
      assertThat(board.run("echo " + words, LIMIT)).containsExactly(words);
      assertThat(board.sample().getFirst()).isEqualTo(new Reading.Value(40.25));
    }

    @Test
    void interruptsACommandThatTakesTooLong() throws Exception {
      boot();
      assertThatThrownBy(() -> board.run("sleep 1000", Duration.ofSeconds(5)))
          .isInstanceOf(DeviceTimeout.class)
          .hasMessage("board: no answer to sleep 1000 within 5000 ms");
      assertThat(board.run("echo free", LIMIT)).containsExactly("free");
    }

    @Test
    void doesNotTakeAQuotedBannerForAReboot() throws Exception {
      boot();
      board.run("echo 'U-Boot 2024.01'; echo 'Linux version 6.6'", LIMIT);
      assertThat(diary.reboots()).isEmpty();
      assertThat(board.run("echo still here", LIMIT)).containsExactly("still here");
    }

    @Test
    void isNotTypedAtFromItsRestToItsNextLogin() throws Exception {
      boot();
      board.rest();
      body.power(false);
      cable.freeze(); // an exchange would run into its timeout
      assertThat(board.sample()).hasOnlyElementsOfType(Reading.Missing.class);
      cable.thaw();
      boot();
      assertThat(board.sample().getFirst()).isEqualTo(new Reading.Value(40.25));
    }

    @Test
    void shutsDownAndComesBackAfterAPowerCycle() throws Exception {
      boot();
      board.shutDown(LIMIT);
      diary.await(() -> body.load() == 0);
      assertThat(body.load()).isZero();
      body.power(false);
      boot();
      assertThat(diary.reboots()).isEmpty();
    }
  }

  @Nested
  class WhileItWorks {
    @BeforeEach
    void work() throws Exception {
      boot();
      board.startWorkload();
    }

    @Test
    void reportsEveryBatchWhileItsSensorsAreRead() throws Exception {
      while (diary.inferences().size() < 100) {
        assertThat(board.sample().getFirst()).isEqualTo(new Reading.Value(40.25));
      }
      board.stopWorkload();
      assertThat(diary.inferences()).hasSizeGreaterThanOrEqualTo(100);
      assertThat(diary.inferences())
          .extracting(Inference::answer)
          .containsOnly(board.goldenAnswer());
      assertThat(diary.inferences())
          .extracting(Inference::batch)
          .startsWith(1L, 2L, 3L)
          .doesNotHaveDuplicates()
          .isSorted()
          .endsWith((long) diary.inferences().size());
      assertThat(diary.garbled()).isEmpty();
    }

    @Test
    void drawsWhatItsWorkCosts() throws Exception {
      diary.await(() -> diary.inferences().size() > 2);
      assertThat(body.load()).isBetween(44.0, 46.0);
      body.heatTo(90);
      diary.await(() -> diary.inferences().getLast().milliseconds() > 1400);
      assertThat(diary.inferences().getLast().milliseconds()).isGreaterThan(1400);
      assertThat(body.load()).isLessThan(35);
      board.stopWorkload();
      assertThat(body.load()).isEqualTo(9);
    }

    @Test
    void answersWrongOnceAfterABitFlip() throws Exception {
      diary.await(() -> !diary.inferences().isEmpty());
      twin.flipBit();
      int enough = diary.inferences().size() + 4;
      diary.await(() -> diary.inferences().size() > enough);
      assertThat(diary.inferences())
          .extracting(Inference::answer)
          .filteredOn(answer -> !answer.equals(board.goldenAnswer()))
          .hasSize(1);
    }

    @Test
    void reportsARebootOnceAndLogsInAgain() throws Exception {
      diary.await(() -> diary.inferences().size() > 2);
      body.power(false);
      body.power(true);
      diary.await(() -> !diary.reboots().isEmpty());
      assertThat(board.sample()).hasOnlyElementsOfType(Reading.Missing.class);
      board.logIn(BOOT);
      assertThat(diary.reboots()).hasSize(1).first().asString().contains("U-Boot");
      assertThat(board.sample().getFirst()).isEqualTo(new Reading.Value(40.25));
      board.startWorkload();
      int before = diary.inferences().size();
      diary.await(() -> diary.inferences().size() > before);
      assertThat(diary.inferences().getLast().batch()).isLessThan(100);
    }

    @Test
    void reportsAResetByItsPin() throws Exception {
      twin.reset();
      diary.await(() -> !diary.reboots().isEmpty());
      assertThat(diary.reboots()).hasSize(1);
    }

    @Test
    void doesNotTakeALateAnswerForTheNext() throws Exception {
      cable.freeze();
      assertThatThrownBy(board::sample)
          .isInstanceOf(DeviceTimeout.class)
          .hasMessage("board: no answer to its sensors within 2000 ms");
      body.heatTo(55.5);
      assertThatThrownBy(() -> board.run("echo late", Duration.ofSeconds(10)))
          .isInstanceOf(DeviceTimeout.class);
      cable.thaw();
      assertThat(board.run("echo prompt", LIMIT)).containsExactly("prompt");
      assertThat(board.sample().getFirst()).isEqualTo(new Reading.Value(55.5));
    }

    @Test
    void isGoneOnceItsCableIsPulled() {
      cable.unplug();
      assertThatThrownBy(board::sample)
          .isInstanceOf(DeviceGone.class)
          .hasMessageStartingWith("board: lost " + board.port());
    }
  }
}
