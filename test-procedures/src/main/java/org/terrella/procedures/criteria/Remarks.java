package org.terrella.procedures.criteria;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins what there is to say into one line. */
final class Remarks {
  private Remarks() {}

  static String join(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream())
        .filter(remark -> !remark.isEmpty())
        .collect(Collectors.joining("; "));
  }
}
