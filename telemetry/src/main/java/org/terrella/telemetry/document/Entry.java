package org.terrella.telemetry.document;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One value in a file and its place there. The schema has already held when an entry is read, so
 * what a schema can say need not be checked again; every other complaint is made through {@link
 * #wrong}.
 */
public interface Entry {
  /**
   * The key or index under which it stands.
   *
   * @return such as {@code within}, or {@code [2]}; empty for the whole document
   */
  String key();

  /**
   * Follows a key that must be there.
   *
   * @param key name
   * @return the entry below it
   * @throws InvalidDocument if it is missing
   */
  Entry get(String key) throws InvalidDocument;

  /**
   * Follows a key that may be there.
   *
   * @param key name
   * @return the entry below it, or empty
   */
  Optional<Entry> find(String key);

  /**
   * Lists a mapping.
   *
   * @return entries by key, in the order of the file
   * @throws InvalidDocument if it is not a mapping
   */
  Map<String, Entry> fields() throws InvalidDocument;

  /**
   * Lists a sequence.
   *
   * @return its items, in order
   * @throws InvalidDocument if it is not a sequence
   */
  List<Entry> items() throws InvalidDocument;

  /**
   * Tells whether it is a mapping.
   *
   * @return true when {@link #fields} works
   */
  boolean isMapping();

  /**
   * Reads a scalar as it was written.
   *
   * @return the text
   * @throws InvalidDocument if it is not a scalar
   */
  String text() throws InvalidDocument;

  /**
   * Reads a plain number.
   *
   * @return finite
   * @throws InvalidDocument if it is none
   */
  double number() throws InvalidDocument;

  /**
   * Reads a whole number.
   *
   * @return the number
   * @throws InvalidDocument if it is none
   */
  int integer() throws InvalidDocument;

  /**
   * Reads a number with its unit, such as {@code 28 V} or {@code 650 km}, in another unit of the
   * same dimension.
   *
   * @param unit symbol wanted, such as {@code V}, {@code degC}, {@code 1/s}, {@code J}, {@code km}
   * @return the number in that unit, finite
   * @throws InvalidDocument if there is no number, no unit, or one of another dimension
   */
  double quantity(String unit) throws InvalidDocument;

  /**
   * Reads a time span with its unit, such as {@code 30 s}, {@code 5 min}, {@code 200 ms}.
   *
   * @return the span, not negative
   * @throws InvalidDocument if it is none
   */
  Duration duration() throws InvalidDocument;

  /**
   * Reads a scalar that may be left out.
   *
   * @param key name
   * @param usual taken when it is left out
   * @return the value below the key, or the usual one
   * @throws InvalidDocument if it is there and is none
   */
  default String text(String key, String usual) throws InvalidDocument {
    Optional<Entry> entry = find(key);
    return entry.isPresent() ? entry.get().text() : usual;
  }

  /**
   * Reads a plain number that may be left out.
   *
   * @param key name
   * @param usual taken when it is left out
   * @return the value below the key, or the usual one
   * @throws InvalidDocument if it is there and is none
   */
  default double number(String key, double usual) throws InvalidDocument {
    Optional<Entry> entry = find(key);
    return entry.isPresent() ? entry.get().number() : usual;
  }

  /**
   * Reads a whole number that may be left out.
   *
   * @param key name
   * @param usual taken when it is left out
   * @return the value below the key, or the usual one
   * @throws InvalidDocument if it is there and is none
   */
  default int integer(String key, int usual) throws InvalidDocument {
    Optional<Entry> entry = find(key);
    return entry.isPresent() ? entry.get().integer() : usual;
  }

  /**
   * Makes a complaint about this entry.
   *
   * @param what is wrong, in words
   * @param fix what would be right, in words
   * @return the exception to throw
   */
  InvalidDocument wrong(String what, String fix);
}
