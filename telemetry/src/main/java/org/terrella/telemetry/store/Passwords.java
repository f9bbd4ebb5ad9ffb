package org.terrella.telemetry.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The passwords of a store's users, one file each that only its owner may read. */
final class Passwords {
  private static final int BYTES = 24;

  private final Path folder;

  Passwords(Path folder) {
    this.folder = folder;
  }

  /** Where the password of a user lies. */
  Path file(User user) {
    return folder.resolve(user.word() + ".password");
  }

  String of(User user) throws IOException {
    return Files.readString(file(user)).strip();
  }

  /** Makes those that are missing; called by the one process that holds the folder. */
  void make() throws IOException {
    for (var user : User.values()) {
      if (!Files.exists(file(user))) {
        make(file(user));
      }
    }
  }

  private static void make(Path file) throws IOException {
    var secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    var text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Path begun = file.resolveSibling(file.getFileName() + ".begun");
    Files.deleteIfExists(begun);
    try (var channel =
        FileChannel.open(
            begun,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
      channel.force(true);
    }
    Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
