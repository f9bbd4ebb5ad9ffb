/** Sockets as whoever talks to a broker or a database needs them. */
@NullMarked
package org.terrella.telemetry.net;

import org.jspecify.annotations.NullMarked;
