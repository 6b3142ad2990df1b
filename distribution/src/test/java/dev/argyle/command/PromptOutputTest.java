// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PromptOutputTest {
  @Test
  void whatWasWrittenComesOutAlthoughNobodyFlushes() throws Exception {
    CountDownLatch arrived = new CountDownLatch(2);
    OutputStream target =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            arrived.countDown();
          }
        };
    PromptOutput output = new PromptOutput(target);
    output.write("one".getBytes(US_ASCII));
    while (arrived.getCount() == 2) {
      Thread.onSpinWait();
    }
    output.write("two".getBytes(US_ASCII));
    assertTrue(arrived.await(30, TimeUnit.SECONDS), "the second write did not come out");
    assertEquals("onetwo", target.toString());
  }

  @Test
  void writesOfAnySizeKeepTheirOrder() throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    PromptOutput output = new PromptOutput(target);
    for (int size : new int[] {1, 8191, 8192, 3, 8193, 20_000, 0, 5}) {
      byte[] bytes = new byte[size];
      java.util.Arrays.fill(bytes, (byte) size);
      output.write(bytes);
      expected.write(bytes);
    }
    output.flush();
    assertArrayEquals(expected.toByteArray(), target.toByteArray());
  }

  @Test
  void anErrorInTheBackgroundComesWithALaterCall() throws IOException {
    CountDownLatch failed = new CountDownLatch(1);
    PromptOutput output =
        new PromptOutput(
            new OutputStream() {
              @Override
              public void write(int value) throws IOException {
                failed.countDown();
                throw new IOException("nobody reads");
              }
            });
    output.write('a');
    assertThrows(
        IOException.class,
        () -> {
          assertTrue(failed.await(30, TimeUnit.SECONDS), "the byte was not written out");
          output.flush();
        });
  }
}
