package org.terrella.controller.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.terrella.procedures.procedure.Need;
import org.terrella.telemetry.document.Document;
import org.terrella.telemetry.document.Entry;
import org.terrella.telemetry.document.InvalidDocument;

/** Reads one bench file: the schema first, then what a schema cannot say. */
final class BenchReader {
  private final Path file;

  BenchReader(Path file) {
    this.file = file;
  }

  BenchFile read() throws InvalidDocument {
    Entry bench = Document.read(file, schema());
    Optional<Entry> broker = bench.find("broker");
    SequencedMap<String, DeviceSpec> devices = devices(bench.get("devices"));
    return new BenchFile(
        file,
        bench.get("bench").text(),
        bench.text("title", ""),
        bench.number("speed", 1),
        bench.integer("seed", 1),
        broker.isPresent() ? Optional.of(URI.create(broker.get().text())) : Optional.empty(),
        devices,
        parts(bench.get("parts"), devices));
  }

  private static SequencedMap<String, DeviceSpec> devices(Entry entries) throws InvalidDocument {
    var devices = new LinkedHashMap<String, DeviceSpec>();
    var ports = new PortsTaken();
    for (Map.Entry<String, Entry> entry : entries.fields().entrySet()) {
      var spec = new DeviceReader(entry.getKey(), entry.getValue()).read();
      ports.take(spec, entry.getValue().get("link"));
      devices.put(entry.getKey(), spec);
    }
    return devices;
  }

  private static Map<Need, String> parts(Entry entries, Map<String, DeviceSpec> devices)
      throws InvalidDocument {
    var parts = new EnumMap<Need, String>(Need.class);
    for (Map.Entry<String, Entry> entry : entries.fields().entrySet()) {
      Need part = Need.of(entry.getKey()).orElseThrow();
      parts.put(part, player(part, entry.getValue(), devices));
    }
    return parts;
  }

  private static String player(Need part, Entry entry, Map<String, DeviceSpec> devices)
      throws InvalidDocument {
    DeviceSpec device = devices.get(entry.text());
    if (device == null) {
      throw entry.wrong(
          "there is no device \"%s\" on this bench".formatted(entry.text()),
          "one of " + String.join(", ", devices.keySet()));
    }
    if (part != Casting.partOf(device)) {
      throw entry.wrong(
          "\"%s\" cannot play the part %s".formatted(entry.text(), part.word()),
          "name " + Casting.wanted(part));
    }
    return device.name();
  }

  private static String schema() {
    try (var schema = BenchReader.class.getResourceAsStream("bench.schema.json")) {
      return new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
