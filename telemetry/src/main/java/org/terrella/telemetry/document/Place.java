package org.terrella.telemetry.document;

import tools.jackson.core.TokenStreamLocation;

/** A position in a file; both from 1. */
record Place(int line, int column) {
  static final Place START = new Place(1, 1);

  static Place of(TokenStreamLocation location) {
    return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
