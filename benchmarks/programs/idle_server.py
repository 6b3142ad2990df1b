# SPDX-License-Identifier: Apache-2.0
"""All connections in one selector, as a thread for each would be too much."""
import selectors
import socket
import sys

listener = socket.create_server(("127.0.0.1", int(sys.argv[1])), backlog=128)
selector = selectors.DefaultSelector()
while True:
    selector.register(listener.accept()[0], selectors.EVENT_READ)
