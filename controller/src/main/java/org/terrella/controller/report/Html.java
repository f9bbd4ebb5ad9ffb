package org.terrella.controller.report;

import java.util.List;
import java.util.stream.Collectors;

/** Text that is safe inside HTML. */
final class Html {
  private Html() {}

  static String text(Object value) {
    return value
        .toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** JSON that cannot end the script element it stands in. */
  static String json(String json) {
    return json.replace("<", "\\u003c");
  }

  static String cell(String kind, Object value) {
    return "<td class=\"%s\">%s</td>".formatted(kind, text(value));
  }

  static String table(List<String> heads, List<String> rows) {
    return "<table><thead><tr>%s</tr></thead><tbody>%s</tbody></table>"
        .formatted(
            heads.stream().map(Html::head).collect(Collectors.joining()), String.join("\n", rows));
  }

  private static String head(String head) {
    boolean number = head.startsWith("#");
    return "<th%s>%s</th>"
        .formatted(number ? " class=\"number\"" : "", text(number ? head.substring(1) : head));
  }
}
