package org.terrella.telemetry.store;

import java.util.Locale;

/** Who may enter a store. */
enum User {
  /** Writes, over HTTP and SQL. */
  TERRELLA,
  /** Reads in SQL, and can do nothing else. */
  READER;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
