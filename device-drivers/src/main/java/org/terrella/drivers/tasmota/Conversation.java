package org.terrella.drivers.tasmota;

import java.security.SecureRandom;
import java.util.Optional;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.DeviceGone;
import org.terrella.drivers.device.DeviceTimeout;
import org.terrella.drivers.mqtt.Mailbox;
import org.terrella.drivers.mqtt.Message;
import org.terrella.drivers.mqtt.MqttLink;
import org.terrella.telemetry.time.BenchClock;

/**
 * One command and its answer at a time.
 *
 * <p>Tasmota's answers carry nothing that tells which command they belong to, but they come in the
 * order of the commands. So when an exchange did not end with its answer, the next one first sets
 * the rule variable {@code Var16} to a number never used before and discards everything until the
 * firmware echoes that number: whatever was late has then passed. A firmware without variables is
 * given a whole timeout to fall silent instead.
 */
final class Conversation {
  private static final String MARK = "Var16";

  private final String device;
  private final MqttLink link;
  private final TasmotaSettings settings;
  private final BenchClock clock;
  private final Mailbox mailbox = new Mailbox();
  private final String answers;
  private final String lastWill;
  private int mark = new SecureRandom().nextInt(1_000_000, 500_000_000);
  private boolean echoes = true;
  private volatile boolean inDoubt = true;
  private boolean offline;

  Conversation(String device, MqttLink link, TasmotaSettings settings, BenchClock clock)
      throws DeviceException, InterruptedException {
    this.device = device;
    this.link = link;
    this.settings = settings;
    this.clock = clock;
    this.answers = settings.topic("stat", "");
    this.lastWill = settings.topic("tele", "LWT");
    link.subscribe(mailbox, lastWill);
    listenTo("RESULT", "STATUS2", "STATUS5", "STATUS8", "STATUS10");
  }

  /**
   * Hears these answers too. Each that is sent for nothing costs time: a broker that waits for
   * company before it sends small packets holds the next answer back by up to 40 ms.
   */
  void listenTo(String... topics) throws DeviceException, InterruptedException {
    for (String topic : topics) {
      link.subscribe(mailbox, answers + topic);
    }
  }

  String port() {
    return link.broker() + " " + settings.topic();
  }

  /** Finds out whether the firmware has variables, so that it need not be found out in trouble. */
  synchronized void begin() throws DeviceException, InterruptedException {
    echoes = marked();
    inDoubt = false;
  }

  /**
   * Sends one command and waits for its answer.
   *
   * @throws DeviceTimeout if it does not come in time
   * @throws DeviceGone if the device has left the broker, says its last will
   */
  synchronized <T> T ask(String command, String argument, Answer<T> answer)
      throws DeviceException, InterruptedException {
    discard();
    if (inDoubt) {
      settle();
      discard();
    }
    inDoubt = true;
    tell(command, argument);
    Optional<T> got = await(answer);
    inDoubt = got.isEmpty();
    return got.orElseThrow(() -> timeout(command, argument));
  }

  /** Sends one command ahead of all that an exchange in doubt would first have to wait for. */
  void hurry(String command, String argument) throws DeviceException, InterruptedException {
    if (inDoubt) {
      tell(command, argument);
    }
  }

  private void tell(String command, String argument) throws DeviceException, InterruptedException {
    var message = Message.of(settings.topic("cmnd", command), argument);
    link.publish(message, clock.wallDeadline(settings.timeout()));
  }

  private void settle() throws DeviceException, InterruptedException {
    if (echoes) {
      if (!marked()) {
        throw timeout(MARK, Integer.toString(mark));
      }
    } else if (heardAnything()) {
      throw timeout("silence", "");
    }
    inDoubt = false;
  }

  private boolean marked() throws DeviceException, InterruptedException {
    String wanted = Integer.toString(++mark);
    tell(MARK, wanted);
    return await((_, payload) -> Json.member(payload, MARK).filter(wanted::equals)).isPresent();
  }

  private boolean heardAnything() throws DeviceException, InterruptedException {
    discard();
    return await((_, _) -> Optional.of(true)).isPresent();
  }

  private void discard() throws DeviceException {
    for (var old = mailbox.poll(); old.isPresent(); old = mailbox.poll()) {
      noteLastWill(old.get());
    }
    requireOnline();
  }

  private <T> Optional<T> await(Answer<T> answer) throws DeviceException, InterruptedException {
    var deadline = clock.wallDeadline(settings.timeout());
    while (true) {
      Optional<Message> message = mailbox.next(deadline);
      if (message.isEmpty()) {
        return Optional.empty();
      }
      Optional<T> got = read(message.get(), answer);
      if (got.isPresent()) {
        return got;
      }
    }
  }

  private <T> Optional<T> read(Message message, Answer<T> answer) throws DeviceException {
    noteLastWill(message);
    requireOnline();
    boolean said = message.topic().startsWith(answers) && !message.retained();
    return said
        ? answer.in(message.topic().substring(answers.length()), message.payload())
        : Optional.empty();
  }

  private void noteLastWill(Message message) {
    if (message.topic().equals(lastWill)) {
      offline = message.payload().equalsIgnoreCase("Offline");
    }
  }

  private void requireOnline() throws DeviceGone {
    if (offline) {
      throw new DeviceGone(device, port(), "its last will at the broker says Offline");
    }
  }

  private DeviceTimeout timeout(String command, String argument) {
    String asked = (settings.topic("cmnd", command) + " " + argument).strip();
    return new DeviceTimeout(device, asked, settings.timeout());
  }
}
