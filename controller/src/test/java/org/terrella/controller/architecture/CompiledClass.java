package org.terrella.controller.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What one class file says.
 *
 * @param name binary name with dots
 * @param uses binary names of our own classes that it mentions anywhere but in its text constants
 * @param refersTo members it calls or reads, as {@code java.lang.Thread.sleep}
 */
record CompiledClass(String name, Set<String> uses, Set<String> refersTo) {
  private static final Pattern OURS = Pattern.compile("(?<![a-z/])L?(org/terrella/\\w+/[\\w/$]+)");
  private static final int ROOM = 2;

  static CompiledClass read(Path file) {
    try {
      var parsed = ClassFile.of().parse(file);
      var pool = StreamSupport.stream(parsed.constantPool().spliterator(), false).toList();
      String name = dotted(parsed.thisClass().asInternalName());
      return new CompiledClass(name, uses(pool), members(pool));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The package it lies in. */
  String folder() {
    return folderOf(name);
  }

  static String folderOf(String className) {
    return className.substring(0, className.lastIndexOf('.'));
  }

  /** The word after {@code org.terrella}. */
  static String roomOf(String className) {
    return className.split("\\.", -1)[ROOM];
  }

  private static Set<String> uses(Iterable<PoolEntry> pool) {
    var names = new TreeSet<String>();
    var text = new TreeSet<Integer>();
    for (PoolEntry entry : pool) {
      if (entry instanceof StringEntry constant) {
        text.add(constant.utf8().index());
      } else if (entry instanceof ClassEntry type) {
        names.addAll(ours(type.asInternalName()));
      }
    }
    for (PoolEntry entry : pool) {
      if (entry instanceof Utf8Entry described && !text.contains(described.index())) {
        names.addAll(ours(described.stringValue()));
      }
    }
    return names;
  }

  private static Set<String> ours(String text) {
    return OURS.matcher(text)
        .results()
        .map((MatchResult found) -> dotted(found.group(1)))
        .collect(Collectors.toSet());
  }

  private static Set<String> members(Iterable<PoolEntry> pool) {
    return StreamSupport.stream(pool.spliterator(), false)
        .filter(MemberRefEntry.class::isInstance)
        .map(MemberRefEntry.class::cast)
        .map(member -> dotted(member.owner().asInternalName()) + "." + member.name().stringValue())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String dotted(String internalName) {
    return internalName.replace('/', '.');
  }
}
