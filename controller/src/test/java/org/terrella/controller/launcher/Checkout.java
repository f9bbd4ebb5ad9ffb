package org.terrella.controller.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A checkout of the project with the real launcher, a JDK whose {@code java} only says how it was
 * started, and a Maven that only counts its builds.
 */
final class Checkout {
  private static final Instant WRITTEN = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant BUILT = Instant.parse("2025-02-01T00:00:00Z");
  private static final Instant CHANGED = Instant.parse("2025-03-01T00:00:00Z");

  private final Path root;
  private final Path jdk;

  Checkout(Path root) throws IOException {
    this.root = root;
    jdk = root.resolve("jdk");
    Files.copy(Path.of(System.getProperty("basedir"), "../terrella"), root.resolve("terrella"));
    write("jdk/release", "IMPLEMENTOR=\"none\"\nJAVA_VERSION=\"25.0.3\"\n");
    script("jdk/bin/javac", "");
    script("jdk/bin/java", "echo \"in $(pwd)\"\nfor each; do echo \"[$each]\"; done\nexit 7\n");
    write("pom.xml", "");
    buildDoes("echo built >>builds; touch controller/target/terrella/terrella.aot");
  }

  Path root() {
    return root;
  }

  /** An application that is newer than every source. */
  Checkout built() throws IOException {
    write("controller/target/terrella/terrella.jar", "");
    write("controller/target/terrella/terrella.aot", "");
    try (Stream<Path> sources = Files.walk(root)) {
      for (Path each : sources.toList()) {
        Files.setLastModifiedTime(each, FileTime.from(WRITTEN));
      }
    }
    return dated("controller/target/terrella/terrella.aot", BUILT);
  }

  /** The file or folder changed after the build. */
  Checkout changed(String file) throws IOException {
    return dated(file, CHANGED);
  }

  private Checkout dated(String file, Instant when) throws IOException {
    Files.setLastModifiedTime(root.resolve(file), FileTime.from(when));
    return this;
  }

  Checkout with(String file) throws IOException {
    write(file, "");
    return this;
  }

  Checkout buildDoes(String body) throws IOException {
    script("mvnw", "mkdir -p controller/target/terrella\n" + body + "\n");
    return this;
  }

  Checkout javaIs(String version) throws IOException {
    write("jdk/release", "JAVA_VERSION=\"" + version + "\"\n");
    return this;
  }

  int builds() throws IOException {
    Path builds = root.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
  }

  Start start(Path from, Path launcher, String... args) throws IOException {
    var command = Stream.concat(Stream.of(launcher.toString()), Stream.of(args)).toList();
    return begin(from, command);
  }

  Start start(String... args) throws IOException {
    return start(root, root.resolve("terrella"), args);
  }

  private Start begin(Path from, List<String> command) throws IOException {
    var process = new ProcessBuilder(command).directory(from.toFile());
    process.environment().put("TERRELLA_JAVA_HOME", jdk.toString());
    return new Start(process.start());
  }

  private void script(String file, String body) throws IOException {
    Path written = write(file, "#!/bin/sh\n" + body);
    if (!written.toFile().setExecutable(true)) {
      throw new IOException(written + ": cannot be made executable");
    }
  }

  private Path write(String file, String text) throws IOException {
    Path written = root.resolve(file);
    Files.createDirectories(written.getParent());
    return Files.writeString(written, text, UTF_8);
  }

  /** A start under way. */
  record Start(Process process) {
    int status() throws InterruptedException {
      return process.waitFor();
    }

    String output() throws IOException {
      return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    String complaint() throws IOException {
      return new String(process.getErrorStream().readAllBytes(), UTF_8);
    }
  }
}
