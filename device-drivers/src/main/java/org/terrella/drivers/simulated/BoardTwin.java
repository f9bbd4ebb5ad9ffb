package org.terrella.drivers.simulated;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.link.ByteLink;
import org.terrella.drivers.link.Farewell;
import org.terrella.telemetry.time.BenchClock;

/**
 * A small Linux-like board behind a console. It boots when its body gets power, asks for {@link
 * #USER} and {@link #PASSWORD}, has a shell with sensors under /sys and a program {@code infer},
 * and dies without a word when the power goes. What it draws from its body follows what it does.
 */
public final class BoardTwin implements AutoCloseable {
  /** Who may log in. */
  public static final String USER = "root";

  /** The user's password. */
  public static final String PASSWORD = "terrella";

  /** What every batch of {@code infer} answers, with as many images as it takes by itself. */
  public static final String GOLDEN_ANSWER = ReferenceNetwork.answer(TwinShell.IMAGES);

  private static final Duration FAREWELL = Duration.ofSeconds(1);
  private static final Duration LONG = Duration.ofHours(1);

  private final ByteLink link;
  private final BoardBody body;
  private final BenchClock clock;
  private final TwinLog log;
  private final Random chance;
  private final AtomicBoolean flip = new AtomicBoolean();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread fate;
  private final Thread keyboard;
  private volatile boolean closing;
  private boolean powered;
  private boolean due;
  private volatile @Nullable BoardLife life;
  private volatile @Nullable BoardLife last;

  private BoardTwin(ByteLink link, BoardBody body, BenchClock clock, TwinLog log, long seed) {
    this.link = link;
    this.body = body;
    this.clock = clock;
    this.log = log;
    this.chance = new Random(seed);
    this.fate = Thread.ofVirtual().name("twin fate").unstarted(this::run);
    this.keyboard = Thread.ofVirtual().name("twin keyboard").unstarted(this::read);
  }

  /**
   * Puts a board on the bench; it boots as soon as its body has power.
   *
   * @param end its end of the console; closed with the twin
   * @param body its silicon
   * @param clock its time
   * @param log its own record
   * @param seed decides when its kernel chatters
   * @return the twin
   */
  public static BoardTwin start(
      ByteLink end, BoardBody body, BenchClock clock, TwinLog log, long seed) {
    var twin = new BoardTwin(end, body, clock, log, seed);
    body.onPower(twin::powerChanged);
    twin.powerChanged(body.hasPower());
    twin.fate.start();
    twin.keyboard.start();
    return twin;
  }

  /** What the reset pin does: the board starts again at once. */
  public void reset() {
    log.note("reset");
    restart();
  }

  /** Makes one bit of the next answer wrong, once. */
  public void flipBit() {
    log.note("bit flipped");
    flip.set(true);
  }

  private void restart() {
    change(
        () -> {
          endLife();
          due = true;
        });
  }

  private void powerChanged(boolean good) {
    change(
        () -> {
          if (powered == good) {
            return;
          }
          powered = good;
          due = good;
          log.note(good ? "power good" : "power lost");
          if (!good) {
            endLife();
          }
        });
  }

  private void endLife() {
    BoardLife ending = life;
    if (ending != null) {
      ending.end();
      life = null;
    }
  }

  private void change(Runnable what) {
    lock.lock();
    try {
      what.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Begins a life whenever one is due. */
  private void run() {
    try {
      while (true) {
        lock.lockInterruptibly();
        try {
          while (!powered || !due) {
            changed.await();
          }
          due = false;
          begin(new BoardLife(link, body, clock, log, chance, flip, this::restart));
        } finally {
          lock.unlock();
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void begin(BoardLife next) {
    life = next;
    last = next;
    next.start();
  }

  private void awaitLastLife() {
    BoardLife ending = last;
    if (ending != null) {
      ending.awaitEnd(FAREWELL);
    }
  }

  private void read() {
    try {
      while (true) {
        type(link.receive(clock.wallDeadline(LONG)));
      }
    } catch (DeviceException unplugged) {
      if (!closing) {
        log.note("console lost: " + unplugged.getMessage());
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void type(byte[] bytes) {
    BoardLife listening = life;
    if (listening != null) {
      listening.type(bytes);
    }
  }

  /** Takes the board off the bench; on return it does nothing more. */
  @Override
  public void close() {
    closing = true;
    change(
        () -> {
          powered = false;
          endLife();
        });
    fate.interrupt();
    keyboard.interrupt();
    link.close();
    Farewell.to(fate, FAREWELL);
    Farewell.to(keyboard, FAREWELL);
    awaitLastLife();
  }
}
