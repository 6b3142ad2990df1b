// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.argyle.net.Transports;
import dev.argyle.net.spi.Transport;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedTransportsTest {
  @Test
  void whatIsShippedIsWhatASearchFinds() {
    ClassLoader classPath = getClass().getClassLoader();
    Transports shipped = Transports.load(new ShippedTransports(classPath));
    assertEquals(names(Transports.installed()), names(shipped));
  }

  private static List<String> names(Transports transports) {
    return transports.all().stream().map(Transport::name).toList();
  }
}
