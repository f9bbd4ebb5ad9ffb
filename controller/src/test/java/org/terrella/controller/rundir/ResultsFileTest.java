package org.terrella.controller.rundir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terrella.procedures.verdict.Verdict.FAIL;
import static org.terrella.procedures.verdict.Verdict.PASS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultsFileTest {
  @TempDir private Path folder;

  @Test
  void beginsWithWhatTheRunWas() throws IOException {
    assertThat(written().properties().iterator().next())
        .isEqualTo(Map.entry("run", JsonMapper.shared().valueToTree("r-1")));
  }

  @Test
  void saysTheVerdictAndWhy() throws IOException {
    assertThat(written().get("verdict").asString()).isEqualTo("FAIL");
    assertThat(written().get("cause").asString()).isEqualTo("because");
  }

  @Test
  void givesMarginWorstAndLimitsOfACriterion() throws IOException {
    JsonNode bus = written().get("criteria").get(0);
    assertThat(bus.get("margin").asDouble()).isEqualTo(-1.5);
    assertThat(bus.get("unit").asString()).isEqualTo("V");
    assertThat(bus.get("worstSeconds").asDouble()).isEqualTo(30.124);
    assertThat(bus.get("low").asDouble()).isEqualTo(24);
    assertThat(bus.get("high").asDouble()).isEqualTo(34);
  }

  @Test
  void saysNullWhereThereIsNoNumber() throws IOException {
    JsonNode quiet = written().get("criteria").get(1);
    assertThat(quiet.get("margin").isNull()).isTrue();
    assertThat(quiet.get("worst").isNull()).isTrue();
    assertThat(quiet.get("worstSeconds").isNull()).isTrue();
  }

  @Test
  void saysFromWhenToWhenACriterionWasJudged() throws IOException {
    JsonNode bus = written().get("criteria").get(0);
    assertThat(bus.get("fromSeconds").asDouble()).isEqualTo(10);
    assertThat(bus.get("toSeconds").asDouble()).isEqualTo(60.25);
  }

  private JsonNode written() throws IOException {
    Path file = folder.resolve("results.json");
    ResultsFile.write(
        file, Map.of("run", "r-1"), Scripted.procedure(), Scripted.results(PASS, FAIL, PASS));
    return JsonMapper.shared().readTree(Files.readString(file));
  }
}
