/**
 * The embedded store: a QuestDB on this machine, kept alive by a small supervisor process, that
 * holds what was shipped so that people can ask it in SQL. It is an index: everything in it can be
 * made again from run directories.
 *
 * <p>Read {@link org.terrella.telemetry.store.Store} first. Three processes play together: a
 * command that starts, stops or asks ({@code Store}, {@code Launcher}, {@code StoreReader}), the
 * {@code Supervisor}, and {@code DatabaseProcess} under it with the {@code Database} itself.
 */
@NullMarked
package org.terrella.telemetry.store;

import org.jspecify.annotations.NullMarked;
