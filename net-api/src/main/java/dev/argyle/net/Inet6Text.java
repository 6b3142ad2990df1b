// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of an IPv6 address as RFC 5952 recommends it: the longest run of zeros as {@code ::}.
 */
final class Inet6Text {
  private static final int GROUPS = 8;

  private Inet6Text() {}

  static String of(byte[] address) {
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < GROUPS; i++) {
      int group = (address[2 * i] & 0xFF) << 8 | address[2 * i + 1] & 0xFF;
      groups.add(Integer.toHexString(group));
    }
    int start = 0;
    int longest = 1; // one zero alone is not shortened
    for (int i = 0; i < GROUPS; i++) {
      int length = zerosFrom(groups, i);
      if (length > longest) {
        start = i;
        longest = length;
      }
    }
    return longest == 1
        ? String.join(":", groups)
        : String.join(":", groups.subList(0, start))
            + "::"
            + String.join(":", groups.subList(start + longest, GROUPS));
  }

  private static int zerosFrom(List<String> groups, int start) {
    int end = start;
    while (end < GROUPS && groups.get(end).equals("0")) {
      end++;
    }
    return end - start;
  }
}
