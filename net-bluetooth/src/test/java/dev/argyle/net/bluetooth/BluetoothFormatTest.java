// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.Transports;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BluetoothFormatTest {
  private static final BluetoothFormat FORMAT = BluetoothFormat.INSTANCE;

  @Test
  void anAddressIsReadInEveryUsualForm() throws Exception {
    BluetoothEndpoint expected = new BluetoothEndpoint("00:11:22:AA:BB:CC", 3);
    for (String text : List.of("00:11:22:aa:bb:cc:3", "001122AABBCC:3", "001122aabbcc:0x3")) {
      assertEquals(expected, FORMAT.parse(text), text);
    }
  }

  @Test
  void whatIsWrittenCanBeRead() throws Exception {
    for (int channel : new int[] {0, 3, 30, 0x1001, 0xFFFF}) {
      for (String address : List.of("", "00:11:22:AA:BB:CC")) {
        Endpoint endpoint = new BluetoothEndpoint(address, channel);
        assertEquals(endpoint, FORMAT.parse(endpoint.toString()), "as text");
        assertEquals(endpoint, FORMAT.fromValues(FORMAT.toValues(endpoint)), "as values");
      }
    }
  }

  @Test
  void theChannelCanBeLeftOut() throws Exception {
    assertEquals(BluetoothEndpoint.ANY, FORMAT.fromValues(List.of("")), "any, chosen");
    assertEquals(
        BluetoothEndpoint.ANY, FORMAT.fromValues(List.of("00:00:00:00:00:00")), "BDADDR_ANY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00:11:22:AA:BB:CC",
        "00:11:22:AA:BB:3",
        "nobody:3",
        "001122AABBCC:65536",
        "001122AABBCC:-1",
        "001122AABBCC:99999999999999999999",
        "001122AABBCC:3;master=true"
      })
  void whatIsNoAddressIsRefused(String text) {
    NetException e = assertThrows(NetException.class, () -> FORMAT.parse(text));
    assertEquals(Reason.BAD_ENDPOINT, e.reason(), () -> "the reason of: " + e);
  }

  @Test
  void valuesOfOtherTypesAreRefused() {
    for (List<?> values :
        List.of(List.of(), List.of(3L), List.of("", "3"), List.of("", 1L, 2L), List.of("", -1L))) {
      assertThrows(NetException.class, () -> FORMAT.fromValues(values), values::toString);
    }
  }

  @Test
  void theSchemesOfJsr82AreKnown() throws Exception {
    Transports transports = Transports.of(new BlueCoveTransport());
    assertEquals(
        new BluetoothEndpoint("00:11:22:AA:BB:CC", 0x1001),
        transports.endpoint("btl2cap://00:11:22:AA:BB:CC:0x1001"));
    assertEquals(
        new BluetoothEndpoint("00:11:22:AA:BB:CC", 1),
        transports.endpoint("btspp://001122AABBCC:1"));
  }
}
