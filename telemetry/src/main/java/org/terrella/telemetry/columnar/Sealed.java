package org.terrella.telemetry.columnar;

import org.terrella.telemetry.journal.JournalSummary;

/**
 * A columnar file that was read back and agreed with its source.
 *
 * @param rows how many samples it holds
 * @param channels of how many channels
 * @param bytes its length
 * @param sha256 of the whole file, lower-case hexadecimal
 * @param source what the journal turned out to hold while it was read
 */
public record Sealed(long rows, int channels, long bytes, String sha256, JournalSummary source) {}
