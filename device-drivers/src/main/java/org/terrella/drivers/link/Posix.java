package org.terrella.drivers.link;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;

/**
 * The few calls of Linux's C library that a pty needs. Each answers what the C function answers, or
 * the negated errno.
 */
final class Posix {
  static final int EIO = 5;
  static final int EAGAIN = 11;
  static final short POLLIN = 1;
  static final short POLLOUT = 4;

  private static final int O_RDWR_NOCTTY_NONBLOCK_CLOEXEC = 2 | 0x100 | 0x800 | 0x80000;
  private static final int EFD_NONBLOCK_CLOEXEC = 0x800 | 0x80000;
  private static final int TERMIOS_BYTES = 64; // 60 on x86-64 and arm64
  private static final int NAME_BYTES = 64;
  private static final int POLLFD_BYTES = 8;
  private static final int SIGACTION_BYTES = 256; // 152 on x86-64 and arm64
  private static final int SIGHUP = 1;

  private static final Linker LINKER = Linker.nativeLinker();
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO = STATE.varHandle(PathElement.groupElement("errno"));

  private static final MethodHandle POSIX_OPENPT = function("posix_openpt", JAVA_INT);
  private static final MethodHandle GRANTPT = function("grantpt", JAVA_INT);
  private static final MethodHandle UNLOCKPT = function("unlockpt", JAVA_INT);
  private static final MethodHandle PTSNAME = function("ptsname_r", JAVA_INT, ADDRESS, JAVA_LONG);
  private static final MethodHandle TCGETATTR = function("tcgetattr", JAVA_INT, ADDRESS);
  private static final MethodHandle TCSETATTR = function("tcsetattr", JAVA_INT, JAVA_INT, ADDRESS);
  private static final MethodHandle CFMAKERAW =
      link("cfmakeraw", FunctionDescriptor.ofVoid(ADDRESS));
  private static final MethodHandle EVENTFD = function("eventfd", JAVA_INT, JAVA_INT);
  private static final MethodHandle POLL = function("poll", ADDRESS, JAVA_LONG, JAVA_INT);
  private static final MethodHandle READ = transfer("read");
  private static final MethodHandle WRITE = transfer("write");
  private static final MethodHandle CLOSE = function("close", JAVA_INT);
  private static final MethodHandle SIGACTION = function("sigaction", JAVA_INT, ADDRESS, ADDRESS);

  private Posix() {}

  /** A file descriptor and what to wait for on it; no events waits for a hang-up only. */
  record Watch(int descriptor, short events) {}

  static int openMaster() {
    return call(POSIX_OPENPT, O_RDWR_NOCTTY_NONBLOCK_CLOEXEC);
  }

  static int grant(int master) {
    return call(GRANTPT, master);
  }

  static int unlock(int master) {
    return call(UNLOCKPT, master);
  }

  static String slaveName(int master) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocate(NAME_BYTES);
      int failed = call(PTSNAME, master, name, (long) NAME_BYTES);
      if (failed != 0) {
        throw new IllegalStateException("ptsname_r gave " + failed);
      }
      return name.getString(0);
    }
  }

  /** No echo, no line editing, no translation: every byte passes as it is. */
  static int makeRaw(int terminal) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment termios = arena.allocate(TERMIOS_BYTES, 8);
      int got = call(TCGETATTR, terminal, termios);
      if (got < 0) {
        return got;
      }
      call(CFMAKERAW, termios);
      return call(TCSETATTR, terminal, 0, termios);
    }
  }

  static int event() {
    return call(EVENTFD, 0, EFD_NONBLOCK_CLOEXEC);
  }

  /** Waits for any of them, for at most so long; negative waits without limit. */
  static int await(int milliseconds, Watch... watches) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment set = arena.allocate((long) POLLFD_BYTES * watches.length, 4);
      for (int i = 0; i < watches.length; i++) {
        set.set(JAVA_INT, (long) POLLFD_BYTES * i, watches[i].descriptor);
        set.set(JAVA_SHORT, (long) POLLFD_BYTES * i + 4, watches[i].events);
      }
      return call(POLL, set, (long) watches.length, milliseconds);
    }
  }

  static int read(int descriptor, byte[] buffer) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = arena.allocate(buffer.length);
      int length = call(READ, descriptor, bytes, (long) buffer.length);
      MemorySegment.copy(bytes, 0, MemorySegment.ofArray(buffer), 0, Math.max(0, length));
      return length;
    }
  }

  static int write(int descriptor, byte[] bytes, int from) {
    int length = bytes.length - from;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment copy = arena.allocate(length);
      MemorySegment.copy(MemorySegment.ofArray(bytes), from, copy, 0, length);
      return call(WRITE, descriptor, copy, (long) length);
    }
  }

  static int close(int descriptor) {
    return call(CLOSE, descriptor);
  }

  /** Does something that may change what the process does on SIGHUP, and undoes that change. */
  static void keepingHangUp(Runnable action) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment before = arena.allocate(SIGACTION_BYTES, Long.BYTES);
      call(SIGACTION, SIGHUP, MemorySegment.NULL, before);
      action.run();
      call(SIGACTION, SIGHUP, before, MemorySegment.NULL);
    }
  }

  private static int call(MethodHandle function, Object... arguments) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      Object result = (Object) function.invokeExact(state, arguments);
      long number = result == null ? 0 : ((Number) result).longValue(); // null for a void function
      return number < 0 ? -(int) ERRNO.get(state, 0L) : (int) number;
    } catch (Throwable wrongSignature) {
      throw new IllegalStateException(wrongSignature);
    }
  }

  private static MethodHandle function(String name, MemoryLayout... arguments) {
    return link(name, FunctionDescriptor.of(JAVA_INT, arguments));
  }

  private static MethodHandle transfer(String name) {
    return link(name, FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
  }

  @SuppressWarnings("restricted") // the program is started with native access enabled
  private static MethodHandle link(String name, FunctionDescriptor shape) {
    MemorySegment address = LINKER.defaultLookup().findOrThrow(name);
    MethodHandle function =
        LINKER.downcallHandle(address, shape, Linker.Option.captureCallState("errno"));
    return function
        .asSpreader(1, Object[].class, shape.argumentLayouts().size())
        .asType(MethodType.methodType(Object.class, MemorySegment.class, Object[].class));
  }
}
