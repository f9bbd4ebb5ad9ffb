package org.terrella.drivers.simulated;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import org.terrella.telemetry.units.Celsius;

/**
 * The registers of a plate twin's control loop, as a Watlow F4T has them; floats lie low word
 * first. Registers between those that mean something read as zero.
 */
final class PlateRegisters {
  private static final int FIRST = 2700;
  private static final int LAST = 2899;
  private static final int CONTROL_MODE = 2730;
  private static final int SET_POINT = 2782;
  private static final int OUTPUT = 2808;
  private static final int ACTIVE_SET_POINT = 2810;
  private static final int PROCESS_VALUE = 2820;

  private static final int AUTO = 10;
  private static final int OFF = 62;
  private static final double COLDEST = -200;
  private static final double HOTTEST = 500;

  private final PlateBody body;
  private final TwinLog log;
  private int mode = OFF;
  private float setPoint = 20;

  PlateRegisters(PlateBody body, TwinLog log) {
    this.body = body;
    this.log = log;
    body.control(Optional.empty());
  }

  /** Register contents, high byte first; empty when one of them does not exist. */
  Optional<byte[]> read(int address, int quantity) {
    if (address < FIRST || address + quantity - 1 > LAST) {
      return Optional.empty();
    }
    ByteBuffer map = ByteBuffer.allocate(2 * (LAST + 1 - FIRST));
    map.putShort(2 * (CONTROL_MODE - FIRST), (short) mode);
    put(map, SET_POINT, setPoint);
    put(map, OUTPUT, body.effort());
    put(map, ACTIVE_SET_POINT, setPoint);
    put(map, PROCESS_VALUE, body.temperature().value());
    var wanted = new byte[2 * quantity];
    map.get(2 * (address - FIRST), wanted);
    return Optional.of(wanted);
  }

  /** Writes what lies at one address; 0, or the code of the exception. */
  int write(int address, ByteBuffer values) {
    int length = values.remaining();
    if (address == CONTROL_MODE && length == Short.BYTES) {
      return setMode(values.getShort(0));
    }
    if (address == SET_POINT && length == Float.BYTES) {
      return setPoint(values.getInt(0));
    }
    return RtuUnit.ILLEGAL_ADDRESS;
  }

  void note(String text) {
    log.note(text);
  }

  void end() {
    log.note("ended with control " + (mode == AUTO ? "auto" : "off"));
    body.control(Optional.empty());
  }

  private int setMode(int wanted) {
    if (wanted != AUTO && wanted != OFF) {
      return RtuUnit.ILLEGAL_VALUE;
    }
    if (wanted != mode) {
      mode = wanted;
      control();
    }
    return 0;
  }

  private int setPoint(int lowWordFirst) {
    float wanted = Float.intBitsToFloat(Integer.rotateLeft(lowWordFirst, Short.SIZE));
    if (!(wanted >= COLDEST && wanted <= HOTTEST)) {
      return RtuUnit.ILLEGAL_VALUE;
    }
    if (wanted != setPoint) {
      setPoint = wanted;
      if (mode == AUTO) {
        control();
      }
    }
    return 0;
  }

  private void control() {
    if (mode == AUTO) {
      body.control(Optional.of(new Celsius(setPoint)));
      log.note(String.format(Locale.ROOT, "control auto %.1f degC", setPoint));
    } else {
      body.control(Optional.empty());
      log.note("control off");
    }
  }

  private static void put(ByteBuffer map, int register, double number) {
    int bits = Float.floatToIntBits((float) number);
    map.putInt(2 * (register - FIRST), Integer.rotateLeft(bits, Short.SIZE));
  }
}
