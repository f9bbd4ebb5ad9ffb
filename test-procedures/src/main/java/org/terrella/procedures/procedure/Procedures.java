package org.terrella.procedures.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.terrella.telemetry.document.Document;
import org.terrella.telemetry.document.InvalidDocument;
import org.terrella.telemetry.document.Problem;

/** Finds procedure files and reads them. */
public final class Procedures {
  private static final String ENDING = ".yaml";

  private Procedures() {}

  /**
   * Reads a procedure and checks it against the bench it is to run on.
   *
   * @param nameOrPath name of a procedure in the folder, or the path of any file
   * @param folder holds the procedures that have names
   * @param bench what the bench has
   * @return the procedure, nothing in it left to check
   * @throws InvalidDocument if there is no such file, or anything in it is wrong; says all of it
   */
  public static Procedure load(String nameOrPath, Path folder, BenchOffer bench)
      throws InvalidDocument {
    return read(locate(nameOrPath, folder), Optional.of(bench));
  }

  /**
   * Reads a procedure without a bench: whether channels exist, and what their unit is, cannot be
   * told then.
   *
   * @param nameOrPath name of a procedure in the folder, or the path of any file
   * @param folder holds the procedures that have names
   * @return the procedure, limits in the units they are written in
   * @throws InvalidDocument if there is no such file, or anything in it is wrong; says all of it
   */
  public static Procedure load(String nameOrPath, Path folder) throws InvalidDocument {
    return read(locate(nameOrPath, folder), Optional.empty());
  }

  /**
   * Lists the procedures that have names.
   *
   * @param folder holds them
   * @return names in alphabetical order; none when there is no such folder
   */
  public static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot list " + folder, unreadable);
    }
  }

  /**
   * Finds the file of a procedure.
   *
   * @param nameOrPath name of a procedure in the folder, or the path of any file
   * @param folder holds the procedures that have names
   * @return the file; of a path, not said to exist
   * @throws InvalidDocument if it is a name and the folder has none such; says which there are
   */
  public static Path locate(String nameOrPath, Path folder) throws InvalidDocument {
    if (nameOrPath.endsWith(ENDING) || nameOrPath.contains("/")) {
      return Path.of(nameOrPath);
    }
    Path file = folder.resolve(nameOrPath + ENDING);
    if (Files.exists(file)) {
      return file;
    }
    var fix = "one of %s, or the path of a file".formatted(String.join(", ", names(folder)));
    var what = "there is no procedure \"%s\" in %s".formatted(nameOrPath, folder);
    throw new InvalidDocument(List.of(new Problem(file, 1, 1, what, fix)));
  }

  /**
   * The schema that every procedure file fits.
   *
   * @return JSON Schema 2020-12
   */
  public static String schema() {
    try (var stream = Procedures.class.getResourceAsStream("procedure.schema.json")) {
      if (stream == null) {
        throw new IllegalStateException("procedure.schema.json is not in the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Procedure read(Path file, Optional<BenchOffer> bench) throws InvalidDocument {
    return new ProcedureReader(file, Document.read(file, schema()), bench).read();
  }
}
