// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.rmi.server.RMISocketFactory;

/**
 * {@code --bluetooth=emulator}: Bluetooth on devices that BlueCove's emulator keeps in memory, one
 * for each process. The launcher adds the emulator's jar to the class path. The first process is
 * the air: the others reach their neighbours through it, on a port of the loopback interface, or of
 * the address that the environment names: then processes of several hosts can share the air.
 */
final class BluetoothEmulator {
  static final String OPTION = "--bluetooth=emulator";

  private static final String USUAL_PORT = "8090";
  private static final String CONNECT_MILLIS = "10000";

  private BluetoothEmulator() {}

  /** Sets what BlueCove reads when the first Bluetooth socket is opened. */
  static void use(Console console) throws WrongUse {
    String port = console.environment().getOrDefault("ARGYLE_BLUETOOTH_PORT", USUAL_PORT);
    InetAddress host = host(console.environment().getOrDefault("ARGYLE_BLUETOOTH_HOST", ""));
    System.setProperty("bluecove.stack", "emulator");
    System.setProperty("bluecove.emu.rmiRegistryPort", port);
    // The emulator can miss that a connection was accepted, and looks again after this limit only.
    System.setProperty("bluecove.connect.timeout", CONNECT_MILLIS);
    // BlueCove writes a line there when the process ends; scripts write to the console's own.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    if (isFree(host, port)) {
      System.setProperty("bluecove.emu.rmiRegistry", "true");
      System.setProperty("java.rmi.server.hostname", host.getHostAddress());
      stayOn(host);
    } else {
      System.setProperty("bluecove.emu.rmiRegistryHost", host.getHostAddress());
    }
  }

  private static InetAddress host(String name) throws WrongUse {
    try {
      return name.isEmpty() ? InetAddress.getLoopbackAddress() : InetAddress.getByName(name);
    } catch (UnknownHostException e) {
      throw new WrongUse("ARGYLE_BLUETOOTH_HOST is no host that is known here: " + name);
    }
  }

  private static boolean isFree(InetAddress host, String port) throws WrongUse {
    try {
      new ServerSocket(Integer.parseInt(port), 1, host).close();
      return true;
    } catch (IOException anotherProcessHasItOrAnotherHost) {
      return false;
    } catch (IllegalArgumentException e) {
      throw new WrongUse("ARGYLE_BLUETOOTH_PORT is no port: " + port);
    }
  }

  private static void stayOn(InetAddress host) {
    try {
      RMISocketFactory.setSocketFactory(new OneAddress(host));
    } catch (IOException e) {
      throw new IllegalStateException("the command has set no other socket factory before", e);
    }
  }

  private static final class OneAddress extends RMISocketFactory {
    private final InetAddress address;

    OneAddress(InetAddress address) {
      this.address = address;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return new Socket(address, port);
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
      return new ServerSocket(port, 0, address);
    }
  }
}
