package org.terrella.drivers.link;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortThreadFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/**
 * Loads jSerialComm without its shutdown hook. The hook closes every port as soon as the JVM is
 * told to end, which is just when the bench must still be made safe through those ports. The
 * library makes the hook's thread with a factory that its callers may replace, and that is how it
 * is caught and taken back. The kernel closes what is open when the process ends. Loading also
 * makes the process ignore SIGHUP, by which the end of a terminal stops a run; that is undone.
 */
final class SerialLibrary {
  private static final boolean HOOK_REMOVED = load();

  private SerialLibrary() {}

  /** Finds a port; all use of the library begins here. */
  static SerialPort port(String path) {
    if (!HOOK_REMOVED) {
      throw new IllegalStateException("jSerialComm would close the ports before the bench is safe");
    }
    return SerialPort.getCommPort(path);
  }

  private static boolean load() {
    ThreadFactory usual = SerialPortThreadFactory.get();
    List<Thread> made = new ArrayList<>();
    SerialPortThreadFactory.set(
        work -> {
          Thread thread = usual.newThread(work);
          made.add(thread);
          return thread;
        });
    try {
      Posix.keepingHangUp(SerialPort::getVersion); // loads the class, which registers the hook
      return removeAll(made);
    } finally {
      SerialPortThreadFactory.set(usual);
    }
  }

  private static boolean removeAll(List<Thread> hooks) {
    Runtime runtime = Runtime.getRuntime();
    return !hooks.isEmpty() && hooks.stream().allMatch(runtime::removeShutdownHook);
  }
}
