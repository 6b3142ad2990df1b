// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MessageBoxTest {
  /** Linux doubles net.core.wmem_max, which is 212,992 unless someone has changed it. */
  private static final int LONGEST_BY_DEFAULT = 2 * 212_992;

  @Test
  void theFirstMessageMayBeAsLongAsASenderCanMakeIt() throws NetException {
    MessageBox box =
        new MessageBox(target -> {
          int length = Math.min(target.remaining(), LONGEST_BY_DEFAULT);
          target.put(new byte[length]);
          return new Message(length, LONGEST_BY_DEFAULT, Optional.empty());
        });
    int length = box.take(Integer.MAX_VALUE).orElseThrow().content().length;
    assertEquals(LONGEST_BY_DEFAULT, length, "the bytes of the first message");
  }
}
