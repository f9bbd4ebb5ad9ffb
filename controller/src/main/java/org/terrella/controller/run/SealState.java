package org.terrella.controller.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.terrella.controller.rundir.RunDirectory;
import org.terrella.telemetry.columnar.Seal;
import org.terrella.telemetry.columnar.SealDisagrees;
import org.terrella.telemetry.columnar.Sealed;
import org.terrella.telemetry.influx.RunTags;

/** What became of the columnar copy of the record; the journal stays the authority. */
public sealed interface SealState {
  /**
   * It was read back and agrees with the journal.
   *
   * @param file what it is
   */
  record Agrees(Sealed file) implements SealState {}

  /**
   * It was read back and is something else: one of the two cannot be trusted.
   *
   * @param how the first difference
   */
  record Disagrees(String how) implements SealState {}

  /**
   * It could not be made, which says nothing about the journal.
   *
   * @param why as the disk said
   */
  record NotMade(String why) implements SealState {}

  /** Stands in the results until the copy is there, should the controller not live to see it. */
  static SealState pending() {
    return new NotMade("the controller ended before it had sealed the samples");
  }

  /** Seals the closed journal of a run. */
  static SealState of(Plan plan, RunDirectory directory) {
    var tags = new RunTags(directory.id(), plan.bench().name(), plan.board());
    try {
      return new Agrees(Seal.write(directory.journal(), directory.sealed(), tags));
    } catch (SealDisagrees different) {
      return new Disagrees(String.valueOf(different.getMessage()));
    } catch (IOException failed) {
      return new NotMade(failed.toString());
    }
  }

  /**
   * Tells whether the record cannot be trusted.
   *
   * @return true when journal and copy are not the same
   */
  default boolean disagrees() {
    return this instanceof Disagrees;
  }

  /** In words, after those about the journal. */
  default String words() {
    return switch (this) {
      case Agrees _ -> "";
      case Disagrees(String how) -> "; " + how;
      case NotMade(String why) -> "; not sealed: " + why;
    };
  }

  /** For {@code results.json}. */
  default Map<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    switch (this) {
      case Agrees(Sealed file) -> {
        fields.put("rows", file.rows());
        fields.put("bytes", file.bytes());
        fields.put("sha256", file.sha256());
      }
      case Disagrees(String how) -> fields.put("disagrees", how);
      case NotMade(String why) -> fields.put("failure", why);
    }
    return fields;
  }
}
