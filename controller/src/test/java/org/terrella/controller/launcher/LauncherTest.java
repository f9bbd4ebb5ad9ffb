package org.terrella.controller.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
  @TempDir private Path folder;
  private Checkout checkout;

  @BeforeEach
  void checkOut() throws IOException {
    checkout = new Checkout(Files.createDirectory(folder.toRealPath().resolve("check out")));
  }

  @Nested
  class WhenTheApplicationIsBuilt {
    @BeforeEach
    void build() throws IOException {
      checkout.built();
    }

    @Test
    void startsItWithoutABuildOrAWord() throws Exception {
      var start = checkout.start("run", "eclipse endurance", "");

      assertThat(start.output()).endsWith("[run]\n[eclipse endurance]\n[]\n");
      assertThat(start.complaint()).isEmpty();
      assertThat(checkout.builds()).isZero();
    }

    @Test
    void endsWithItsExitStatus() throws Exception {
      assertThat(checkout.start().status()).isEqualTo(7);
    }

    @Test
    void isFoundThroughLinksAndStaysInTheFolderOfTheUser() throws Exception {
      Path bin = Files.createDirectory(folder.toRealPath().resolve("bin"));
      Files.createSymbolicLink(bin.resolve("far"), Path.of("../check out/terrella"));
      Path near = Files.createSymbolicLink(bin.resolve("near"), Path.of("far"));

      var start = checkout.start(bin, near);

      assertThat(start.output())
          .startsWith("in " + bin + "\n")
          .contains("[-Dterrella.home=" + checkout.root() + "]");
    }

    @Test
    void isFoundByABareNameInTheUsersFolder() throws Exception {
      var start = checkout.start(checkout.root(), Path.of("sh"), "terrella", "--version");

      assertThat(start.output())
          .contains("[-Dterrella.home=" + checkout.root() + "]")
          .endsWith("[--version]\n");
    }
  }

  @Nested
  class WhenTheApplicationIsNotUpToDate {
    private static final String MAKES_IT =
        "echo built >>builds; touch controller/target/terrella/terrella.jar"
            + " controller/target/terrella/terrella.aot";

    @Test
    void buildsItOnceWhenItIsMissing() throws Exception {
      var start = checkout.buildDoes(MAKES_IT).start();

      assertThat(start.complaint()).startsWith("terrella: building once").hasLineCount(1);
      assertThat(start.status()).isEqualTo(7);
      checkout.start().status();
      assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void buildsItAfterAChangeOfASource() throws Exception {
      checkout.with("telemetry/src/main/java/A.java").built();
      assertThat(checkout.changed("telemetry/src/main/java/A.java").start().status()).isEqualTo(7);
      assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void buildsItAfterTheRemovalOfASource() throws Exception {
      checkout.with("telemetry/src/main/java/A.java").built();
      assertThat(checkout.changed("telemetry/src/main/java").start().status()).isEqualTo(7);
      assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void buildsItAfterAChangeOfAModulesPom() throws Exception {
      checkout.with("telemetry/pom.xml").built().changed("telemetry/pom.xml").start().status();
      assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void buildsItOnceForTwoThatStartTogether() throws Exception {
      checkout.buildDoes(MAKES_IT);
      var one = checkout.start();
      var other = checkout.start();

      assertThat(one.status()).isEqualTo(7);
      assertThat(other.status()).isEqualTo(7);
      assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void takesOverTheLockOfOneThatDied() throws Exception {
      Path target = Files.createDirectories(checkout.root().resolve("controller/target"));
      Files.createSymbolicLink(target.resolve("terrella-build.lock"), Path.of("99999999"));

      assertThat(checkout.buildDoes(MAKES_IT).start().status()).isEqualTo(7);
    }
  }

  @Nested
  class WhenItCannotStart {
    @Test
    void namesTheJdkThatIsTooOld() throws Exception {
      var start = checkout.built().javaIs("17.0.15").start();

      assertThat(start.complaint())
          .contains(checkout.root().resolve("jdk").toString())
          .contains("is not a JDK of 25 or newer");
      assertThat(start.status()).isEqualTo(2);
    }

    @Test
    void acceptsAnEarlyAccessJdk() throws Exception {
      assertThat(checkout.built().javaIs("26-ea").start().status()).isEqualTo(7);
    }

    @Test
    void showsWhatTheFailedBuildSaid() throws Exception {
      var start = checkout.buildDoes("echo '[ERROR] ; expected'; exit 1").start();

      assertThat(start.complaint()).contains("[ERROR] ; expected").contains("the build failed");
      assertThat(start.status()).isEqualTo(3);
    }

    @Test
    void saysThatTheFirstBuildNeedsTheNetwork() throws Exception {
      var start = checkout.buildDoes("echo 'repo.maven: Unknown host'; exit 1").start();

      assertThat(start.complaint()).contains("needs the network");
      assertThat(start.status()).isEqualTo(3);
    }
  }
}
