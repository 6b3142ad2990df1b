// SPDX-License-Identifier: Apache-2.0

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.argyle.net.NetSocket;
import dev.argyle.net.Transports;
import java.nio.ByteBuffer;
import java.util.Scanner;

/** Sends one line over a family that is not this project's, and prints the answer. */
final class VsockClient {
  public static void main(String[] arguments) throws Exception {
    try (NetSocket socket = Transports.installed().connect("vsock:1:5000")) {
      socket.send(ByteBuffer.wrap("hello over vsock\n".getBytes(UTF_8)));
      System.out.println(new Scanner(socket.inputStream(), UTF_8).nextLine());
    }
  }
}
