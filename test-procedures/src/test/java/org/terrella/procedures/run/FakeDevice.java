package org.terrella.procedures.run;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.terrella.drivers.device.Device;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.device.Identity;

/** Notes what it is asked, and misbehaves when its script says so. */
abstract class FakeDevice implements Device {
  private final String name;
  private final List<String> notes;
  private final Map<String, Queue<Trick>> tricks = new HashMap<>();

  /** What it does instead of obeying. */
  @FunctionalInterface
  interface Trick {
    void play() throws DeviceException, InterruptedException;
  }

  FakeDevice(String name, List<String> notes) {
    this.name = name;
    this.notes = notes;
  }

  /** The next time it is asked this, it plays the trick. */
  final synchronized void when(String asked, Trick trick) {
    tricks.computeIfAbsent(asked, _ -> new ArrayDeque<>()).add(trick);
  }

  final void asked(String what) throws DeviceException, InterruptedException {
    notes.add(name + " " + what);
    next(what).play();
  }

  private synchronized Trick next(String what) {
    Queue<Trick> queue = tricks.getOrDefault(what, new ArrayDeque<>());
    return queue.isEmpty() ? () -> {} : queue.remove();
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String port() {
    return "fake";
  }

  @Override
  public final Identity identity() {
    return new Identity("", "", "", "");
  }

  @Override
  public final void close() {}
}
