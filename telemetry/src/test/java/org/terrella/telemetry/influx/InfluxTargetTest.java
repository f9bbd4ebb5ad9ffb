package org.terrella.telemetry.influx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
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
  })
  void readsWhatPeopleWrite(String url, String target) {
    assertThat(InfluxTarget.parse(url, Map.of())).hasToString(target);
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
      strings = {"", "lab:8086", "ftp://lab", "http://", "http://lab?db=x&org=y", "http://a b"})
  void saysWhatWouldBeRight(String url) {
    assertThatThrownBy(() -> InfluxTarget.parse(url, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("write it like http://host:8086");
  }

  @Test
  void refusesAPasswordInTheUrlWithoutRepeatingIt() {
    assertThatThrownBy(() -> InfluxTarget.parse("http://ann:hush@lab", Map.of()))
        .hasMessageContaining("TERRELLA_INFLUX_PASSWORD")
        .hasMessageNotContaining("hush");
  }
}
