package org.terrella.controller.opening;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.terrella.controller.bench.DeviceSpec;
import org.terrella.controller.bench.DeviceSpec.BoardSpec;
import org.terrella.controller.bench.DeviceSpec.BoardSpec.ShutdownSpec;
import org.terrella.controller.bench.DeviceSpec.GpioSpec;
import org.terrella.controller.bench.DeviceSpec.KeysightSpec;
import org.terrella.controller.bench.DeviceSpec.QemuSpec;
import org.terrella.controller.bench.DeviceSpec.TasmotaSpec;
import org.terrella.controller.bench.DeviceSpec.WatlowSpec;
import org.terrella.controller.bench.LinkSpec;
import org.terrella.drivers.console.BoardSettings;
import org.terrella.drivers.console.LinuxBoard;
import org.terrella.drivers.console.Sensor;
import org.terrella.drivers.console.Workload;
import org.terrella.drivers.device.Device;
import org.terrella.drivers.device.DeviceException;
import org.terrella.drivers.gpio.GpioLines;
import org.terrella.drivers.gpio.LineSettings;
import org.terrella.drivers.link.ByteLink;
import org.terrella.drivers.link.SerialLink;
import org.terrella.drivers.link.SerialSettings;
import org.terrella.drivers.modbus.WatlowF4T;
import org.terrella.drivers.modbus.WatlowSettings;
import org.terrella.drivers.modbus.WordOrder;
import org.terrella.drivers.mqtt.MqttLink;
import org.terrella.drivers.qmp.QemuSwitch;
import org.terrella.drivers.scpi.KeysightE4360;
import org.terrella.drivers.scpi.ScpiSettings;
import org.terrella.drivers.tasmota.TasmotaSettings;
import org.terrella.drivers.tasmota.TasmotaSwitch;
import org.terrella.telemetry.time.BenchClock;

/** Opens one device: the right link, then the right driver. */
final class DeviceOpener {
  private final Ports ports;
  private final BenchClock clock;

  DeviceOpener(Ports ports, BenchClock clock) {
    this.ports = ports;
    this.clock = clock;
  }

  Device open(DeviceSpec device) throws DeviceException, InterruptedException {
    return switch (device) {
      case KeysightSpec supply -> keysight(supply);
      case WatlowSpec plate -> watlow(plate);
      case TasmotaSpec mains -> tasmota(mains);
      case GpioSpec line -> gpio(line);
      case BoardSpec board -> board(board);
      case QemuSpec qemu -> qemu(qemu);
    };
  }

  private Device keysight(KeysightSpec supply) throws DeviceException, InterruptedException {
    var plain =
        ScpiSettings.upTo(supply.most(), supply.limit())
            .withChannel(supply.channel())
            .withTimeout(supply.timeout());
    var settings = supply.watchdog().map(plain::withWatchdog).orElse(plain);
    return KeysightE4360.open(supply.name(), serial(supply, 9_600), settings, clock);
  }

  private Device watlow(WatlowSpec plate) throws DeviceException, InterruptedException {
    var settings =
        new WatlowSettings(
            plate.address(),
            plate.gap(),
            plate.timeout(),
            plate.lowWordFirst() ? WordOrder.LOW_FIRST : WordOrder.HIGH_FIRST,
            plate.low(),
            plate.high());
    return WatlowF4T.open(plate.name(), serial(plate, 38_400), settings, clock);
  }

  private Device tasmota(TasmotaSpec mains) throws DeviceException, InterruptedException {
    String topic =
        switch (mains.link()) {
          case LinkSpec.Mqtt(String name) -> name;
          case LinkSpec.TwinMqtt(String name) -> name;
          default -> throw wrongLink(mains);
        };
    MqttLink link = MqttLink.connect(mains.name(), ports.broker(), mains.timeout());
    var settings = new TasmotaSettings(topic, mains.fullTopic(), mains.timeout(), mains.output());
    return TasmotaSwitch.open(mains.name(), link, settings, clock);
  }

  private Device gpio(GpioSpec line) throws DeviceException {
    return switch (line.link()) {
      case LinkSpec.TwinGpio(int number) -> gpio(line, ports.simulatedLines(), number);
      case LinkSpec.Gpio(int number) -> gpio(line, ports.hardwareLines(line.name()), number);
      default -> throw wrongLink(line);
    };
  }

  private static Device gpio(GpioSpec line, GpioLines lines, int number) throws DeviceException {
    var settings = new LineSettings(number, line.activeLow());
    return line.output() ? lines.output(line.name(), settings) : lines.input(line.name(), settings);
  }

  private Device board(BoardSpec board) throws DeviceException, InterruptedException {
    var settings =
        new BoardSettings(
            board.user(),
            board.password(),
            board.prompt().map(DeviceOpener::anywhere).orElse(BoardSettings.LOGIN_PROMPT),
            BoardSettings.BOOT_BANNERS,
            board.sensors().stream().map(DeviceOpener::sensor).toList(),
            new Workload(board.workload().start(), board.workload().golden()),
            board.shutdown().map(ShutdownSpec::command).orElse("poweroff"),
            board.shutdown().map(end -> anywhere(end.says())).orElse(BoardSettings.DOWN),
            board.timeout());
    return LinuxBoard.open(board.name(), serial(board, 115_200), settings, clock);
  }

  private static Pattern anywhere(String text) {
    return Pattern.compile(Pattern.quote(text));
  }

  private static Sensor sensor(BoardSpec.Sensor sensor) {
    return new Sensor(sensor.quantity(), sensor.unit(), sensor.file(), sensor.scale());
  }

  private Device qemu(QemuSpec qemu) throws DeviceException, InterruptedException {
    if (qemu.link() instanceof LinkSpec.Qmp(String socket)) {
      return QemuSwitch.open(qemu.name(), Path.of(socket), qemu.timeout(), clock);
    }
    throw wrongLink(qemu);
  }

  private ByteLink serial(DeviceSpec device, int usualBaud) throws DeviceException {
    return switch (device.link()) {
      case LinkSpec.TwinSerial _ ->
          SerialLink.open(device.name(), ports.twin(device.name()), SerialSettings.at(usualBaud));
      case LinkSpec.Serial(String path, int baud, String parity) ->
          SerialLink.open(device.name(), path, settings(baud > 0 ? baud : usualBaud, parity));
      default -> throw wrongLink(device);
    };
  }

  private static SerialSettings settings(int baud, String parity) {
    return new SerialSettings(
        baud, 8, 1, SerialSettings.Parity.valueOf(parity.toUpperCase(Locale.ROOT)));
  }

  private static IllegalStateException wrongLink(DeviceSpec device) {
    return new IllegalStateException("the bench file let through " + device);
  }
}
