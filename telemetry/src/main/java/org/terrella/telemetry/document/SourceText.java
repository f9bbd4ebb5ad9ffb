package org.terrella.telemetry.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The text of a file, or the reason why there is none. */
final class SourceText {
  private SourceText() {}

  static String of(Path file) throws InvalidDocument {
    if (Files.isDirectory(file)) {
      throw unreadable(file, Place.START, "this is a directory", "name the file in it");
    }
    return withoutByteOrderMark(decode(file, bytes(file)));
  }

  private static byte[] bytes(Path file) throws InvalidDocument {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw unreadable(file, Place.START, "there is no such file", "check the name");
    } catch (AccessDeniedException e) {
      throw unreadable(file, Place.START, "the file may not be read", "check its permissions");
    } catch (IOException e) {
      throw unreadable(file, Place.START, "the file cannot be read: " + e.getMessage(), "");
    }
  }

  private static String decode(Path file, byte[] bytes) throws InvalidDocument {
    var text = CharBuffer.allocate(bytes.length);
    var result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    if (result.isError()) {
      throw unreadable(file, end(text.toString()), "not UTF-8 text", "save the file as UTF-8");
    }
    return text.toString();
  }

  /** The place just after a text. */
  private static Place end(String text) {
    int lastBreak = text.lastIndexOf('\n');
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    return new Place(line, text.codePointCount(lastBreak + 1, text.length()) + 1);
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static InvalidDocument unreadable(Path file, Place place, String what, String fix) {
    return new InvalidDocument(List.of(new Problem(file, place.line(), place.column(), what, fix)));
  }
}
