package org.terrella.telemetry.store;

import java.nio.file.Path;

/**
 * A way into a store.
 *
 * @param address of it, without secrets
 * @param user who may enter
 * @param password file that holds the user's password
 */
public record Entrance(String address, String user, Path password) {}
