// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.Availability;
import dev.argyle.net.spi.EndpointFormat;
import dev.argyle.net.spi.SocketHandle;
import dev.argyle.net.spi.Transport;
import dev.argyle.net.spi.TransportQuery;
import java.util.List;
import java.util.Optional;

/**
 * Bluetooth sockets over BlueCove, an implementation of JSR-82. It serves where BlueCove has a
 * native library or its emulator; see the package documentation for what to add where.
 *
 * <p>Sockets differ from those of a kernel where JSR-82 does: RFCOMM channels cannot be chosen, a
 * service is registered already by bind, a waiting socket holds a thread of the system.
 */
public final class BlueCoveTransport implements Transport {
  /** What opens a socket. */
  interface Opener {
    SocketHandle open(SocketSpec spec) throws NetException;
  }

  private final Opener opener;

  /** For {@link java.util.ServiceLoader}. */
  public BlueCoveTransport() {
    this(BlueCoveSocketHandle::open);
  }

  /** For tests, whose sockets are on several devices. */
  BlueCoveTransport(Opener opener) {
    this.opener = opener;
  }

  @Override
  public String name() {
    return "net-bluetooth-bluecove";
  }

  @Override
  public List<SocketSpec> specs() {
    return BluetoothSpecs.ALL;
  }

  @Override
  public Availability probe(SocketSpec spec) {
    return BlueCovePlatform.current().probe(spec);
  }

  @Override
  public SocketHandle open(SocketSpec spec) throws NetException {
    if (probe(spec) instanceof Availability.Unavailable unavailable) {
      throw unavailable.toException();
    }
    try {
      return opener.open(spec);
    } catch (NetException e) {
      throw new Availability.Unavailable(
              Reason.UNSUPPORTED,
              "BlueCove finds no Bluetooth adapter: " + e.getMessage(),
              BlueCovePlatform.current().emulated()
                  ? "see that the emulator's server runs where bluecove.emu.rmiRegistryPort says"
                  : "plug one in and switch it on",
              Optional.of(e))
          .toException();
    }
  }

  @Override
  public List<EndpointFormat> formats() {
    return List.of(BluetoothFormat.INSTANCE);
  }

  /** Above the kernel's sockets only where a person asks for the emulator. */
  @Override
  public int preference() {
    return BlueCovePlatform.current().emulated() ? 20 : 0;
  }

  /** Finding devices and services, which the native provider leaves to this one. */
  @Override
  public List<TransportQuery> queries() {
    return BluetoothQuery.ALL;
  }
}
