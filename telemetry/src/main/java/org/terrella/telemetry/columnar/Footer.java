package org.terrella.telemetry.columnar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.terrella.telemetry.influx.RunTags;

/**
 * What stands at the end of a file.
 *
 * @param tags of the run
 * @param time how bench time follows from the time of day
 * @param writer which version of Parquet wrote it
 * @param groups where the rows are
 */
record Footer(RunTags tags, TimeLine time, String writer, List<BlockMetaData> groups) {
  private static final int MAGIC = ParquetFileWriter.MAGIC.length;
  private static final int TAIL = Integer.BYTES + MAGIC;

  /** Reads it; throws when the file is cut off or not one of ours. */
  static Footer read(Path path, FileChannel file) throws IOException {
    var footer = parse(path, bytes(path, file));
    var facts = footer.getFileMetaData();
    var format = facts.getKeyValueMetaData().getOrDefault(SampleFileWriter.FORMAT_KEY, "none");
    if (!format.equals(SampleFileWriter.FORMAT) || !facts.getSchema().equals(FileColumn.SCHEMA)) {
      throw new CorruptSampleFile(
          path, "a Parquet file, but not of samples in format " + SampleFileWriter.FORMAT);
    }
    return new Footer(
        tags(facts.getKeyValueMetaData()),
        TimeLine.of(facts.getKeyValueMetaData()),
        facts.getCreatedBy(),
        List.copyOf(footer.getBlocks()));
  }

  private static RunTags tags(Map<String, String> words) {
    return new RunTags(
        words.getOrDefault("terrella.run", ""),
        words.getOrDefault("terrella.bench", ""),
        words.getOrDefault("terrella.board", ""));
  }

  private static ParquetMetadata parse(Path path, byte[] bytes) throws IOException {
    try {
      return new ParquetMetadataConverter()
          .readParquetMetadata(new ByteArrayInputStream(bytes), ParquetMetadataConverter.NO_FILTER);
    } catch (IOException
        | RuntimeException broken) { // whatever broken bytes make the library throw
      throw new CorruptSampleFile(path, "its footer makes no sense", broken);
    }
  }

  private static byte[] bytes(Path path, FileChannel file) throws IOException {
    long size = file.size();
    if (size < MAGIC + TAIL
        || !isMagic(at(file, 0, MAGIC))
        || !isMagic(at(file, size - MAGIC, MAGIC))) {
      throw new CorruptSampleFile(path, "not a whole Parquet file (%d bytes)".formatted(size));
    }
    int length =
        ByteBuffer.wrap(at(file, size - TAIL, Integer.BYTES))
            .order(ByteOrder.LITTLE_ENDIAN)
            .getInt();
    if (length < 0 || length > size - TAIL - MAGIC) {
      throw new CorruptSampleFile(path, "a footer of %d bytes".formatted(length));
    }
    return at(file, size - TAIL - length, length);
  }

  private static boolean isMagic(byte[] bytes) {
    return Arrays.equals(bytes, ParquetFileWriter.MAGIC);
  }

  private static byte[] at(FileChannel file, long position, int length) throws IOException {
    var bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && file.read(bytes, position + bytes.position()) >= 0) {
      // goes on until all are there; a file that ends earlier leaves zeros
    }
    return bytes.array();
  }
}
