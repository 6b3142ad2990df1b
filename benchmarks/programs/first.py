# SPDX-License-Identifier: Apache-2.0
"""Listens, connects to itself, and takes a line over the connection."""
import socket

listener = socket.create_server(("127.0.0.1", 0))
caller = socket.create_connection(listener.getsockname())
accepted, _ = listener.accept()
caller.sendall(b"line\n")
print(accepted.recv(5))
