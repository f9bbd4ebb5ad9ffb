"""A control loop with a Watlow F4T's registers, served by pymodbus as unit 1.

Arguments: serial port. Register contents at start: off, set point 25, output -12.5, process 23.25.
"""
import struct
import sys

from pymodbus.datastore import (
    ModbusSequentialDataBlock,
    ModbusServerContext,
    ModbusSlaveContext,
)
from pymodbus.server import StartSerialServer
from pymodbus.transaction import ModbusRtuFramer

FIRST = 2700


def low_word_first(number):
    high, low = struct.unpack(">HH", struct.pack(">f", number))
    return [low, high]


registers = [0] * 200
registers[2730 - FIRST] = 62
for address, number in {2782: 25.0, 2808: -12.5, 2810: 25.0, 2820: 23.25}.items():
    registers[address - FIRST : address - FIRST + 2] = low_word_first(number)
unit = ModbusSlaveContext(hr=ModbusSequentialDataBlock(FIRST, registers), zero_mode=True)
StartSerialServer(
    context=ModbusServerContext(slaves={1: unit}, single=False),
    framer=ModbusRtuFramer,
    port=sys.argv[1],
    baudrate=38400,
)
