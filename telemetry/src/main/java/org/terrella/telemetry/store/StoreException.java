package org.terrella.telemetry.store;

import java.io.IOException;

/** The store cannot be started, stopped or asked; the message is for people. */
public final class StoreException extends IOException {
  private static final long serialVersionUID = 1L;

  StoreException(String message) {
    super(message);
  }

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
