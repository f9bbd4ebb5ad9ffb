package org.terrella.controller.architecture;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rules; each returns the offences against it, readable and sorted. */
final class Rules {
  static final String CLOCK = "org.terrella.telemetry.time";

  private static final List<String> ROOMS =
      Classes.MODULE_OF_ROOM.stream().map(Map.Entry::getKey).toList();

  /** Ways to sleep, or to learn the time from the machine. */
  private static final Set<String> WALL_TIME =
      Set.of(
          "java.lang.Thread.sleep",
          "java.util.concurrent.TimeUnit.sleep",
          "java.util.concurrent.locks.LockSupport.parkNanos",
          "java.util.concurrent.locks.LockSupport.parkUntil",
          "java.lang.System.nanoTime",
          "java.lang.System.currentTimeMillis",
          "java.time.Instant.now",
          "java.time.InstantSource.system",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.system",
          "java.time.LocalDate.now",
          "java.time.LocalTime.now",
          "java.time.LocalDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.util.Date.<init>");

  private Rules() {}

  /** A room uses itself and those below it. */
  static Set<String> usesOfHigherRooms(Collection<CompiledClass> classes) {
    var offences = new TreeSet<String>();
    for (CompiledClass user : classes) {
      for (String used : user.uses()) {
        if (rank(CompiledClass.roomOf(used)) > rank(CompiledClass.roomOf(user.name()))) {
          offences.add(user.name() + " -> " + used);
        }
      }
    }
    return offences;
  }

  /** Packages that reach themselves again through others, each with those that it uses. */
  static Set<String> cycles(Collection<CompiledClass> classes) {
    Map<String, Set<String>> uses = usesByPackage(classes);
    return uses.keySet().stream()
        .filter(start -> reachable(start, uses).contains(start))
        .map(start -> start + " -> " + uses.get(start))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Only the clock's package meets the machine's time. */
  static Set<String> usesOfWallTime(Collection<CompiledClass> classes) {
    var offences = new TreeSet<String>();
    for (CompiledClass user : classes) {
      user.refersTo().stream()
          .filter(member -> WALL_TIME.contains(member) && !user.folder().equals(CLOCK))
          .forEach(member -> offences.add(user.name() + " -> " + member));
    }
    return offences;
  }

  /** Higher rooms rank higher; a package that lies in no room has no rank. */
  private static int rank(String room) {
    int rank = ROOMS.indexOf(room);
    if (rank < 0) {
      throw new IllegalArgumentException("org.terrella." + room + " is none of " + ROOMS);
    }
    return rank;
  }

  private static Map<String, Set<String>> usesByPackage(Collection<CompiledClass> classes) {
    var uses = new TreeMap<String, Set<String>>();
    for (CompiledClass user : classes) {
      Set<String> used = uses.computeIfAbsent(user.folder(), _ -> new TreeSet<>());
      user.uses().stream().map(CompiledClass::folderOf).forEach(used::add);
      used.remove(user.folder());
    }
    return uses;
  }

  private static Set<String> reachable(String start, Map<String, Set<String>> uses) {
    var seen = new TreeSet<String>();
    var next = new TreeSet<>(uses.getOrDefault(start, Set.of()));
    while (!next.isEmpty()) {
      String reached = next.removeFirst();
      if (seen.add(reached)) {
        next.addAll(uses.getOrDefault(reached, Set.of()));
      }
    }
    return seen;
  }
}
