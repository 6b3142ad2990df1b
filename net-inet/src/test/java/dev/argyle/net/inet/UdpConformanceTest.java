// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.inet;

import dev.argyle.net.tck.ConformanceTest;

final class UdpConformanceTest {
  @ConformanceTest(
      transport = InetTransport.class,
      spec = "inet4/datagram/udp",
      local = {"127.0.0.1", "0"},
      deserted = {"127.0.0.1", "1"},
      foreign = {"192.0.2.1", "0"})
  void udpOverInet4KeepsThePromisesOfEveryTransport() {}

  @ConformanceTest(
      transport = InetTransport.class,
      spec = "inet6/datagram/udp",
      local = {"::1", "0"},
      deserted = {"::1", "1"},
      foreign = {"2001:db8::1", "0"})
  void udpOverInet6KeepsThePromisesOfEveryTransport() {}
}
