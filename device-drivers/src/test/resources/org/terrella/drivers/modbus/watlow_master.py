"""Sets a plate to 35 degC with pymodbus and prints its mode, set point and process value.

Arguments: serial port.
"""
import struct
import sys

from pymodbus.client import ModbusSerialClient


def number(registers):
    low, high = registers
    return struct.unpack(">f", struct.pack(">HH", high, low))[0]


high, low = struct.unpack(">HH", struct.pack(">f", 35.0))
client = ModbusSerialClient(port=sys.argv[1], baudrate=38400, timeout=2)
assert client.connect()
assert not client.write_registers(2782, [low, high], slave=1).isError()
assert not client.write_register(2730, 10, slave=1).isError()
mode = client.read_holding_registers(2730, 1, slave=1).registers[0]
target = number(client.read_holding_registers(2782, 2, slave=1).registers)
process = number(client.read_holding_registers(2820, 2, slave=1).registers)
nowhere = client.read_holding_registers(1, 1, slave=1)
print(mode, target, process, nowhere.exception_code)
client.close()
