package org.terrella.controller.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.terrella.telemetry.store.Store;
import picocli.CommandLine.Option;

/** Which embedded store. */
final class StoreOptions {
  @Option(
      names = "--store-dir",
      paramLabel = "DIR",
      description =
          "Folder of the embedded store (default: the environment variable TERRELLA_STORE, else store).")
  private @Nullable Path folder;

  Store store() {
    return Store.at(folder == null ? Store.usualFolder(System.getenv()) : folder);
  }
}
