package org.terrella.drivers.console;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceRefused;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.telemetry.time.BenchClock;
import org.terrella.telemetry.time.Deadline;

/**
 * One way from a booting board to its shell. It answers the prompts it sees, each once; whether a
 * shell is there is not guessed from a prompt but asked with a framed command, whose end mark is
 * awaited beside everything else.
 */
final class Login {
  private static final Pattern ASKS_FOR_PASSWORD = Pattern.compile("[Pp]assword: *$");
  private static final Pattern SHELL_PROMPT = Pattern.compile("(?<![$#])[$#] $");
  private static final Pattern WRONG = Pattern.compile("Login incorrect|Authentication failure");

  /** Bench time of silence after which the return key is tried, to have a prompt printed again. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private final String device;
  private final BoardSettings settings;
  private final Console console;
  private final Shell shell;
  private final BenchClock clock;
  private long answered = -1;
  private int silences;
  private boolean userSent;
  private boolean passwordSent;
  private Optional<Shell.Frame> probe = Optional.empty();
  private String last = "nothing";

  Login(String device, BoardSettings settings, Console console, Shell shell, BenchClock clock) {
    this.device = device;
    this.settings = settings;
    this.console = console;
    this.shell = shell;
    this.clock = clock;
  }

  /**
   * Waits until a shell answers.
   *
   * @throws DeviceRefused if the board does not accept user and password
   * @throws DeviceTimeout if there is no shell in time; says what was heard last
   */
  void await(Duration limit) throws DeviceException, InterruptedException {
    var deadline = clock.deadline(limit);
    console.listen();
    try {
      while (!answers(next(deadline))) {
        if (deadline.hasPassed()) {
          throw new DeviceTimeout(device, "login, last heard \"" + last + "\",", limit);
        }
      }
    } finally {
      console.stopListening();
    }
  }

  private Optional<Heard> next(Deadline deadline) throws DeviceException, InterruptedException {
    var silence = clock.deadline(SILENCE);
    boolean silenceFirst = silence.remaining().compareTo(deadline.remaining()) < 0;
    return console.next(silenceFirst ? silence : deadline);
  }

  private boolean answers(Optional<Heard> heard) throws DeviceException, InterruptedException {
    if (heard.isEmpty()) {
      wake();
      return false;
    }
    return switch (heard.get()) {
      case Heard.Line(String text) -> line(text);
      case Heard.Unfinished(long number, String text) -> unfinished(number, text);
      case Heard.Noise _, Heard.Rebooted _, Heard.Gone _ -> false;
    };
  }

  /** Has a prompt printed again; a shell without one, left by somebody else, is asked at last. */
  private void wake() throws DeviceException, InterruptedException {
    if (silences++ % 2 == 0) {
      console.send("\n");
    } else {
      probe = Optional.of(shell.type(""));
    }
  }

  private boolean line(String text) throws DeviceException {
    last = text.isBlank() ? last : text;
    if (probe.isPresent() && probe.get().end(text) >= 0) {
      return true;
    }
    if (WRONG.matcher(text).find() && userSent && passwordSent) {
      throw new DeviceRefused(device, "login of " + settings.user(), text);
    }
    if (settings.isBootBanner(text)) {
      userSent = false;
    }
    return false;
  }

  private boolean unfinished(long number, String text)
      throws DeviceException, InterruptedException {
    last = text;
    if (number == answered) {
      return false;
    }
    if (settings.asksForUser(text)) {
      answer(number, settings.user());
      userSent = true;
      passwordSent = false;
    } else if (ASKS_FOR_PASSWORD.matcher(text).find()) {
      answer(number, userSent ? settings.password() : ""); // else it asks about somebody else
      passwordSent = userSent;
    } else if (SHELL_PROMPT.matcher(text).find()) {
      answered = number;
      probe = Optional.of(shell.type(""));
    }
    return false;
  }

  private void answer(long prompt, String word) throws DeviceException, InterruptedException {
    answered = prompt;
    console.send(word + "\n");
  }
}
