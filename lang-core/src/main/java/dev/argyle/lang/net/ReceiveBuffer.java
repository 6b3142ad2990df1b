// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.net;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Received bytes that the script has not taken yet. Lines and exact counts are cut from here, so
 * that they cost no system call a byte; nothing that was received is lost when a later receive
 * fails. It starts small, for servers with many idle peers, and grows with the traffic.
 *
 * <p>For one thread at a time.
 */
final class ReceiveBuffer {
  /** Where bytes come from. */
  interface Supply {
    /** Stores what there is, at least one byte; -1 at the end. */
    int receive(ByteBuffer target) throws NetException;

    /** How many bytes can be received without waiting; there may be more. */
    int available() throws NetException;
  }

  private static final int FIRST_CAPACITY = 512;

  /** How many of the bytes that are asked for have room before any of them has arrived. */
  private static final int READY_CAPACITY = 4 * 1024;

  private static final int USUAL_CAPACITY = 64 * 1024;
  private static final int BULK = 8 * 1024;
  private static final int LARGE = 1024 * 1024;

  /** The longest array that every Java makes. */
  private static final int LONGEST = Integer.MAX_VALUE - 8;

  private final Supply supply;
  private final int longest;
  private byte[] bytes = {};
  private int start;
  private int end;
  private boolean atEnd;
  private boolean skipLineFeed;

  /** What came before {@link #bytes}; empty but while all is collected, and if that fails. */
  private final List<ByteBuffer> earlier = new ArrayList<>();

  /** What bulk traffic goes through, so that it is copied once: into the array that is given. */
  private @Nullable ByteBuffer bulk;

  /** Whether the last receive could have had more. */
  private boolean isBulk;

  ReceiveBuffer(Supply supply) {
    this(supply, LONGEST);
  }

  /**
   * A buffer for at most so many bytes. More of them without an end of the line, or of the stream
   * where all of it is wanted, fail with {@code TOO_LONG} and stay.
   */
  ReceiveBuffer(Supply supply, int longest) {
    this.supply = supply;
    this.longest = longest;
  }

  /** How many bytes can be taken without waiting. */
  int available() {
    dropLineFeed();
    return total();
  }

  /** Exactly {@code count} bytes, or fewer if the end comes first. */
  byte[] take(int count) throws NetException {
    join();
    dropLineFeed();
    if (end - start >= count) {
      return cut(count);
    }
    if (skipLineFeed && !fill()) {
      return new byte[0];
    }
    if (count > USUAL_CAPACITY) {
      return takeLarge(count);
    }
    if (isBulk && count >= BULK && !atEnd) {
      return takeBulk(count, count);
    }
    while (available() < count && fill()) {
      // until there is enough, or no more
    }
    return cut(Math.min(count, available()));
  }

  /** Everything up to the end of the stream. */
  byte[] takeAll() throws NetException {
    while (available() == 0 && fill()) {
      // until there is something, or no more
    }
    while (!atEnd) {
      if (end == bytes.length) {
        setAside();
      }
      receive();
    }
    join();
    return start == 0 && end == bytes.length ? takeArray() : cut(end - start);
  }

  /** What there is, after waiting for at least one byte; empty at the end, or if most is 0. */
  byte[] takeSome(int most) throws NetException {
    if (most == 0) {
      return new byte[0];
    }
    join();
    if (available() == 0) {
      if (isBulk && most >= BULK && !skipLineFeed && !atEnd) {
        return takeBulk(1, Math.min(most, USUAL_CAPACITY));
      }
      receiveSome(Math.min(most, USUAL_CAPACITY));
    }
    return cut(Math.min(most, available()));
  }

