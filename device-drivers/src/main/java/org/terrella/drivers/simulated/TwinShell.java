package org.terrella.drivers.simulated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.drivers.simulated.ShellLine.Command;

/** The shell of a board twin: the few commands that people and drivers type. */
final class TwinShell {
  /** Images in a batch of {@code infer} without {@code --images}. */
  static final int IMAGES = 8;

  private static final String CURSOR_QUERY = "\u001b[6n";
  private static final Duration FOREVER = Duration.ofDays(365);
  private static final int NOT_FOUND = 127;
  private static final int INTERRUPTED = 130;
  private static final int KILLED = 143;

  private final BoardLife life;
  private final TwinTerminal terminal;
  private final Map<String, String> variables = new HashMap<>(Map.of("PS1", "~ # "));
  private final List<InferenceJob> jobs = new ArrayList<>();
  private int jobsStarted;
  private int status;
  private boolean leaving;

  TwinShell(BoardLife life) {
    this.life = life;
    this.terminal = life.terminal();
  }

  /** Reads and obeys lines until {@code exit}. */
  void run() throws InterruptedException {
    terminal.write("\n\nBusyBox v1.36.1 (terrella) built-in shell (ash)\n\n");
    while (!leaving) {
      terminal.write(variables.getOrDefault("PS1", "") + CURSOR_QUERY);
      for (Command command : ShellLine.parse(terminal.readLine())) {
        execute(command);
      }
    }
  }

  private void execute(Command command) throws InterruptedException {
    variables.put("?", Integer.toString(status));
    List<String> words = command.words(variables);
    while (!words.isEmpty() && words.getFirst().matches("[A-Za-z_][A-Za-z_0-9]*=.*")) {
      String assignment = words.removeFirst();
      int sign = assignment.indexOf('=');
      variables.put(assignment.substring(0, sign), assignment.substring(sign + 1));
      status = 0;
    }
    if (!words.isEmpty()) {
      status = status(words, command);
    }
  }

  private int status(List<String> words, Command command) throws InterruptedException {
    List<String> arguments = words.subList(1, words.size());
    return switch (words.getFirst()) {
      case "echo" -> print(command, echoed(arguments));
      case "cat" -> cat(command, arguments);
      case "uname" -> print(command, uname(arguments) + "\n");
      case "hostname" -> print(command, "board\n");
      case "command" -> which(command, arguments);
      case "stty" -> stty(arguments);
      case "infer" -> infer(arguments, command.background());
      case "kill" -> kill(command, arguments);
      case "wait" -> await(arguments);
      case "sleep" -> sleep(arguments);
      case "true", ":" -> 0;
      case "false" -> 1;
      case "exit" -> leave();
      case "poweroff" -> powerOff();
      case "reboot" -> reboot();
      default -> complain("-sh: " + words.getFirst() + ": not found", NOT_FOUND, command);
    };
  }

  private int print(Command command, String text) throws InterruptedException {
    Optional<String> file = command.output();
    if (file.isEmpty()) {
      terminal.write(text);
      return 0;
    }
    Optional<String> complaint = life.files().write(file.get(), text);
    return complaint.isEmpty() ? 0 : complain(complaint.get(), 1, command);
  }

  private int complain(String text, int result, Command command) throws InterruptedException {
    if (!command.errorsHidden()) {
      terminal.write(text + "\n");
    }
    return result;
  }

  private static String echoed(List<String> arguments) {
    boolean unended = !arguments.isEmpty() && arguments.getFirst().equals("-n");
    List<String> words = unended ? arguments.subList(1, arguments.size()) : arguments;
    return String.join(" ", words) + (unended ? "" : "\n");
  }

  private int cat(Command command, List<String> paths) throws InterruptedException {
    int result = 0;
    for (String path : paths) {
      Optional<String> text = life.files().read(path);
      result =
          text.isPresent()
              ? print(command, text.get() + "\n")
              : complain("cat: can't open '" + path + "': No such file or directory", 1, command);
    }
    return result;
  }

