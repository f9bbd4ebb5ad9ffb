package org.terrella.controller.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.terrella.controller.Terrella;

/** Who may use whom, read from the compiled classes themselves. */
class ArchitectureTest {
  private static final List<CompiledClass> APPLICATION = Classes.ofTheApplication();

  @Test
  void looksAtTheClassesOfEveryRoom() {
    Classes.MODULE_OF_ROOM.forEach(
        room ->
            assertThat(Classes.ofModule(room.getValue()))
                .as("classes compiled in %s", room.getValue())
                .hasSizeGreaterThan(2)
                .allSatisfy(
                    each ->
                        assertThat(CompiledClass.roomOf(each.name())).isEqualTo(room.getKey())));
  }

  @Test
  void seesWhatAClassUses() {
    assertThat(APPLICATION)
        .filteredOn(each -> each.name().equals(Terrella.class.getName()))
        .singleElement()
        .satisfies(
            terrella -> {
              assertThat(terrella.uses()).contains("org.terrella.controller.version.Version");
              assertThat(terrella.refersTo()).contains("java.lang.System.exit");
            });
  }

  @Nested
  class TheOrderOfRooms {
    @Test
    void isKept() {
      assertThat(Rules.usesOfHigherRooms(APPLICATION)).isEmpty();
    }

    @Test
    void isSeenBroken() {
      assertThat(Rules.usesOfHigherRooms(Classes.offending("upward")))
          .containsExactly(
              "org.terrella.telemetry.offending.upward.LooksUp"
                  + " -> org.terrella.controller.Terrella");
    }
  }

  @Nested
  class PackagesThatUseEachOther {
    @Test
    void formNoRing() {
      assertThat(Rules.cycles(APPLICATION)).isEmpty();
    }

    @Test
    void areSeenInARing() {
      assertThat(Rules.cycles(Classes.offending("")))
          .containsExactly(
              "org.terrella.telemetry.offending.ring"
                  + " -> [org.terrella.telemetry.offending.ringback]",
              "org.terrella.telemetry.offending.ringback"
                  + " -> [org.terrella.telemetry.offending.ring]");
    }
  }

  @Nested
  class TheTimeOfTheMachine {
    @Test
    void isMetByTheClockAlone() {
      assertThat(Rules.usesOfWallTime(APPLICATION)).isEmpty();
    }

    @Test
    void isMetByTheClock() {
      assertThat(APPLICATION)
          .filteredOn(each -> each.folder().equals(Rules.CLOCK))
          .anySatisfy(each -> assertThat(each.refersTo()).contains("java.lang.System.nanoTime"));
    }

    @Test
    void isSeenMetElsewhere() {
      assertThat(Rules.usesOfWallTime(Classes.offending("sleeping")))
          .containsExactly(
              "org.terrella.telemetry.offending.sleeping.Sleeps -> java.lang.Thread.sleep",
              "org.terrella.telemetry.offending.sleeping.Sleeps -> java.time.Instant.now");
    }
  }
}
