package org.terrella.telemetry.journal;

/**
 * What a journal turned out to hold.
 *
 * @param samples how many samples it gave
 * @param segments how many files they were in
 * @param tornBytes bytes at the ends of segments that a crash left incomplete; never fsynced
 * @param gaps how many samples are known to have existed, by their sequence numbers, and are absent
 */
public record JournalSummary(long samples, int segments, long tornBytes, long gaps) {}
