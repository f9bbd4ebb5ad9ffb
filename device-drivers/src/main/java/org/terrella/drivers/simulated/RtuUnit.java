package org.terrella.drivers.simulated;

import com.digitalpetri.modbus.Crc16;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Unit 1 on a Modbus RTU line. It cuts requests by the length that their function has; silence ends
 * any other.
 */
final class RtuUnit implements TwinThread.Behaviour {
  static final int ILLEGAL_FUNCTION = 1;
  static final int ILLEGAL_ADDRESS = 2;
  static final int ILLEGAL_VALUE = 3;

  private static final byte[] NOTHING = {};
  private static final int UNIT = 1;
  private static final int READ = 3;
  private static final int WRITE_ONE = 6;
  private static final int WRITE_MANY = 16;
  private static final int EXCEPTION = 0x80;
  private static final int MOST_READ = 125;
  private static final int CRC_BYTES = 2;
  private static final int SHORTEST_REQUEST = 4;
  private static final int USUAL_REQUEST = 8;
  private static final int LONG_REQUEST = 9; // and its data

  private final PlateRegisters registers;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

  RtuUnit(PlateRegisters registers) {
    this.registers = registers;
  }

  @Override
  public byte[] heard(byte[] bytes) {
    pending.writeBytes(bytes);
    byte[] all = pending.toByteArray();
    var answers = new ByteArrayOutputStream();
    int from = 0;
    for (int end = end(all, from); end > from && end <= all.length; end = end(all, from)) {
      answers.writeBytes(answer(Arrays.copyOfRange(all, from, end)));
      from = end;
    }
    pending.reset();
    pending.write(all, from, all.length - from);
    return answers.toByteArray();
  }

  /** Silence: what is not a request by now never will be. */
  @Override
  public void idle() {
    pending.reset();
  }

  @Override
  public void unplugged() {
    registers.note("link lost");
  }

  @Override
  public void ended() {
    registers.end();
  }

  /** Where the request that begins here ends; here when too little has come to know. */
  private static int end(byte[] bytes, int from) {
    int left = bytes.length - from;
    if (left < SHORTEST_REQUEST) {
      return from;
    }
    return switch (bytes[from + 1]) {
      case READ, WRITE_ONE -> from + USUAL_REQUEST;
      case WRITE_MANY ->
          left < USUAL_REQUEST ? from : from + LONG_REQUEST + (bytes[from + 6] & 0xff);
      default -> bytes.length;
    };
  }

  private byte[] answer(byte[] request) {
    byte[] content = Arrays.copyOf(request, request.length - CRC_BYTES);
    boolean isSound = Arrays.equals(request, withCheck(content));
    return isSound && content[0] == UNIT ? withCheck(answerTo(ByteBuffer.wrap(content))) : NOTHING;
  }

  private byte[] answerTo(ByteBuffer request) {
    return switch (request.get(1)) {
      case READ -> read(request);
      case WRITE_ONE -> write(request, request.slice(4, 2));
      case WRITE_MANY -> write(request, request.slice(7, request.limit() - 7));
      default -> exception(request, ILLEGAL_FUNCTION);
    };
  }

  private byte[] read(ByteBuffer request) {
    int quantity = request.getShort(4) & 0xffff;
    if (quantity < 1 || quantity > MOST_READ) {
      return exception(request, ILLEGAL_VALUE);
    }
    return registers
        .read(request.getShort(2) & 0xffff, quantity)
        .map(RtuUnit::reading)
        .orElseGet(() -> exception(request, ILLEGAL_ADDRESS));
  }

  private byte[] write(ByteBuffer request, ByteBuffer values) {
    int failed = registers.write(request.getShort(2) & 0xffff, values);
    if (failed != 0) {
      return exception(request, failed);
    }
    var echo = new byte[6];
    request.get(0, echo);
    return echo;
  }

  private static byte[] reading(byte[] data) {
    byte[] answer = Arrays.copyOf(new byte[] {UNIT, READ, (byte) data.length}, 3 + data.length);
    System.arraycopy(data, 0, answer, 3, data.length);
    return answer;
  }

  private static byte[] exception(ByteBuffer request, int code) {
    return new byte[] {UNIT, (byte) (request.get(1) | EXCEPTION), (byte) code};
  }

  private static byte[] withCheck(byte[] content) {
    var crc = new Crc16();
    crc.update(ByteBuffer.wrap(content));
    byte[] framed = Arrays.copyOf(content, content.length + CRC_BYTES);
    ByteBuffer.wrap(framed)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(content.length, (short) crc.getValue());
    return framed;
  }
}
