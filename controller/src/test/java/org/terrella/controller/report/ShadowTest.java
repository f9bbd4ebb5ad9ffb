package org.terrella.controller.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ShadowTest {
  private final Shadow shadow = new Shadow(100);
  private final List<Map<String, Object>> regions = new ArrayList<>();

  @Test
  void shadesAWholeEclipse() {
    happened(10, "eclipse.penumbra-entered");
    happened(11, "eclipse.umbra-entered");
    happened(40, "eclipse.umbra-left");
    happened(41, "eclipse.penumbra-left");
    shadow.end(regions);

    assertThat(regions)
        .containsExactly(
            region("penumbra", 10, 11), region("umbra", 11, 40), region("penumbra", 40, 41));
  }

  @Test
  void shadesToTheEndWhatTheEndCutsOff() {
    happened(90, "eclipse.penumbra-entered");
    happened(91, "eclipse.umbra-entered");
    shadow.end(regions);

    assertThat(regions).containsExactly(region("penumbra", 90, 91), region("umbra", 91, 100));
  }

  @Test
  void shadesNothingInTheSun() {
    happened(5, "step.started");
    shadow.end(regions);

    assertThat(regions).isEmpty();
  }

  private void happened(double bench, String kind) {
    shadow.follow(JsonMapper.shared().valueToTree(Map.of("bench", bench, "kind", kind)), regions);
  }

  private static Map<String, Object> region(String kind, double from, double to) {
    return Map.of("kind", kind, "from", from, "to", to);
  }
}
