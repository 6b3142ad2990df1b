// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.io;

import dev.argyle.lang.kscript.types.Thrown;
import java.io.IOException;
import java.util.TreeMap;

/** The open devices of a run, by number. Several numbers may stand for the same device. */
public final class Descriptors {
  private final TreeMap<Integer, Device> open = new TreeMap<>();

  Descriptors(Device in, Device out, Device err) {
    open.put(0, in);
    open.put(1, out);
    open.put(2, err);
  }

  /** Gives a device the lowest free number. */
  public synchronized int add(Device device) {
    int number = 0;
    while (open.containsKey(number)) {
      number++;
    }
    open.put(number, device);
    return number;
  }

  /**
   * The device with a number.
   *
   * @param problem what cannot be done if there is none, such as "Failed to dup"
   */
  public synchronized Device get(long number, String problem) {
    Device device = open.get(Math.clamp(number, -1, Integer.MAX_VALUE));
    if (device == null) {
      throw Thrown.osError(9, problem + " " + number + " (Bad file descriptor)");
    }
    return device;
  }

  /**
   * Makes another number stand for the same device; what had that number before is closed.
   *
   * @param to the other number, or one below 0 for the lowest that is free
   */
  public int duplicate(long number, long to) throws IOException {
    Device device = get(number, "Failed to dup");
    if (to < 0) {
      return add(device);
    }
    int target = (int) Math.min(to, Integer.MAX_VALUE);
    if (target != number) {
      close(target);
      synchronized (this) {
        open.put(target, device);
      }
    }
    return target;
  }

  /** Frees a number, and closes the device with the last of its numbers. */
  public void close(int number) throws IOException {
    Device device;
    synchronized (this) {
      device = open.remove(number);
      if (device == null || open.containsValue(device)) {
        return;
      }
    }
    device.close();
  }
}
