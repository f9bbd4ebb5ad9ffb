package org.terrella.telemetry.columnar;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one column in one row group, read one by one and each checked by its CRC. Parquet's
 * own reader of files would need Hadoop; it decodes what is in the pages.
 */
final class ColumnPages implements PageReader {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final ColumnChunkMetaData chunk;
  private final Zstd zstd;
  private final Statistics<?> none;
  private long values;
  private Optional<PageHeader> ahead = Optional.empty();

  /**
   * Begins before the first page.
   *
   * @param in the bytes of the chunk, and no more
   */
  ColumnPages(InputStream in, ColumnChunkMetaData chunk, Zstd zstd) {
    this.in = new BufferedInputStream(in, BUFFER);
    this.chunk = chunk;
    this.zstd = zstd;
    this.none = Statistics.createStats(chunk.getPrimitiveType());
  }

  @Override
  public long getTotalValueCount() {
    return chunk.getValueCount();
  }

  @Override
  public @Nullable DictionaryPage readDictionaryPage() {
    try {
      var header = header();
      if (header.getType() == PageType.DICTIONARY_PAGE) {
        return dictionary(header, Objects.requireNonNull(header.getDictionary_page_header()));
      }
      ahead = Optional.of(header);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable DataPage readPage() {
    try {
      return values < getTotalValueCount() ? data(header()) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PageHeader header() throws IOException {
    var header = ahead.isPresent() ? ahead.get() : Util.readPageHeader(in);
    ahead = Optional.empty();
    return header;
  }

  private DictionaryPage dictionary(PageHeader page, DictionaryPageHeader header)
      throws IOException {
    byte[] plain = zstd.decompress(bytes(page), 0, page.getUncompressed_page_size());
    return new DictionaryPage(
        BytesInput.from(plain), header.getNum_values(), encoding(header.getEncoding()));
  }

  private DataPage data(PageHeader page) throws IOException {
    if (page.getType() != PageType.DATA_PAGE_V2) {
      throw new IOException("a page of type %s".formatted(page.getType()));
    }
    DataPageHeaderV2 header = Objects.requireNonNull(page.getData_page_header_v2());
    byte[] bytes = bytes(page);
    int repetition = header.getRepetition_levels_byte_length();
    int definition = header.getDefinition_levels_byte_length();
    int levels = Math.addExact(repetition, definition);
    int length = page.getUncompressed_page_size() - levels;
    values += header.getNum_values();
    return DataPageV2.uncompressed(
        header.getNum_rows(),
        header.getNum_nulls(),
        header.getNum_values(),
        BytesInput.from(bytes, 0, repetition),
        BytesInput.from(bytes, repetition, definition),
        encoding(header.getEncoding()),
        header.isIs_compressed()
            ? BytesInput.from(zstd.decompress(bytes, levels, length))
            : BytesInput.from(bytes, levels, bytes.length - levels),
        none);
  }

  private byte[] bytes(PageHeader page) throws IOException {
    int length = page.getCompressed_page_size();
    if (length < 0 || length > chunk.getTotalSize()) {
      throw new IOException("a page of %d bytes".formatted(length));
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length || !page.isSetCrc() || page.getCrc() != crc(bytes)) {
      throw new IOException("a page whose checksum is wrong");
    }
    return bytes;
  }

  private static int crc(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private static Encoding encoding(org.apache.parquet.format.@Nullable Encoding encoding) {
    return Encoding.valueOf(Objects.requireNonNull(encoding).name());
  }
}
