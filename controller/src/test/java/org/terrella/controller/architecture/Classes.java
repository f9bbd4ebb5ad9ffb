package org.terrella.controller.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where the compiled classes of each room lie. */
final class Classes {
  private static final Path CONTROLLER = Path.of(System.getProperty("basedir", "."));

  /** Each room by the module it is built in, lowest first. */
  static final List<Map.Entry<String, String>> MODULE_OF_ROOM =
      List.of(
          Map.entry("telemetry", "telemetry"),
          Map.entry("drivers", "device-drivers"),
          Map.entry("fixtures", "fixtures"),
          Map.entry("procedures", "test-procedures"),
          Map.entry("controller", "controller"));

  private Classes() {}

  /** All classes of the application. Fails when a module has not been compiled. */
  static List<CompiledClass> ofTheApplication() {
    return MODULE_OF_ROOM.stream().flatMap(room -> ofModule(room.getValue()).stream()).toList();
  }

  static List<CompiledClass> ofModule(String module) {
    return under(CONTROLLER.resolve("..").resolve(module).resolve("target/classes").normalize());
  }

  /** The classes that break a rule on purpose. */
  static List<CompiledClass> offending(String how) {
    return under(
        CONTROLLER.resolve("target/test-classes/org/terrella/telemetry/offending").resolve(how));
  }

  private static List<CompiledClass> under(Path folder) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(CompiledClass::read)
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
