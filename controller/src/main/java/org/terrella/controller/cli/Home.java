package org.terrella.controller.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where this installation keeps what it ships: benches, procedures, missions.
 *
 * @param path root folder
 */
record Home(Path path) {
  /** The folder that the launcher names; the working directory without a launcher. */
  static Home find() {
    return new Home(Path.of(System.getProperty("terrella.home", "")).toAbsolutePath());
  }

  Path procedures() {
    return path.resolve("test-procedures/procedures");
  }

  Path missions() {
    return path.resolve("fixtures/missions");
  }

  /** A bench file: as named if there is such a file, else a shipped one of that name. */
  Path bench(String nameOrPath) {
    Path shipped = path.resolve("controller/benches").resolve(nameOrPath + ".yaml");
    return nameOrPath.matches("[a-z][a-z0-9-]*") && Files.exists(shipped)
        ? shipped
        : Path.of(nameOrPath);
  }
}
