# SPDX-License-Identifier: Apache-2.0
"""Waits until a port of this host accepts connections."""
import socket
import sys
import time

end = time.monotonic() + 60
while True:
    try:
        socket.create_connection(("127.0.0.1", int(sys.argv[1]))).close()
        break
    except ConnectionRefusedError:
        if time.monotonic() > end:
            sys.exit("nobody listens on port " + sys.argv[1])
        time.sleep(0.02)
