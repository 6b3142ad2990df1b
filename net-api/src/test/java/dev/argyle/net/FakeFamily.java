// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import dev.argyle.net.NetException.Reason;
import dev.argyle.net.spi.Availability;
import dev.argyle.net.spi.EndpointFormat;
import dev.argyle.net.spi.SocketHandle;
import dev.argyle.net.spi.Transport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A family without a system below: what its sockets do is written in the address. */
final class FakeFamily implements Transport {
  static final SocketFamily FAMILY = new SocketFamily("fake");
  static final SocketSpec STREAM =
      new SocketSpec(FAMILY, SocketKind.STREAM, Protocol.of("fake-stream"));
  static final SocketSpec DATAGRAM =
      new SocketSpec(FAMILY, SocketKind.DATAGRAM, Protocol.of("fake-datagram"));

  /** An address; several names separated by commas are what a look-up finds. */
  record Address(String name) implements Endpoint {
    @Override
    public SocketFamily family() {
      return FAMILY;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  final List<FakeHandle> opened = Collections.synchronizedList(new ArrayList<>());
  final List<Long> lookupLimits = Collections.synchronizedList(new ArrayList<>());
  private final String name;
  private final int preference;
  private final Availability availability;

  FakeFamily() {
    this("fake", 0, Availability.AVAILABLE);
  }

  FakeFamily(String name, int preference, Availability availability) {
    this.name = name;
    this.preference = preference;
    this.availability = availability;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int preference() {
    return preference;
  }

  @Override
  public List<SocketSpec> specs() {
    return List.of(STREAM, DATAGRAM);
  }

  @Override
  public Availability probe(SocketSpec spec) {
    return availability;
  }

  @Override
  public SocketHandle open(SocketSpec spec) throws NetException {
    if (availability instanceof Availability.Unavailable unavailable) {
      throw unavailable.toException();
    }
    FakeHandle handle = new FakeHandle();
    opened.add(handle);
    return handle;
  }

  @Override
  public List<EndpointFormat> formats() {
    return List.of(new Format());
  }

  private final class Format implements EndpointFormat {
    @Override
    public SocketFamily family() {
      return FAMILY;
    }

    @Override
    public List<Part> parts() {
      return List.of(new Part("name", String.class, Optional.empty()));
    }

    @Override
    public Map<String, SocketSpec> schemes() {
      return Map.of("fake", STREAM);
    }

    @Override
    public Endpoint parse(String text) {
      return new Address(text);
    }

    @Override
    public Endpoint fromValues(List<?> values) {
      return new Address(String.valueOf(values.getFirst()));
    }

    @Override
    public List<Object> toValues(Endpoint endpoint) {
      return List.of(endpoint.toString());
    }

    @Override
    public List<Endpoint> resolve(Endpoint endpoint, long nanos) throws NetException {
      lookupLimits.add(nanos);
      if (endpoint.toString().equals("unknown")) {
        throw new NetException(Reason.UNKNOWN_HOST, "unknown");
      }
      return Arrays.stream(endpoint.toString().split(",", -1)).<Endpoint>map(Address::new).toList();
    }
  }
}
