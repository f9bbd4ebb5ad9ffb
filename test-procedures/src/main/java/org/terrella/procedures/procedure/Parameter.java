package org.terrella.procedures.procedure;

/**
 * A figure with a name, so that it stands in one place only.
 *
 * @param name as steps and criteria write it after a {@code $}
 * @param value as written, such as {@code 24 V} or {@code 10}
 * @param source where it comes from
 */
public record Parameter(String name, String value, Source source) {}
