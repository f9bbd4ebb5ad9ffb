package org.terrella.telemetry.columnar;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest that tells whether two things are the same. */
final class Sha256 {
  private Sha256() {}

  static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }

  /** Lower-case hexadecimal, of a whole file. */
  static String of(Path file) throws IOException {
    try (var digest = new DigestOutputStream(OutputStream.nullOutputStream(), begin())) {
      Files.copy(file, digest);
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    }
  }
}
