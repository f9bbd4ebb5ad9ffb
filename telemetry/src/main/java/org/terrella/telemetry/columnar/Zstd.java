package org.terrella.telemetry.columnar;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdCompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Compresses pages in Java; Parquet's own codecs would need Hadoop. */
final class Zstd implements BytesInputCompressor {
  private final ZstdCompressor compressor = new ZstdCompressor();
  private final ZstdDecompressor decompressor = new ZstdDecompressor();
  private byte[] room = new byte[1 << 16];

  @Override
  public BytesInput compress(BytesInput plain) throws IOException {
    var all = new ByteArrayOutputStream(Math.toIntExact(plain.size()));
    plain.writeAllTo(all);
    byte[] bytes = all.toByteArray();
    int most = compressor.maxCompressedLength(bytes.length);
    if (room.length < most) {
      room = new byte[most];
    }
    int length = compressor.compress(bytes, 0, bytes.length, room, 0, room.length);
    return BytesInput.from(Arrays.copyOf(room, length));
  }

  /** Undoes it; throws when the bytes are not those of so many plain ones. */
  byte[] decompress(byte[] bytes, int from, int plainLength) throws IOException {
    try {
      byte[] plain = new byte[plainLength];
      int length = decompressor.decompress(bytes, from, bytes.length - from, plain, 0, plainLength);
      if (length != plainLength) {
        throw new IOException("%d bytes instead of %d".formatted(length, plainLength));
      }
      return plain;
    } catch (MalformedInputException malformed) {
      throw new IOException("not compressed by ZSTD: " + malformed.getMessage(), malformed);
    }
  }

  @Override
  public CompressionCodecName getCodecName() {
    return CompressionCodecName.ZSTD;
  }

  @Override
  public void release() {}
}
