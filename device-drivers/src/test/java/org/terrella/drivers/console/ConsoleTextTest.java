package org.terrella.drivers.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.terrella.drivers.device.Inference;

/** From bytes to lines, to lines without noise, to batches. */
class ConsoleTextTest {
  private TerminalText text = new TerminalText();
  private NoiseFilter filter = new NoiseFilter();

  private List<Heard> hear(String bytes) {
    return text.feed(bytes.getBytes(UTF_8)).stream()
        .flatMap(line -> filter.line(line).stream())
        .toList();
  }

  private String unfinished() {
    return filter.unfinished(text.unfinished()).text();
  }

  @Nested
  class Lines {
    @Test
    void endWithCrOrLfOrBoth() {
      assertThat(text.feed("a\rb\nc\r\nd\r\r\n\n\re".getBytes(UTF_8)))
          .containsExactly("a", "b", "c", "d", "");
      assertThat(text.unfinished()).isEqualTo("e");
    }

    @Test
    void loseEscapeSequencesWhereverTheyAreCut() {
      text.feed("~ # \u001b[".getBytes(UTF_8));
      text.feed("6n\u001b[?2004h\u001b]0;title\u0007x\u001b(B".getBytes(UTF_8));
      assertThat(text.unfinished()).isEqualTo("~ # xB");
    }

    @Test
    void surviveRubbish() {
      var rubbish = new byte[300];
      new Random(7).nextBytes(rubbish);
      text.feed(rubbish);
      assertThat(text.feed("\nstill here\r\n".getBytes(UTF_8))).last().isEqualTo("still here");
    }

    @Test
    void areNotSwallowedByASequenceThatNeverEnds() {
      assertThat(text.feed("\u001b]0;no end\r\nnext\r\n".getBytes(UTF_8)))
          .containsExactly("", "next");
    }
  }

  @Nested
  class KernelNoise {
    @Test
    void isCutOutOfTheMiddleOfALine() {
      assertThat(hear("{\"ans[   12.345678] usb 1-1: reset\r\nwer\":1}\r\n"))
          .containsExactly(
              new Heard.Noise("[   12.345678] usb 1-1: reset"), new Heard.Line("{\"answer\":1}"));
    }

    @Test
    void mayComeSeveralTimesAndWithTheNumberOfItsTask() {
      assertThat(hear("a[    1.000000] x\r\n[    1.000001][ T12] y\r\nb[    2.000000] z\r\nc\r\n"))
          .last()
          .isEqualTo(new Heard.Line("abc"));
    }

    @Test
    void interruptsNothingAtTheBeginningOfALine() {
      assertThat(hear("whole\r\n[    1.000000] x\r\nnext\r\n"))
          .containsExactly(
              new Heard.Line("whole"), new Heard.Noise("[    1.000000] x"), new Heard.Line("next"));
    }

    @Test
    void leavesThePromptStanding() {
      hear("board login: [   30.100000] random: crng init done\r\n");
      assertThat(unfinished()).isEqualTo("board login: ");
    }
  }

  @Nested
  class ACapturedSession {
    private final byte[] session = load();

    private static byte[] load() {
      try (var in = ConsoleTextTest.class.getResourceAsStream("qemu-debian-arm64.txt")) {
        assertThat(in).isNotNull();
        return Optional.ofNullable(in).orElseThrow().readAllBytes();
      } catch (IOException unreadable) {
        throw new AssertionError(unreadable);
      }
    }

    private List<String> lines(Random chunks) {
      text = new TerminalText();
      filter = new NoiseFilter();
      var lines = new ArrayList<String>();
      for (int from = 0; from < session.length; ) {
        int to = Math.min(session.length, from + 1 + chunks.nextInt(40));
        for (Heard heard : hear(new String(Arrays.copyOfRange(session, from, to), ISO_8859_1))) {
          if (heard instanceof Heard.Line(String line)) {
            lines.add(line);
          }
        }
        from = to;
      }
      return lines;
    }

    @Test
    void givesEveryBatchWhateverTheKernelThrewInBetween() {
      List<Inference> batches =
          lines(new Random(1)).stream().flatMap(line -> InferenceLine.read(line).stream()).toList();
      assertThat(batches)
          .extracting(Inference::batch)
          .containsExactly(
              1L, 2L, 3L, 10L, 11L, 12L, 1L, 1L, 1L, 2L, 2L, 3L, 3L, 4L, 4L, 5L, 5L, 6L);
      assertThat(batches).contains(new Inference(1, 4, 101.5, "11e27bcd"));
    }

    @Test
    void isTheSameHoweverItsBytesArrive() {
      List<String> once = lines(new Random(1));
      assertThat(lines(new Random(2))).isEqualTo(once);
    }

    @Test
    void endsWithALoginPrompt() {
      List<String> lines = lines(new Random(3));
      assertThat(lines).contains("login[103]: root login on 'console'");
      assertThat(unfinished()).matches(prompt -> BoardSettings.LOGIN_PROMPT.matcher(prompt).find());
    }
  }

  @Nested
  class ABatch {
    @Test
    void isReadBehindAPrompt() {
      assertThat(InferenceLine.read("~ # {\"batch\":1,\"images\":8,\"ms\":9.5,\"answer\":\"ab\"}"))
          .contains(new Inference(1, 8, 9.5, "ab"));
    }

    @Test
    void isNotReadFromPiecesButRecognisedInThem() {
      for (String piece :
          List.of("{\"batch\":1,\"ima", "ges\":8,\"ms\":9.5,\"answer\":\"ab\"}", "\"batch\":2}")) {
        assertThat(InferenceLine.read(piece)).as(piece).isEmpty();
        assertThat(InferenceLine.isPiece(piece)).as(piece).isTrue();
      }
      assertThat(InferenceLine.isPiece("[1]+  Terminated  infer")).isFalse();
    }

    @Test
    void isNotReadWhenItCannotBe() {
      assertThat(InferenceLine.read("{\"batch\":0,\"images\":8,\"ms\":9,\"answer\":\"a\"}"))
          .isEmpty();
      assertThat(InferenceLine.read("{\"batch\":1,\"images\":8,\"ms\":\"9\",\"answer\":1}"))
          .isEmpty();
    }
  }
}
