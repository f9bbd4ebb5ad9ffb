package org.terrella.procedures.procedure;

/**
 * Where a figure comes from.
 *
 * @param text a document and place in it, or the reason for assuming it
 * @param assumed true when nobody outside the project stands behind the figure
 */
public record Source(String text, boolean assumed) {
  /** Refuses a source that says nothing. */
  public Source {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a source must say something");
    }
  }

  @Override
  public String toString() {
    return assumed ? "assumed: " + text : text;
  }
}
