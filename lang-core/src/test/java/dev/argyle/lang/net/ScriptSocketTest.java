// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.argyle.net.Endpoint;
import dev.argyle.net.InetEndpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import dev.argyle.net.inet.InetTransport;
import dev.argyle.net.spi.Availability;
import dev.argyle.net.spi.EndpointFormat;
import dev.argyle.net.spi.SocketHandle;
import dev.argyle.net.spi.Transport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ScriptSocketTest {
  /** TCP, with name servers that never answer. */
  private static final class WithoutNames implements Transport, EndpointFormat {
    private final Transport tcp = new InetTransport();

    @Override
    public String name() {
      return "without-names";
    }

    @Override
    public List<SocketSpec> specs() {
      return List.of(SocketSpec.TCP4);
    }

    @Override
    public Availability probe(SocketSpec spec) {
      return tcp.probe(spec);
    }

    @Override
    public SocketHandle open(SocketSpec spec) throws NetException {
      return tcp.open(spec);
    }

    @Override
    public List<EndpointFormat> formats() {
      return List.of(this);
    }

    @Override
    public SocketFamily family() {
      return SocketFamily.INET4;
    }

    @Override
    public List<Part> parts() {
      return List.of(new Part("host", String.class, Optional.empty()));
    }

    @Override
    public Map<String, SocketSpec> schemes() {
      return Map.of();
    }

    @Override
    public Endpoint parse(String text) {
      return InetEndpoint.inet4(text, 1);
    }

    @Override
    public Endpoint fromValues(List<?> values) {
      return parse(values.getFirst().toString());
    }

    @Override
    public List<Object> toValues(Endpoint endpoint) {
      return List.of(endpoint.toString());
    }

    @Override
    public List<Endpoint> resolve(Endpoint endpoint, long nanos) throws NetException {
      Reason reason = nanos == SocketHandle.FOREVER ? Reason.OTHER : Reason.TIMED_OUT;
      throw new NetException(reason, "waited for %d ns".formatted(nanos));
    }
  }

  @Test
  void theLimitOfConnectIsOneOnTheLookUpToo() throws NetException {
    Transports transports = Transports.of(new WithoutNames());
    try (ScriptSocket socket = open(transports)) {
      socket.timeout(Duration.ofSeconds(2));
      NetException e = assertThrows(NetException.class, () -> socket.connect(List.of("host")));
      assertEquals(Reason.TIMED_OUT, e.reason(), e::getMessage);
    }
  }

  @Test
  void whatHasArrivedIsReceivedAtOnce() throws Exception {
    Transports transports = Transports.of(new InetTransport());
    try (ScriptSocket listener = open(transports);
        ScriptSocket sender = open(transports)) {
      listener.bind(List.of("127.0.0.1", 0L));
      listener.listen(1);
      sender.connect(listener.local());
      try (ScriptSocket receiver = listener.accept()) {
        for (int length : List.of(3_000, 20_000)) {
          sender.send(new byte[length]);
          while (receiver.netSocket().available() < length) {
            Thread.onSpinWait();
          }
          assertEquals(length, receiver.receiveSome(65_536).length);
        }
      }
    }
  }

  private static ScriptSocket open(Transports transports) throws NetException {
    return ScriptSocket.open(transports, SocketSpec.TCP4, () -> Path.of("").toAbsolutePath());
  }
}
