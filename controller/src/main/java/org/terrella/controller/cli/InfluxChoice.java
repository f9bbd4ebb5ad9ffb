package org.terrella.controller.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.terrella.telemetry.influx.InfluxTarget;

/**
 * A database that the user named.
 *
 * @param url as typed
 * @param authorities file with the certificates of those who may vouch for it; the system's if none
 */
record InfluxChoice(String url, Optional<Path> authorities) {
  /** What was typed after two options, if the first was. */
  static Optional<InfluxChoice> of(@Nullable String url, @Nullable Path authorities) {
    return Optional.ofNullable(url)
        .map(typed -> new InfluxChoice(typed, Optional.ofNullable(authorities)));
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it cannot be used; says which option and what would be
   *     right, and no secret
   */
  InfluxTarget target() {
    try {
      var target = InfluxTarget.parse(url);
      return authorities.map(target::trusting).orElse(target);
    } catch (IllegalArgumentException bad) {
      throw new IllegalArgumentException("--influx %s: %s".formatted(shown(), bad.getMessage()));
    }
  }

  /** Without what may be a password. */
  private String shown() {
    return url.replaceAll("//[^/]*@", "//…@");
  }
}
