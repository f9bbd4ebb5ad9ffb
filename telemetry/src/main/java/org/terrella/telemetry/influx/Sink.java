package org.terrella.telemetry.influx;

/** Takes lines. */
interface Sink extends AutoCloseable {
  /** Stores lines; what it had stored of them before changes nothing. */
  void write(Lines lines) throws Refused, Stumbled, Unavailable;

  /** Gives a write up that is under way on another thread. */
  void cancel();

  @Override
  void close();

  /** The database will never take these lines as they are. */
  final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String why, Throwable cause) {
      super(why, cause);
    }
  }

  /** The database is there, but something in it broke: by chance, or over one of these lines. */
  final class Stumbled extends Exception {
    private static final long serialVersionUID = 1L;

    Stumbled(String why, Throwable cause) {
      super(why, cause);
    }
  }

  /** The database cannot take lines now. */
  final class Unavailable extends Exception {
    private static final long serialVersionUID = 1L;

    Unavailable(String why, Throwable cause) {
      super(why, cause);
    }
  }
}
