/**
 * Every sample of a run, on disk: the authority that any database is only an index of.
 *
 * <p>A {@link org.terrella.telemetry.journal.Journal} writes; a {@link
 * org.terrella.telemetry.journal.JournalReader} reads it all; a {@link
 * org.terrella.telemetry.journal.JournalCursor} follows one that is being written.
 *
 * <p>Inside, a sample goes through {@code PendingFrames} into the {@code FrameRing}, a memory of
 * fixed size; the {@code GroupWriter}, the journal's only thread, takes it out, puts it in a
 * segment through {@code SegmentWriter}, fsyncs, and notes in the {@code Ledger} how far that went.
 *
 * <p>A journal is a directory of segments, {@code 00000001.journal} and so on. A segment is a row
 * of frames: length of the payload, CRC-32C of the payload (both 32 bits, big-endian), payload. A
 * payload begins with its kind: 1 names a channel, 2 is a sample. Each segment names its channels
 * itself before their first sample.
 */
@NullMarked
package org.terrella.telemetry.journal;

import org.jspecify.annotations.NullMarked;
