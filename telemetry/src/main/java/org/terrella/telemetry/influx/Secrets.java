package org.terrella.telemetry.influx;

import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * Takes secrets from the environment, or from files that it names; never from a command line, which
 * every user of a machine can read.
 */
record Secrets(Map<String, String> environment) {
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(GROUP_READ, GROUP_WRITE, OTHERS_READ, OTHERS_WRITE);

  Credentials of(String user) {
    return new Credentials(
        user, secret("TERRELLA_INFLUX_PASSWORD"), secret("TERRELLA_INFLUX_TOKEN"));
  }

  /** The secret of that name, or empty. */
  private String secret(String name) {
    var plain = environment.getOrDefault(name, "");
    var file = environment.getOrDefault(name + "_FILE", "");
    if (file.isEmpty()) {
      return checked(name, plain);
    }
    if (!plain.isEmpty()) {
      throw new IllegalArgumentException(
          "both %s and %s_FILE are set; unset one of them".formatted(name, name));
    }
    return checked(name + "_FILE", read(name + "_FILE", Path.of(file)));
  }

  private static String read(String name, Path file) {
    try {
      requirePrivate(name, file);
      var secret = Files.readString(file).strip();
      if (secret.isEmpty()) {
        throw new IllegalArgumentException("%s: %s is empty".formatted(name, file));
      }
      return secret;
    } catch (IOException e) {
      throw new IllegalArgumentException("%s: %s cannot be read: %s".formatted(name, file, e), e);
    }
  }

  private static void requirePrivate(String name, Path file) throws IOException {
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null && !Collections.disjoint(view.readAttributes().permissions(), OTHERS)) {
      throw new IllegalArgumentException(
          "%s: %s can be read by others than its owner; chmod 600 %s".formatted(name, file, file));
    }
  }

  /** A secret goes into a header; what cannot stand there is not shown either. */
  private static String checked(String name, String secret) {
    if (!secret.chars().allMatch(c -> c >= ' ' && c != 0x7f)) {
      throw new IllegalArgumentException(
          name + ": a secret is one line of printable characters, and this is not");
    }
    return secret;
  }
}
