package org.terrella.telemetry.influx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.terrella.telemetry.influx.ScriptedDatabase.Mood;
import org.terrella.telemetry.journal.Journal;
import org.terrella.telemetry.journal.Samples;
import org.terrella.telemetry.time.Deadline;

/** Whom we talk to, and what nobody else gets to hear. */
class SecrecyTest {
  private static final RunTags TAGS = new RunTags("r1", "sim", "SN-0001");
  private static final String TOKEN = "t0ken-that-nobody-may-see";
  private static final String PASSWORD = "passw0rd-that-nobody-may-see";

  @TempDir private Path run;

  @BeforeEach
  void journal() throws Exception {
    try (var journal = Journal.open(run.resolve("journal"))) {
      journal.sampled(Samples.volts(0));
    }
  }

  private Shipped ship(InfluxTarget target, Duration patience) throws Exception {
    return new Reshipping(run, target)
        .samples(run.resolve("journal"), TAGS, Deadline.after(patience));
  }

  @Nested
  class OverTls {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(2);

    @TempDir private static Path folder;

    private static SSLContext right;
    private static SSLContext wrong;
    private static Certificates certificates;

    @BeforeAll
    static void certify() throws Exception {
      certificates = new Certificates(folder);
      right = certificates.server("right", "dns:localhost");
      wrong = certificates.server("wrong", "dns:elsewhere.example");
    }

    private static InfluxTarget target(ScriptedDatabase database, String authority) {
      return InfluxTarget.parse(
          "https://localhost:%d?bucket=b".formatted(database.port()),
          authority.isEmpty()
              ? Map.of()
              : Map.of("TERRELLA_INFLUX_CA", certificates.pem(authority).toString()));
    }

    @Test
    void writesToAServerThatItsAuthorityVouchesFor() throws Exception {
      try (var database = ScriptedDatabase.secure("v2.7.4", right)) {
        assertThat(ship(target(database, "right"), LONG).sent()).isEqualTo(1);
        assertThat(database.stored()).hasSize(1);
      }
    }

    @Test
    void believesNoServerThatNobodyVouchesFor() throws Exception {
      try (var database = ScriptedDatabase.secure("v2.7.4", right)) {
        assertNothingIsSaid(database, ship(target(database, ""), SHORT));
        assertNothingIsSaid(database, ship(target(database, "wrong"), SHORT));
      }
    }

    @Test
    void believesNoServerOfAnotherName() throws Exception {
      try (var database = ScriptedDatabase.secure("v2.7.4", wrong)) {
        assertNothingIsSaid(database, ship(target(database, "wrong"), SHORT));
      }
    }

    private static void assertNothingIsSaid(ScriptedDatabase database, Shipped shipped) {
      assertThat(shipped.unsent()).isEqualTo(1);
      assertThat(shipped.trouble())
          .startsWith("https://localhost:")
          .containsAnyOf("PKIX", "not verified", "No subject alternative");
      assertThat(database.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Mood.class,
      names = {"DENIED", "WELCOME", "SAY_HALF", "UNAVAILABLE", "HANG_UP"})
  void letsNoSecretOutWhateverTheDatabaseAnswers(Mood mood) throws Exception {
    var terminal = new ByteArrayOutputStream();
    var out = System.out;
    var err = System.err;
    try (var database = new ScriptedDatabase("v2.7.4");
        var capture = new PrintStream(terminal, true, StandardCharsets.UTF_8)) {
      System.setOut(capture);
      System.setErr(capture);
      for (var environment :
          List.of(
              Map.of("TERRELLA_INFLUX_TOKEN", TOKEN),
              Map.of("TERRELLA_INFLUX_PASSWORD", PASSWORD))) {
        database.will(mood, mood, mood);
        database.refuse("value");
        var url = database.url().replace("//", "//ann@") + "?bucket=b";
        var shipped = ship(InfluxTarget.parse(url, environment), Duration.ofMillis(250));
        terminal.write(
            (shipped + shipped.words() + shipped.fields()).getBytes(StandardCharsets.UTF_8));
      }
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertNoSecretIn("terminal", terminal.toString(StandardCharsets.UTF_8));
    try (var files = Files.walk(run)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertNoSecretIn(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
  }

  private static void assertNoSecretIn(String where, String text) {
    var pair = new Credentials("ann", PASSWORD, "").authorization().orElseThrow();
    assertThat(text).as(where).doesNotContain(TOKEN, PASSWORD, pair.substring("Basic ".length()));
  }

  @Test
  void provesItselfToTheDatabaseAlone() throws Exception {
    try (var database = new ScriptedDatabase("v2.7.4")) {
      database.will(Mood.DENIED, Mood.HANG);
      var environment = Map.of("TERRELLA_INFLUX_TOKEN", TOKEN);
      var target = InfluxTarget.parse(database.url() + "?bucket=b", environment);
      assertThat(ship(target, Duration.ofSeconds(2)).trouble())
          .contains("you said [Token (secret)]");
    }
  }
}
