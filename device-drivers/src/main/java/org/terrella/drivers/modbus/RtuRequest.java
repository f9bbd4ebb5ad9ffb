package org.terrella.drivers.modbus;

import com.digitalpetri.modbus.ModbusPduSerializer.DefaultRequestSerializer;
import com.digitalpetri.modbus.exceptions.ModbusException;
import com.digitalpetri.modbus.pdu.ModbusRequestPdu;
import com.digitalpetri.modbus.pdu.ReadHoldingRegistersRequest;
import com.digitalpetri.modbus.pdu.WriteMultipleRegistersRequest;
import com.digitalpetri.modbus.pdu.WriteSingleRegisterRequest;
import java.nio.ByteBuffer;

/**
 * What is asked of a unit, and what its answer must look like.
 *
 * @param words for messages
 * @param frame what is sent
 * @param quantity registers concerned
 */
record RtuRequest(String words, RtuFrame frame, int quantity) {
  private static final int LONGEST = 256;
  private static final int ECHOED = 6; // unit, function, address, and value or quantity

  static RtuRequest read(int unit, int address, int quantity) {
    String words = "read of %d registers at %d".formatted(quantity, address);
    return of(unit, words, new ReadHoldingRegistersRequest(address, quantity), quantity);
  }

  static RtuRequest write(int unit, int address, int value) {
    String words = "write of %d to register %d".formatted(value, address);
    return of(unit, words, new WriteSingleRegisterRequest(address, value), 1);
  }

  static RtuRequest write(int unit, int address, byte[] values) {
    int quantity = values.length / 2;
    String words = "write of %d registers at %d".formatted(quantity, address);
    var pdu = new WriteMultipleRegistersRequest(address, quantity, values);
    return of(unit, words, pdu, quantity);
  }

  /** Whether a sound frame answers this request; exceptions do. */
  boolean isAnsweredBy(RtuFrame answer) {
    if (answer.unit() != frame.unit()) {
      return false;
    }
    return answer.isException(frame.function())
        || (frame.function() == RtuFrame.READ
            ? answer.isReadingOf(quantity)
            : answer.beginsLike(frame, ECHOED));
  }

  private static RtuRequest of(int unit, String words, ModbusRequestPdu pdu, int quantity) {
    ByteBuffer content = ByteBuffer.allocate(LONGEST).put((byte) unit);
    try {
      DefaultRequestSerializer.INSTANCE.encode(pdu, content);
    } catch (ModbusException unknownRequest) {
      throw new IllegalArgumentException(words, unknownRequest);
    }
    return new RtuRequest(words, RtuFrame.of(content.flip()), quantity);
  }
}
