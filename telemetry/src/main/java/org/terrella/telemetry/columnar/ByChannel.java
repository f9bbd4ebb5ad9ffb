package org.terrella.telemetry.columnar;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.terrella.telemetry.channel.Channel;

/** Something for each channel, found fast: rows of a channel mostly carry the same object. */
final class ByChannel<T> {
  /** Each segment of a journal has objects of its own: old ones are let go. */
  private static final int MOST_OBJECTS = 10_000;

  private final Function<Channel, T> make;
  private final Map<Channel, T> all = new LinkedHashMap<>();
  private final IdentityHashMap<Channel, T> byObject = new IdentityHashMap<>();

  ByChannel(Function<Channel, T> make) {
    this.make = make;
  }

  /** Finds what belongs to a channel, making it the first time. */
  T of(Channel channel) {
    T found = byObject.get(channel);
    return found == null ? find(channel) : found;
  }

  private T find(Channel channel) {
    if (byObject.size() >= MOST_OBJECTS) {
      byObject.clear();
    }
    T found = all.computeIfAbsent(channel, make);
    byObject.put(channel, found);
    return found;
  }

  Optional<T> known(Channel channel) {
    return Optional.ofNullable(all.get(channel));
  }

  /** The channels, in the order in which they were met. */
  Set<Channel> channels() {
    return all.keySet();
  }
}
