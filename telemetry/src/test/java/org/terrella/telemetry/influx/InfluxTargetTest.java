package org.terrella.telemetry.influx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InfluxTargetTest {
  private static final Map<String, String> SECRETS =
      Map.of("TERRELLA_INFLUX_PASSWORD", "hush", "TERRELLA_INFLUX_TOKEN", "");

  @ParameterizedTest
  @CsvSource({
    "http://lab:9000?db=x, http://lab:9000 V1[database=x]",
    "https://lab/?org=o&bucket=b%20c, 'https://lab:8086 V2[org=o, bucket=b c]'",
    "http://lab/influx/?bucket=b, 'http://lab:8086/influx V2[org=terrella, bucket=b]'",
    "http://127.0.0.1, http://127.0.0.1:8086 Unknown[]",
    "http://ann@lab?questdb, http://lab:9000 QuestDb[]",
  })
  void readsWhatPeopleWrite(String url, String target) {
    assertThat(InfluxTarget.parse(url, Map.of())).hasToString(target);
  }

  @Test
  void takesAQuestDbFromWhoeverKnowsIt() {
    var target = InfluxTarget.questdb(URI.create("http://127.0.0.1:9"), "ann", "hush");
    assertThat(target).hasToString("http://127.0.0.1:9 QuestDb[]");
    assertThat(target.credentials().authorization()).contains("Basic YW5uOmh1c2g=");
  }

  @Test
  void takesSecretsFromTheEnvironmentAndShowsNone() {
    var target = InfluxTarget.parse("http://ann@lab?db=x", SECRETS);
    assertThat(target.credentials().authorization()).contains("Basic YW5uOmh1c2g=");
    assertThat(target.toString()).doesNotContain("ann", "hush");
    assertThat(target.credentials().toString()).doesNotContain("ann", "hush");
    var token = InfluxTarget.parse("http://lab", Map.of("TERRELLA_INFLUX_TOKEN", "t0"));
    assertThat(token.credentials().authorization()).contains("Token t0");
    assertThat(InfluxTarget.parse("http://lab", SECRETS).credentials().authorization()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lab:8086",
        "ftp://lab",
        "http://",
        "http://lab?db=x&org=y",
        "http://a b",
        "http://lab?questdb&db=x",
      })
  void saysWhatWouldBeRight(String url) {
    assertThatThrownBy(() -> InfluxTarget.parse(url, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("write it like http://host:8086");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://ann:hush@lab", "http://ann:hush@la b", "ftp://ann:hush@lab"})
  void refusesAPasswordInTheUrlWithoutRepeatingIt(String url) {
    assertThatThrownBy(() -> InfluxTarget.parse(url, Map.of()))
        .hasMessageNotContaining("hush")
        .hasNoCause();
  }

  @Nested
  class WhenASecretIsInAFile {
    @TempDir private Path folder;

    private Path file(String permissions, String content) throws IOException {
      var file = Files.writeString(folder.resolve("secret"), content);
      return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static InfluxTarget target(String name, Path file) {
      return InfluxTarget.parse("http://ann@lab", Map.of(name, file.toString()));
    }

    @Test
    void readsIt() throws IOException {
      assertThat(
              target("TERRELLA_INFLUX_TOKEN_FILE", file("rw-------", "t0\n"))
                  .credentials()
                  .authorization())
          .contains("Token t0");
      assertThat(
              target("TERRELLA_INFLUX_PASSWORD_FILE", file("r--------", "hush\n"))
                  .credentials()
                  .authorization())
          .contains("Basic YW5uOmh1c2g=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void refusesOneThatOthersCanReadOrWriteAndSaysHowToCloseIt(String permissions)
        throws IOException {
      var file = file(permissions, "t0");
      assertThatThrownBy(() -> target("TERRELLA_INFLUX_TOKEN_FILE", file))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("TERRELLA_INFLUX_TOKEN_FILE")
          .hasMessageEndingWith("chmod 600 " + file)
          .hasMessageNotContaining("t0");
    }

    @Test
    void refusesOneThatIsMissingOrEmpty() throws IOException {
      assertThatThrownBy(() -> target("TERRELLA_INFLUX_TOKEN_FILE", folder.resolve("none")))
          .hasMessageContaining("cannot be read");
      var empty = file("rw-------", "\n");
      assertThatThrownBy(() -> target("TERRELLA_INFLUX_TOKEN_FILE", empty))
          .hasMessageContaining("empty");
    }

    @Test
    void refusesTwoSourcesOfOneSecret() throws IOException {
      var both =
          Map.of(
              "TERRELLA_INFLUX_TOKEN",
              "t1",
              "TERRELLA_INFLUX_TOKEN_FILE",
              file("rw-------", "t0").toString());
      assertThatThrownBy(() -> InfluxTarget.parse("http://lab", both))
          .hasMessageContaining("unset one of them");
    }

    @Test
    void refusesWhatCannotStandInAHeaderWithoutShowingIt() throws IOException {
      var file = file("rw-------", "top\nsecret");
      assertThatThrownBy(() -> target("TERRELLA_INFLUX_TOKEN_FILE", file))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("secret\n")
          .hasMessageNotContaining("top");
    }
  }

  @Test
  void refusesAFileOfAuthoritiesThatHoldsNone(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("ca.pem"), "");
    var settings = Map.of("TERRELLA_INFLUX_CA", file.toString());
    assertThatThrownBy(() -> InfluxTarget.parse("https://lab", settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ca.pem")
        .hasMessageContaining("no certificate");
  }
}
