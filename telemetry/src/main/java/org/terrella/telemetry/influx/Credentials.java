package org.terrella.telemetry.influx;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Who we are to the database. Nothing here is ever written anywhere. */
record Credentials(String user, String password, String token) {
  /** The header that proves it. */
  Optional<String> authorization() {
    if (!token.isEmpty()) {
      return Optional.of("Token " + token);
    }
    if (user.isEmpty()) {
      return Optional.empty();
    }
    var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
