/**
 * Channels and their samples. A {@link org.terrella.telemetry.channel.Recorder} numbers and stamps
 * readings and hands every {@link org.terrella.telemetry.channel.Sample} to those who listen: the
 * journal, the criteria, the progress line.
 */
@NullMarked
package org.terrella.telemetry.channel;

import org.jspecify.annotations.NullMarked;
