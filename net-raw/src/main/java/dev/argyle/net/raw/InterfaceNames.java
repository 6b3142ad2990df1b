// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import dev.argyle.net.posix.Interfaces;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of the interfaces that one socket has met: asking the kernel takes three system calls,
 * and packets come fast.
 */
final class InterfaceNames {
  private final Map<Integer, String> known = new ConcurrentHashMap<>();

  String of(int index) {
    return known.computeIfAbsent(index, Interfaces::name);
  }
}
