// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.NetException;
import dev.argyle.net.spi.Availability;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Finds devices that are near, and their services. It works through BlueCove, and where that has no
 * library there is none.
 *
 * <p>Immutable; any thread may use it. An adapter makes one inquiry at a time.
 */
public final class BluetoothDiscovery {
  /** The UUID that every RFCOMM service is found by. */
  public static final UUID ANY_RFCOMM = shortUuid(0x0003);

  /** The UUID that every service is found by. */
  public static final UUID ANY_SERVICE = shortUuid(0x0100);

  /** How long an inquiry takes that misses nobody (Core Specification, volume 3, part C). */
  public static final Duration USUAL_INQUIRY = Duration.ofMillis(10_240);

  private final BlueCoveStack stack;

  private BluetoothDiscovery(BlueCoveStack stack) {
    this.stack = stack;
  }

  /**
   * The neighbourhood of this host's adapter.
   *
   * @throws NetException {@code UNSUPPORTED} with what to do about it if BlueCove does not work
   *     here, {@code NOT_AVAILABLE} if there is no adapter or it is off
   */
  public static BluetoothDiscovery ofThisHost() throws NetException {
    if (BlueCovePlatform.current().probe(BluetoothSpecs.RFCOMM)
        instanceof Availability.Unavailable unavailable) {
      throw unavailable.toException();
    }
    BlueCoveStack stack = BlueCoveStack.current();
    stack.address();
    return new BluetoothDiscovery(stack);
  }

  /** A UUID that the Bluetooth Assigned Numbers give by 16 or 32 bits, such as 0x1101. */
  public static UUID shortUuid(int number) {
    return new UUID((Integer.toUnsignedLong(number) << 32) | 0x1000L, 0x8000_0080_5F9B_34FBL);
  }

  /**
   * The devices that answer an inquiry, in the order of their answers. Blocks until the inquiry
   * ends or the limit has passed, which ends the inquiry; an interrupt ends it too.
   *
   * @param limit such as {@link #USUAL_INQUIRY}
   * @throws NetException {@code IN_USE} if another inquiry runs, {@code NOT_AVAILABLE} if the
   *     adapter cannot, {@code CLOSED} if interrupted
   */
  public List<BluetoothDevice> devices(Duration limit) throws NetException {
    return new DeviceInquiry(stack).run(Limit.of(limit.toNanos()));
  }

  /**
   * The services of a device that can be connected to and have this UUID, also as one of several.
   *
   * @param address of the device
   * @param uuid such as {@link #ANY_SERVICE}, or what a server set as {@link
   *     BluetoothOptions#SERVICE_UUID}
   * @throws NetException {@code UNREACHABLE} if the device does not answer, {@code TIMED_OUT},
   *     {@code BAD_ENDPOINT} if the address is none, {@code CLOSED} if interrupted
   */
  public List<BluetoothService> services(String address, UUID uuid, Duration limit)
      throws NetException {
    return new ServiceSearch(stack).run(address, uuid, limit);
  }
}
