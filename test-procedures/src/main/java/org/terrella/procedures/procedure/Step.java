package org.terrella.procedures.procedure;

/**
 * One thing to do.
 *
 * @param title what a reader calls it; unique in the procedure
 * @param action what is done
 * @param expected what a reader should see happen; may be empty
 */
public record Step(String title, Action action, String expected) {}