  private static String uname(List<String> options) {
    return switch (options.isEmpty() ? "-s" : options.getFirst()) {
      case "-n" -> "board";
      case "-m" -> "aarch64";
      case "-r" -> "6.6.32-terrella";
      case "-a" -> "Linux board 6.6.32-terrella #1 SMP PREEMPT aarch64 GNU/Linux";
      default -> "Linux";
    };
  }

  private int which(Command command, List<String> arguments) throws InterruptedException {
    boolean known = arguments.size() == 2 && "infer".equals(arguments.get(1));
    return known ? print(command, "/usr/bin/infer\n") : NOT_FOUND;
  }

  private int stty(List<String> modes) {
    for (String mode : modes) {
      if (mode.endsWith("echo")) {
        terminal.setEcho(!mode.startsWith("-"));
      }
    }
    return 0;
  }

  private int infer(List<String> arguments, boolean background) throws InterruptedException {
    int images = (int) option(arguments, "--images", IMAGES);
    long batches = option(arguments, "--batches", Long.MAX_VALUE);
    String typed = ("infer " + String.join(" ", arguments)).strip();
    var job = new InferenceJob(life, ++jobsStarted, typed, images, batches, life.flip());
    job.start();
    if (background) {
      jobs.add(job);
      variables.put("!", Integer.toString(pid(job)));
      return 0;
    }
    if (!ends(job)) {
      job.kill();
      return INTERRUPTED;
    }
    return 0;
  }

  private static long option(List<String> arguments, String name, long otherwise) {
    int at = arguments.indexOf(name);
    boolean given = at >= 0 && at + 1 < arguments.size();
    return given && arguments.get(at + 1).matches("[1-9]\\d{0,8}")
        ? Long.parseLong(arguments.get(at + 1))
        : otherwise;
  }

  private static int pid(InferenceJob job) {
    return 100 + job.number();
  }

  private Optional<InferenceJob> job(String name) {
    return jobs.stream()
        .filter(job -> name.equals("%" + job.number()) || name.equals("" + pid(job)))
        .findFirst();
  }

  private int kill(Command command, List<String> arguments) throws InterruptedException {
    for (String name : arguments) {
      if (!name.startsWith("-")) {
        Optional<InferenceJob> job = job(name);
        if (job.isEmpty() || job.get().hasEnded()) {
          return complain("sh: can't kill pid " + name + ": No such process", 1, command);
        }
        job.get().kill();
      }
    }
    return 0;
  }

  private int await(List<String> arguments) throws InterruptedException {
    for (String name : arguments) {
      Optional<InferenceJob> job = job(name);
      if (job.isEmpty()) {
        return NOT_FOUND;
      }
      if (!ends(job.get())) {
        return INTERRUPTED;
      }
      jobs.remove(job.get());
      terminal.write(
          "[%d]+  Terminated              %s\n".formatted(job.get().number(), job.get().command()));
    }
    return KILLED;
  }

  private boolean ends(InferenceJob job) throws InterruptedException {
    return life.interrupts().await(job::hasEnded, life.clock().wallDeadline(FOREVER));
  }

  private int sleep(List<String> arguments) throws InterruptedException {
    String seconds = arguments.isEmpty() ? "" : arguments.getFirst();
    if (!seconds.matches("\\d{1,6}(\\.\\d+)?")) {
      return 1;
    }
    var pause = Duration.ofNanos((long) (Double.parseDouble(seconds) * 1e9));
    var end = life.clock().deadline(pause);
    return life.interrupts().await(end::hasPassed, end) ? 0 : INTERRUPTED;
  }

  private int leave() {
    leaving = true;
    return 0;
  }

  private int powerOff() throws InterruptedException {
    life.powerOff();
    return 0;
  }

  private int reboot() throws InterruptedException {
    life.reboot();
    return 0;
  }
}
