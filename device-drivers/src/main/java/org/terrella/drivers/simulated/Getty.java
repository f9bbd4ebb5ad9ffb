package org.terrella.drivers.simulated;

import java.time.Duration;
import java.util.Optional;
import org.terrella.telemetry.time.BenchClock;

/** Asks for user and password at a board twin's terminal. */
record Getty(TwinTerminal terminal, BenchClock clock) {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PENALTY = Duration.ofSeconds(3);

  /** Returns when somebody has logged in. */
  void logIn() throws InterruptedException {
    String user = "";
    while (user.isBlank() || !accepts(user.strip())) {
      terminal.flush();
      terminal.setEcho(true);
      terminal.write("\nTerrella reference board ttyS0\n\nboard login: ");
      user = terminal.readLine();
    }
  }

  private boolean accepts(String user) throws InterruptedException {
    terminal.setEcho(false);
    terminal.write("Password: ");
    Optional<String> password = terminal.readLine(clock.deadline(PATIENCE));
    terminal.setEcho(true);
    terminal.write("\n");
    if (password.isEmpty()) {
      terminal.write("Login timed out after 60 seconds\n");
      return false;
    }
    if (user.equals(BoardTwin.USER) && password.get().equals(BoardTwin.PASSWORD)) {
      terminal.write("login[98]: root login on 'ttyS0'\n");
      return true;
    }
    clock.sleep(PENALTY);
    terminal.write("Login incorrect\n");
    return false;
  }
}
