// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.unix;

import dev.argyle.net.NetException;
import dev.argyle.net.NetSocket;
import dev.argyle.net.SocketKind;
import dev.argyle.net.Transports;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs in a process of its own, where something is short, and prints what it finds. */
final class FaultyProgram {
  private static final Transports TRANSPORTS = Transports.of(new UnixTransport());

  /** What Java needs for the classes of this program. */
  private static final int FREE = 2;

  private FaultyProgram() {}

  public static void main(String[] arguments) throws IOException {
    for (String argument : arguments) {
      if (argument.startsWith("/")) {
        bind(SocketKind.STREAM, argument);
      } else {
        fillTable(SocketKind.valueOf(argument));
      }
    }
  }

  private static void bind(SocketKind kind, String name) {
    try (NetSocket socket = TRANSPORTS.open(UnixTransport.spec(kind))) {
      System.out.println("bound " + socket.bind(new UnixEndpoint(name)).spec());
    } catch (NetException e) {
      System.out.println(e.reason() + " " + e.getMessage());
    }
  }

  /** Binds with hardly a descriptor left, and again when they are free. */
  private static void fillTable(SocketKind kind) throws IOException {
    List<Closeable> taken = new ArrayList<>();
    boolean full = false;
    while (!full) {
      try {
        taken.add(Files.newByteChannel(Path.of("/dev/null")));
      } catch (IOException noneIsLeft) {
        full = true;
      }
    }
    for (int i = 0; i < FREE; i++) {
      taken.removeLast().close();
    }
    bind(kind, "");
    for (Closeable each : taken) {
      each.close();
    }
    bind(kind, "");
  }
}
