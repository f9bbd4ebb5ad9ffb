package org.terrella.controller.stop;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hears SIGINT, SIGTERM and SIGHUP in place of the JVM's own way to end. A shutdown hook will not
 * do: others run beside it, and jSerialComm's closes the ports through which teardown must still
 * switch the outputs off. {@code sun.misc.Signal} is the only door to signals in Java; it is looked
 * up by name because the compiler warns of every mention of it.
 */
public final class Signals {
  private static final List<String> STOPS = List.of("INT", "TERM", "HUP");

  private Signals() {}

  /**
   * From now on every stop signal goes to the listener, the process lives on.
   *
   * @param listener takes the name, such as {@code SIGTERM}; called on a thread of the JVM
   */
  public static void onStop(Consumer<String> listener) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object heard =
          Proxy.newProxyInstance(
              Signals.class.getClassLoader(),
              new Class<?>[] {handler},
              (_, _, arguments) -> hear(listener, arguments));
      for (String name : STOPS) {
        Object stop = signal.getConstructor(String.class).newInstance(name);
        signal.getMethod("handle", signal, handler).invoke(null, stop, heard);
      }
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException("this Java has no sun.misc.Signal", missing);
    }
  }

  /** The only method of the interface takes the signal, whose text is its name. */
  private static @Nullable Object hear(Consumer<String> listener, Object[] arguments) {
    listener.accept(arguments[0].toString());
    return null;
  }
}
