package org.terrella.controller.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HtmlTest {
  @Test
  void showsWhatWouldBeMarkupAsText() {
    assertThat(Html.text("<b title=\"x\">&amp;</b>"))
        .isEqualTo("&lt;b title=&quot;x&quot;&gt;&amp;amp;&lt;/b&gt;");
  }

  @Test
  void keepsDataInsideItsScript() {
    String data = JsonMapper.shared().writeValueAsString("</script><!--<script>");

    assertThat(Html.json(data)).doesNotContain("<");
    assertThat(JsonMapper.shared().readTree(Html.json(data)).asString())
        .isEqualTo("</script><!--<script>");
  }

  @Test
  void putsNumbersToTheRight() {
    assertThat(Html.table(List.of("a < b", "#c"), List.of()))
        .contains("<th>a &lt; b</th>", "<th class=\"number\">c</th>");
  }
}
