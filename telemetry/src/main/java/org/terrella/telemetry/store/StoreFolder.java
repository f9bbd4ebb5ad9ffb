package org.terrella.telemetry.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What lies where in the folder of a store.
 *
 * @param path absolute
 */
record StoreFolder(Path path) {
  private static final String MARK = "terrella-store.txt";
  private static final String ABOUT =
      """
      This folder is a store of Terrella: a QuestDB and its passwords.
      It is an index. When the store is stopped, the whole folder may be deleted, and
      `terrella ship RUN` fills a new one from run directories.
      """;

  /** Room below which a database is not begun: it would break at once. */
  private static final long LEAST_BYTES = 64L << 20;

  static StoreFolder at(Path path) {
    return new StoreFolder(path.toAbsolutePath().normalize());
  }

  /** QuestDB's own folder. */
  Path database() {
    return path.resolve("questdb");
  }

  Path logs() {
    return path.resolve("log");
  }

  /** Where QuestDB unpacks its native code; emptied before each start of it. */
  Path unpacked() {
    return path.resolve("native");
  }

  /** Held by the supervisor while it lives. */
  Path lock() {
    return path.resolve("lock");
  }

  /** What runs, if it does. */
  Path running() {
    return path.resolve("running.properties");
  }

  /** Where it last listened. */
  Path ports() {
    return path.resolve("ports.properties");
  }

  Passwords passwords() {
    return new Passwords(path);
  }

  boolean exists() {
    return Files.exists(path.resolve(MARK));
  }

  /** Makes the folder, which only its owner may look into. */
  void make() throws StoreException {
    try {
      Files.createDirectories(path.getParent());
      create();
      Files.createDirectories(logs());
      Files.createDirectories(database());
      Files.createDirectories(unpacked());
      Files.writeString(path.resolve(MARK), ABOUT);
      requireRoom();
    } catch (StoreException known) {
      throw known;
    } catch (AccessDeniedException denied) {
      throw new StoreException(
          "the store cannot be kept in %s: no right to write there".formatted(path), denied);
    } catch (FileAlreadyExistsException file) {
      throw new StoreException(
          "the store cannot be kept in %s: %s is a file".formatted(path, file.getFile()), file);
    } catch (IOException full) {
      throw new StoreException(
          "the store cannot be kept in %s: %s".formatted(path, full.getMessage()), full);
    }
  }

  private void create() throws IOException {
    var owner = PosixFilePermissions.fromString("rwx------");
    if (!Files.exists(path)) {
      Files.createDirectory(path, PosixFilePermissions.asFileAttribute(owner));
    } else if (!exists() && !isEmpty()) {
      throw new StoreException(
          "%s is not the folder of a store, and not empty; choose another by --store-dir"
              .formatted(path));
    }
    Files.setPosixFilePermissions(path, owner);
  }

  private boolean isEmpty() throws IOException {
    try (var files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }

  private void requireRoom() throws IOException {
    long free = Files.getFileStore(path).getUsableSpace();
    if (free < LEAST_BYTES) {
      throw new StoreException(
          "the disk of %s is full: %d MB free, a store needs %d at least"
              .formatted(path, free >> 20, LEAST_BYTES >> 20));
    }
  }
}