  /** Whether the end was reached and everything was taken. May wait. */
  boolean isAtEnd() throws NetException {
    join();
    while (available() == 0) {
      if (!fill()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The next line without its end; the last one may have none. Empty if there is no more.
   *
   * <p>A CR that ends a line is not followed by a wait for a LF: a LF that comes is dropped later.
   */
  Optional<Line> takeLine(LineEnd lineEnd) throws NetException {
    join();
    dropLineFeed();
    int searched = 0;
    while (true) {
      int at = LineEnds.find(bytes, start + searched, end, lineEnd);
      if (at >= 0) {
        return Optional.of(cutLine(at, lineEnd));
      }
      searched = end - start;
      if (!fill()) {
        return searched == 0 ? Optional.empty() : Optional.of(new Line(cut(searched), false));
      }
      dropLineFeed();
    }
  }

  /** A line without its end, and whether it had one. */
  record Line(byte[] content, boolean terminated) {}

  private Line cutLine(int at, LineEnd lineEnd) {
    boolean carriageReturn = bytes[at] == '\r';
    int contentEnd = lineEnd == LineEnd.LF && at > start && bytes[at - 1] == '\r' ? at - 1 : at;
    byte[] content = Arrays.copyOfRange(bytes, start, contentEnd);
    start = at + 1;
    skipLineFeed = carriageReturn;
    dropLineFeed();
    return new Line(content, true);
  }

  /** Drops the LF of a line end whose CR was taken already. It can only come first. */
  private void dropLineFeed() {
    if (skipLineFeed && start < end) {
      skipLineFeed = false;
      if (bytes[start] == '\n') {
        start++;
      }
    }
  }

  private byte[] cut(int count) {
    byte[] taken = Arrays.copyOfRange(bytes, start, start + count);
    start += count;
    return taken;
  }

  private byte[] takeArray() {
    byte[] taken = bytes;
    bytes = new byte[0];
    start = 0;
    end = 0;
    return taken;
  }

  /** Receives into the result itself; what came before a failure goes back into the buffer. */
  private byte[] takeLarge(int count) throws NetException {
    ByteBuffer target = ByteBuffer.wrap(array(Math.min(count, LARGE)));
    target.put(bytes, start, end - start);
    start = end;
    try {
      while (target.position() < count && !atEnd) {
        if (target.position() == longest) {
          throw tooMuch();
        }
        if (!target.hasRemaining()) {
          int larger = (int) Math.min(Math.min(count, longest), 8L * target.capacity());
          target = ByteBuffer.wrap(array(larger)).put(target.flip());
        }
        atEnd = supply.receive(target) < 0;
      }
    } catch (NetException e) {
      bytes = target.array();
      start = 0;
      end = target.position();
      throw e;
    }
    return target.position() == target.capacity()
        ? target.array()
        : Arrays.copyOf(target.array(), target.position());
  }

  /** As {@link #takeLarge}, of a size that leaves the bytes in the processor's cache. */
  private byte[] takeBulk(int least, int most) throws NetException {
    ByteBuffer target = bulk == null ? ByteBuffer.allocateDirect(USUAL_CAPACITY) : bulk;
    bulk = target;
    target.clear().limit(most).put(bytes, start, end - start);
    start = end;
    try {
      while (target.position() < least && !atEnd) {
        atEnd = supply.receive(target) < 0;
      }
    } catch (NetException e) {
      keep(target.flip());
      throw e;
    }
    isBulk = !target.hasRemaining();
    return content(target.flip());
  }

  private NetException tooMuch() {
    return new NetException(
        Reason.TOO_LONG,
        "%s bytes came without the end that is waited for; take fewer at a time"
            .formatted(longest));
  }

  /** An array for what may be more than the memory holds; what there is stays. */
  private static byte[] array(int length) throws NetException {
    try {
      return new byte[length];
    } catch (OutOfMemoryError e) {
      throw new NetException(
          Reason.NO_RESOURCES,
          "there is no memory for %s bytes; take fewer at a time, or let Java have more (-Xmx)"
              .formatted(length),
          e);
    }
  }

  private void keep(ByteBuffer received) {
    bytes = content(received);
    start = 0;
    end = bytes.length;
  }

  private static byte[] content(ByteBuffer received) {
    byte[] content = new byte[received.remaining()];
    received.get(content);
    return content;
  }

  /** Receives once; false at the end. */
  private boolean fill() throws NetException {
    if (atEnd) {
      return false;
    }
    if (start == end) {
      startAgain();
    } else if (end == bytes.length) {
      makeRoom();
    }
    receive();
    return !atEnd;
  }

  private void receive() throws NetException {
    int received = supply.receive(ByteBuffer.wrap(bytes, end, bytes.length - end));
    atEnd = received < 0;
    end += Math.max(received, 0);
    isBulk = end == bytes.length && end >= BULK;
  }

  /** Waits for bytes and receives those that have arrived, up to so many, into an empty buffer. */
  private void receiveSome(int most) throws NetException {
    if (bytes.length < Math.min(most, READY_CAPACITY)) {
      makeNew(Math.min(most, READY_CAPACITY));
    }
    while (available() == 0 && fill()) {
      // until there is something, or no more
    }
    boolean hadRoom = atEnd || end < bytes.length || available() >= most;
    int more = hadRoom ? 0 : Math.min(supply.available(), most - available());
    if (more > 0) {
      bytes = Arrays.copyOfRange(bytes, start, end + more);
      end -= start;
      start = 0;
      receive();
    }
  }

  /** With everything taken: a buffer that was filled to its end grows, one that grew shrinks. */
  private void startAgain() {
    if (bytes.length > USUAL_CAPACITY) {
      makeNew(USUAL_CAPACITY);
    } else if (end == bytes.length && end < USUAL_CAPACITY) {
      makeNew(Math.clamp(bytes.length * 2L, FIRST_CAPACITY, USUAL_CAPACITY));
    }
    start = 0;
    end = 0;
  }

  private void makeNew(int capacity) {
    bytes = new byte[capacity];
    start = 0;
    end = 0;
  }

  /** Makes room without moving what there is. */
  private void setAside() throws NetException {
    int used = total();
    if (used == longest) {
      throw tooMuch();
    }
    int capacity = Math.clamp(2L * bytes.length, FIRST_CAPACITY, LARGE);
    byte[] next = array(Math.min(longest - used, capacity));
    earlier.add(ByteBuffer.wrap(bytes, start, end - start));
    bytes = next;
    start = 0;
    end = 0;
  }

  /** Puts what was set aside back to the rest. */
  private void join() throws NetException {
    if (!earlier.isEmpty()) {
      ByteBuffer whole = ByteBuffer.wrap(array(total()));
      for (ByteBuffer piece : earlier) {
        whole.put(piece);
      }
      whole.put(bytes, start, end - start);
      earlier.clear();
      bytes = whole.array();
      start = 0;
      end = bytes.length;
    }
  }

  /** How many bytes wait, those that were set aside too. */
  private int total() {
    int total = end - start;
    for (ByteBuffer piece : earlier) {
      total += piece.remaining();
    }
    return total;
  }

  /** A buffer that was filled to its end grows with the traffic; then what is left moves down. */
  private void makeRoom() throws NetException {
    int used = end - start;
    if (used == longest) {
      throw tooMuch();
    }
    boolean large = bytes.length >= USUAL_CAPACITY && start > bytes.length / 2;
    boolean shift = large || bytes.length == longest;
    byte[] target = shift ? bytes : array(Math.clamp(2L * bytes.length, FIRST_CAPACITY, longest));
    System.arraycopy(bytes, start, target, 0, used);
    bytes = target;
    start = 0;
    end = used;
  }
}
