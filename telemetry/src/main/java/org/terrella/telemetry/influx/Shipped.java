package org.terrella.telemetry.influx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What became of the samples of a run, all its shippings to one target together.
 *
 * @param sent rows that the database has accepted
 * @param dead rows that it refused for good; they are in {@code dead.lp}
 * @param unsent samples in the journal that it has not been offered successfully
 * @param confirmed rows that the database itself counts in the end; empty when it was not asked, or
 *     cannot be
 * @param rewound how often everything was shipped once more because the database had fewer rows
 *     than it had accepted
 * @param trouble what was in the way in the end, in words; empty when nothing was
 */
public record Shipped(
    long sent, long dead, long unsent, OptionalLong confirmed, int rewound, String trouble) {
  /**
   * What became of rows that nobody counted again.
   *
   * @param sent rows that the database has accepted
   * @param dead rows that it refused for good
   * @param unsent rows that it has not been offered successfully
   */
  public Shipped(long sent, long dead, long unsent) {
    this(sent, dead, unsent, OptionalLong.empty(), 0, "");
  }

  /**
   * Tells whether the database has every sample as far as anybody can tell.
   *
   * @return false when some are dead or unsent, or when it counts fewer than it has accepted
   */
  public boolean isWhole() {
    return dead == 0 && unsent == 0 && !isShort();
  }

  private boolean isShort() {
    return confirmed.isPresent() && confirmed.getAsLong() < sent;
  }

  /**
   * Says it for people.
   *
   * @return such as {@code 5000 shipped, all confirmed by the database}
   */
  public String words() {
    var words = new StringBuilder("%d shipped, %s".formatted(sent, confirmation()));
    if (dead > 0) {
      words.append(", %d REFUSED by the database (dead.lp)".formatted(dead));
    }
    if (unsent > 0) {
      words.append(", %d NOT SHIPPED".formatted(unsent));
    }
    if (rewound > 0) {
      words.append(", all shipped again %d times as rows were missing".formatted(rewound));
    }
    return trouble.isEmpty() ? words.toString() : words.append(": ").append(trouble).toString();
  }

  private String confirmation() {
    if (confirmed.isEmpty()) {
      return "not confirmed by the database";
    }
    return isShort()
        ? "but the database counts only " + confirmed.getAsLong()
        : "all confirmed by the database";
  }

  /**
   * Says it for programs.
   *
   * @return by name, in order; {@code confirmed} is absent when the database was not asked
   */
  public Map<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("sent", sent);
    fields.put("dead", dead);
    fields.put("unsent", unsent);
    confirmed.ifPresent(rows -> fields.put("confirmed", rows));
    fields.put("rewound", rewound);
    if (!trouble.isEmpty()) {
      fields.put("trouble", trouble);
    }
    return fields;
  }
}
