// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class BluetoothDiscoveryTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Test
  void anInquiryFindsTheOtherDevices() throws Exception {
    try (EmulatedDevice near = EmulatedDevice.plugIn();
        EmulatedDevice here = EmulatedDevice.plugIn()) {
      List<String> addresses =
          here.discovery().devices(LIMIT).stream().map(BluetoothDevice::address).toList();
      assertTrue(addresses.contains(near.address()), () -> "the other device among " + addresses);
      assertTrue(
          !addresses.contains(here.address()), () -> "the own device not among " + addresses);
    }
  }

  @Test
  void anInquiryWhoseLimitPassesTellsWhatItFound() throws Exception {
    try (EmulatedDevice here = EmulatedDevice.plugIn()) {
      here.discovery().devices(Duration.ofMillis(1));
      assertTrue(here.discovery().devices(LIMIT).size() < 100, "the next inquiry can be made");
    }
  }

  @Test
  void servicesAreFoundByTheirUuidAndTellTheirNameAndChannel() throws Exception {
    UUID uuid = UUID.randomUUID();
    try (EmulatedDevice near = EmulatedDevice.plugIn();
        EmulatedDevice here = EmulatedDevice.plugIn();
        NetSocket server =
            near.open(BluetoothSpecs.RFCOMM)
                .option(BluetoothOptions.SERVICE_UUID, uuid)
                .option(BluetoothOptions.SERVICE_NAME, "Chat")
                .bind(BluetoothEndpoint.ANY)
                .listen();
        NetSocket packets = near.listen(BluetoothSpecs.L2CAP, 1)) {
      BluetoothService chat =
          new BluetoothService(BluetoothSpecs.RFCOMM, EmulatedDevice.addressOf(server), "Chat");
      assertEquals(
          List.of(chat), here.discovery().services(near.address(), uuid, LIMIT), "by its UUID");
      List<BluetoothService> all =
          here.discovery().services(near.address(), BluetoothDiscovery.ANY_SERVICE, LIMIT);
      assertEquals(2, all.size(), () -> "all services: " + all);
      BluetoothEndpoint address = EmulatedDevice.addressOf(packets);
      assertTrue(
          all.stream().map(BluetoothService::endpoint).anyMatch(address::equals),
          () -> "the packet service at " + address + " among " + all);
    }
  }

  @Test
  void aSearchWhoseLimitPassesTellsTheLimit() throws Exception {
    try (EmulatedDevice near = EmulatedDevice.plugIn();
        EmulatedDevice here = EmulatedDevice.plugIn()) {
      BluetoothDiscovery discovery = here.discovery();
      NetException e =
          assertThrows(
              NetException.class,
              () ->
                  discovery.services(
                      near.address(), BluetoothDiscovery.ANY_SERVICE, Duration.ZERO));
      assertEquals(Reason.TIMED_OUT, e.reason(), () -> "the reason of: " + e);
      assertTrue(e.getMessage().contains("within 0.0 s"), e::getMessage);
    }
  }

  @Test
  void aDeviceThatIsNotThereIsUnreachable() throws Exception {
    try (EmulatedDevice here = EmulatedDevice.plugIn()) {
      BluetoothDiscovery discovery = here.discovery();
      NetException e =
          assertThrows(
              NetException.class,
              () -> discovery.services("00:00:00:00:0A:BC", BluetoothDiscovery.ANY_SERVICE, LIMIT));
      assertEquals(Reason.UNREACHABLE, e.reason(), () -> "the reason of: " + e);
    }
  }
}
