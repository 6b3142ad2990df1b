# SPDX-License-Identifier: Apache-2.0
"""server.py echo|lines|bulk|connect PORT COUNT"""
import socket
import sys

mode, port, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
listener = socket.create_server(("127.0.0.1", port), backlog=128)
for _ in range(count):
    connection, _ = listener.accept()
    if mode == "echo":
        for line in connection.makefile("rb"):
            connection.sendall(line)
    elif mode == "lines":
        for line in connection.makefile("rb"):
            pass
    elif mode == "bulk":
        while connection.recv(65536):
            pass
    connection.close()
