package org.terrella.telemetry.influx;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Who we are to the database. Nothing here is ever written anywhere. */
record Credentials(String user, String password, String token) {
  static final Credentials NONE = new Credentials("", "", "");

  /** The header that proves it. */
  Optional<String> authorization() {
    if (!token.isEmpty()) {
      return Optional.of("Token " + token);
    }
    return user.isEmpty() ? Optional.empty() : Optional.of("Basic " + pair());
  }

  private String pair() {
    return Base64.getEncoder()
        .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** Takes the secrets out of a text from elsewhere, such as a proxy that repeats what it heard. */
  String without(String text) {
    var clean = text;
    for (var secret : List.of(token, password, pair())) {
      clean = secret.isEmpty() ? clean : clean.replace(secret, "(secret)");
    }
    return clean;
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
