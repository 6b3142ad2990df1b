# SPDX-License-Identifier: Apache-2.0
"""Runs a command in a pseudo-terminal of 80 by 24: keys from standard input, the screen to standard output."""

import fcntl
import os
import pty
import select
import struct
import sys
import termios

pid, screen = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
sources = [screen, 0]
while True:
    for ready in select.select(sources, [], [])[0]:
        try:
            data = os.read(ready, 65536)
        except OSError:
            data = b""
        if ready == screen and not data:
            sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
        if ready == screen:
            os.write(1, data)
        elif data:
            os.write(screen, data)
        else:
            sources.remove(0)
