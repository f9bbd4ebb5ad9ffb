package org.terrella.drivers.console;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What differs between one Linux board and the next.
 *
 * @param user who logs in
 * @param password may be empty
 * @param loginPrompt found in the unfinished line that asks for the user
 * @param bootBanners each found in a line that only a booting board prints
 * @param sensors read together, in this order
 * @param workload what to infer
 * @param shutdownCommand asks for a polite shutdown
 * @param down found in the last line of a shutdown
 * @param timeout wall time for one exchange with a shell that is there
 */
public record BoardSettings(
    String user,
    String password,
    Pattern loginPrompt,
    List<Pattern> bootBanners,
    List<Sensor> sensors,
    Workload workload,
    String shutdownCommand,
    Pattern down,
    Duration timeout) {
  /** Getty's prompt; not the greeting with the time of the last login. */
  public static final Pattern LOGIN_PROMPT = Pattern.compile("(?<!Last )login: *$");

  /** What firmware and kernel say first. */
  public static final List<Pattern> BOOT_BANNERS =
      List.of(
          Pattern.compile("U-Boot (SPL )?\\d"),
          Pattern.compile("Booting Linux on physical CPU"),
          Pattern.compile("Linux version \\d"));

  /** What the kernel says last. */
  public static final Pattern DOWN =
      Pattern.compile("reboot: (Power down|System halted)|System halted\\.");

  /** Copies the lists. */
  public BoardSettings {
    bootBanners = List.copyOf(bootBanners);
    sensors = List.copyOf(sensors);
    if (user.isBlank() || timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException(
          "needs a user and a positive timeout, not \"%s\" and %s".formatted(user, timeout));
    }
  }

  /**
   * A board with an ordinary Linux.
   *
   * @param user who logs in
   * @param password may be empty
   * @param sensors read together, in this order
   * @param workload what to infer
   * @return usual prompt, banners and shutdown; two seconds for an exchange
   */
  public static BoardSettings linux(
      String user, String password, List<Sensor> sensors, Workload workload) {
    return new BoardSettings(
        user,
        password,
        LOGIN_PROMPT,
        BOOT_BANNERS,
        sensors,
        workload,
        "poweroff",
        DOWN,
        Duration.ofSeconds(2));
  }

  boolean isBootBanner(String line) {
    return bootBanners.stream().anyMatch(banner -> banner.matcher(line).find());
  }

  boolean asksForUser(String unfinished) {
    return loginPrompt.matcher(unfinished).find();
  }
}
