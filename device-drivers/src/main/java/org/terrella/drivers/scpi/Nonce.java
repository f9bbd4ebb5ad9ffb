package org.terrella.drivers.scpi;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * A question whose answer shows which question it belongs to: two numbers through the event status
 * enable register, which takes any from 0 to 255. No other question of a driver is answered by two
 * whole numbers, and the same pair comes back only after 65536 nonces.
 *
 * @param number 0 to 65535
 */
record Nonce(int number) {
  private static final int COUNT = 1 << 16;

  static Nonce random() {
    return new Nonce(new SecureRandom().nextInt(COUNT));
  }

  Nonce next() {
    return new Nonce((number + 1) % COUNT);
  }

  String question() {
    return "*ESE %d;*ESE?;*ESE %d;*ESE?".formatted(number >> 8, number & 0xff);
  }

  boolean isAnsweredBy(String line) {
    return Pattern.matches("\\+?%d;\\+?%d".formatted(number >> 8, number & 0xff), line);
  }
}
