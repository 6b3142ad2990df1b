# SPDX-License-Identifier: Apache-2.0
"""Connects to a port of this host a number of times, one line a connection, and then once with 'exit'."""
import socket
import sys

port, count = int(sys.argv[1]), int(sys.argv[2])
for number in range(count + 1):
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        line = "exit" if number == count else f"message {number}"
        connection.sendall(line.encode() + b"\n")
