// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.tck.Subject;
import dev.argyle.net.tck.Trait;

final class BlueCoveRfcommConformanceTest extends BlueCoveConformanceTest {
  BlueCoveRfcommConformanceTest() {
    super(BluetoothSpecs.RFCOMM, 29);
  }

  @Override
  protected Subject subject() {
    return super.subject()
        .without(Trait.EXCLUSIVE_NAME, "JSR-82 chooses the channels of RFCOMM itself");
  }
}
