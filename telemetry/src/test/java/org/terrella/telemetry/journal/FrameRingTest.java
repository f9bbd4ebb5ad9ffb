package org.terrella.telemetry.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FrameRingTest {
  private final FrameRing ring = new FrameRing(256);

  /** Puts a payload that consists of one byte, repeated; false when there is no room. */
  private boolean put(int length, int content) {
    int at = ring.claim(length);
    if (at != FrameRing.NO_ROOM) {
      fill(at, length, content);
      ring.publish(at, length);
    }
    return at != FrameRing.NO_ROOM;
  }

  private void fill(int at, int length, int content) {
    for (int i = 0; i < length; i++) {
      ring.memory().put(at + i, (byte) content);
    }
  }

  /** Takes all that is there, as length and content. */
  private List<String> taken() {
    var found = new ArrayList<String>();
    for (int at = ring.next(); at != FrameRing.NO_ROOM; at = ring.next()) {
      var bytes = new byte[ring.length()];
      ring.memory().get(at, bytes);
      assertThat(bytes).containsOnly(bytes[0]);
      found.add(bytes.length + " x " + bytes[0]);
      ring.pass();
    }
    ring.release();
    return found;
  }

  @Test
  void givesPayloadsInTheOrderInWhichTheyCame() {
    put(46, 1);
    put(1, 2);
    put(8, 3);
    assertThat(taken()).containsExactly("46 x 1", "1 x 2", "8 x 3");
    assertThat(taken()).isEmpty();
  }

  @Test
  void goesRoundAndRoundWhateverTheLengths() {
    for (int i = 0; i < 10_000; i++) {
      int length = 1 + i * 7 % 120;
      byte content = (byte) (i % 100 + 1);
      assertThat(put(length, content)).isTrue();
      assertThat(taken()).containsExactly(length + " x " + content);
    }
  }

  @Test
  void refusesWhatDoesNotFitAndTakesItWhenThereIsRoomAgain() {
    for (int i = 0; i < 4; i++) {
      assertThat(put(56, i)).isTrue();
    }
    assertThat(put(1, 4)).isFalse();
    assertThat(taken()).hasSize(4);
    assertThat(put(56, 6)).isTrue();
    assertThat(taken()).containsExactly("56 x 6");
  }

  @Test
  void givesEachPayloadOnceWhenItIsFullToTheBrimAcrossItsEnd() {
    assertThat(put(56, 1) && put(56, 2) && put(56, 3)).isTrue();
    assertThat(taken()).hasSize(3);
    assertThat(put(120, 4) && put(56, 5)).isTrue();
    assertThat(put(1, 6)).isFalse();
    assertThat(taken()).containsExactly("120 x 4", "56 x 5");
    assertThat(taken()).isEmpty();
  }

  @Test
  void neverTakesWhatIsLongerThanItself() {
    assertThat(put(300, 1)).isFalse();
    assertThat(taken()).isEmpty();
  }

  @Nested
  class WhileSomebodyIsStillFilling {
    @Test
    void givesNothingOfItNorAfterIt() {
      put(8, 1);
      int filling = ring.claim(8);
      put(8, 3);
      assertThat(taken()).containsExactly("8 x 1");
      fill(filling, 8, 2);
      ring.publish(filling, 8);
      assertThat(taken()).containsExactly("8 x 2", "8 x 3");
    }
  }

  @Nested
  class OnceClosed {
    @Test
    void takesNothingMoreAndStillGivesWhatItHas() {
      put(8, 1);
      ring.close();
      assertThat(put(8, 2)).isFalse();
      assertThat(ring.isClosed()).isTrue();
      assertThat(taken()).containsExactly("8 x 1");
      assertThat(ring.read()).isEqualTo(ring.claimed());
    }
  }
}
