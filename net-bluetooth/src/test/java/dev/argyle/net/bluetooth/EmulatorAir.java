// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import com.intel.bluetooth.emu.EmuServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.rmi.server.RMISocketFactory;

/**
 * The process through which emulated devices of several processes hear each other. It listens on
 * the loopback interface only, which the emulator by itself does not.
 */
final class EmulatorAir {
  private EmulatorAir() {}

  /** Takes the port; says when it is there, and runs until it is ended. */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("java.rmi.server.hostname", "127.0.0.1");
    RMISocketFactory.setSocketFactory(new Loopback());
    EmuServer.main(new String[] {"--port", arguments[0]});
    System.out.println("ready");
  }

  private static final class Loopback extends RMISocketFactory {
    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
      return new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
    }
  }
}
