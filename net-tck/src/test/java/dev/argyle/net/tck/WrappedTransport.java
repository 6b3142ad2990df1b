// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.NetException;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.Availability;
import dev.argyle.net.spi.EndpointFormat;
import dev.argyle.net.spi.SocketHandle;
import dev.argyle.net.spi.Transport;
import java.util.List;
import java.util.function.UnaryOperator;

/** Another transport with handles of its own making. No service file names it. */
class WrappedTransport implements Transport {
  private final Transport sound;
  private final UnaryOperator<SocketHandle> handles;

  WrappedTransport(Transport sound, UnaryOperator<SocketHandle> handles) {
    this.sound = sound;
    this.handles = handles;
  }

  @Override
  public String name() {
    return "wrapped";
  }

  @Override
  public List<SocketSpec> specs() {
    return sound.specs();
  }

  @Override
  public Availability probe(SocketSpec spec) {
    return sound.probe(spec);
  }

  @Override
  public SocketHandle open(SocketSpec spec) throws NetException {
    return handles.apply(sound.open(spec));
  }

  @Override
  public List<EndpointFormat> formats() {
    return sound.formats();
  }
}
