package org.terrella.controller.stop;

import java.io.IOException;

/** Says which stop signals it hears, and ends with its input. */
final class SaysItsSignals {
  private SaysItsSignals() {}

  public static void main(String... args) throws IOException {
    Signals.onStop(System.out::println);
    System.out.println("listening");
    System.in.transferTo(System.out);
  }
}
