// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.http;

import dev.argyle.net.Endpoint;
import dev.argyle.net.InetEndpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetSocket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the requests of one connection (RFC 9112). Strict where a laxer reading would let two
 * parties disagree about where a request ends.
 */
final class RequestReader {
  /** More than the digits of any chunk that would fit. */
  private static final int CHUNK_LINE_LENGTH = 1024;

  private final NetSocket socket;
  private final Limits limits;
  private final ByteBuffer received = ByteBuffer.allocate(8192).limit(0);
  private long deadline;

  RequestReader(NetSocket socket, Limits limits) {
    this.socket = socket;
    this.limits = limits;
  }

  /**
   * Waits for the next request.
   *
   * @return empty if the client has ended the connection, or left it idle
   * @throws Refusal if what came is not to be answered otherwise
   */
  Optional<Request> next() throws IOException {
    within(limits.idle());
    try {
      if (!received.hasRemaining() && !fill()) {
        return Optional.empty();
      }
    } catch (NetException e) {
      if (e.reason() == NetException.Reason.TIMED_OUT) {
        return Optional.empty();
      }
      throw e;
    }
    try {
      return Optional.of(read());
    } catch (NetException e) {
      if (e.reason() == NetException.Reason.TIMED_OUT) {
        throw new Refusal(408, "the request took too long to arrive");
      }
      throw e;
    }
  }

  private Request read() throws IOException {
    within(limits.head());
    int left = limits.headLength();
    String line = line(left, 431);
    while (line.isEmpty() && left > 0) {
      left -= 2;
      line = line(left, 431);
    }
    String[] parts = line.split(" ", -1);
    if (parts.length != 3 || !Grammar.isToken(parts[0]) || !Grammar.isTarget(parts[1])) {
      throw new Refusal(400, "the request line is not one");
    }
    if (!parts[2].equals("HTTP/1.1") && !parts[2].equals("HTTP/1.0")) {
      throw new Refusal(
          parts[2].startsWith("HTTP/") ? 505 : 400, "only HTTP/1.0 and HTTP/1.1 are spoken here");
    }
    Map<String, String> headers = headers(left - line.length());
    String version = parts[2].substring("HTTP/".length());
    if (version.equals("1.1") && !headers.containsKey("host")) {
      throw new Refusal(400, "the field Host is missing");
    }
    byte[] body = body(headers);
    String peer = socket.remote().map(RequestReader::host).orElse("");
    return new Request(parts[0], parts[1], version, headers, body, peer);
  }

  private static String host(Endpoint endpoint) {
    return endpoint instanceof InetEndpoint inet ? inet.host() : endpoint.toString();
  }

  private Map<String, String> headers(int most) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    int left = most;
    for (String line = line(left, 431); !line.isEmpty(); line = line(left, 431)) {
      left -= line.length() + 2;
      int colon = line.indexOf(':');
      String name = colon < 0 ? "" : line.substring(0, colon);
      String value = line.substring(colon + 1).strip();
      if (!Grammar.isToken(name) || !Grammar.isFieldValue(value)) {
        throw new Refusal(400, "a header field is not one");
      }
      String key = name.toLowerCase(Locale.ROOT);
      if (key.equals("host") && headers.containsKey(key)) {
        throw new Refusal(400, "the field Host is there twice");
      }
      headers.merge(key, value, (first, second) -> first + ", " + second);
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    String coding = headers.get("transfer-encoding");
    String length = headers.get("content-length");
    if (coding != null && length != null) {
      throw new Refusal(400, "Transfer-Encoding and Content-Length exclude each other");
    }
    if (coding != null && !coding.equalsIgnoreCase("chunked")) {
      throw new Refusal(501, "the only transfer coding here is chunked");
    }
    if (coding == null && length == null) {
      return new byte[0];
    }
    if (length != null && !length.matches("[0-9]{1,18}")) {
      throw new Refusal(400, "Content-Length is no number");
    }
    if (length != null && Long.parseLong(length) > limits.bodyLength()) {
      throw tooLarge();
    }
    within(limits.body());
    if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
      byte[] interim = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
      socket.send(ByteBuffer.wrap(interim));
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (length != null) {
      copy(Integer.parseInt(length), body);
    } else {
      copyChunks(body);
    }
    return body.toByteArray();
  }

  private void copyChunks(ByteArrayOutputStream body) throws IOException {
    while (true) {
      String size = line(CHUNK_LINE_LENGTH, 400).split(";", 2)[0].strip();
      if (!size.matches("[0-9a-fA-F]{1,8}")) {
        throw new Refusal(400, "the size of a chunk is no number");
      }
      long length = Long.parseLong(size, 16);
      if (length > limits.bodyLength() - body.size()) {
        throw tooLarge();
      }
      if (length == 0) {
        headers(limits.headLength());
        return;
      }
      copy((int) length, body);
      if (!line(CHUNK_LINE_LENGTH, 400).isEmpty()) {
        throw new Refusal(400, "a chunk is longer than its size");
      }
    }
  }

  private void copy(int count, ByteArrayOutputStream target) throws IOException {
    int left = count;
    while (left > 0) {
      require();
      int part = Math.min(left, received.remaining());
      target.write(received.array(), received.position(), part);
      received.position(received.position() + part);
      left -= part;
    }
  }

  /** A line without its end, which is LF or CR LF. */
  private String line(int most, int statusIfLonger) throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      require();
      char c = (char) (received.get() & 0xff);
      if (c == '\n') {
        int end = line.length() - 1;
        return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
      }
      if (line.length() >= most) {
        throw new Refusal(statusIfLonger, "the head of the request is too long");
      }
      line.append(c);
    }
  }

  private Refusal tooLarge() {
    return new Refusal(413, "the body may have %s bytes".formatted(limits.bodyLength()));
  }

  private void require() throws IOException {
    if (!received.hasRemaining() && !fill()) {
      throw new Refusal(400, "the request is cut off");
    }
  }

  private void within(Duration limit) {
    deadline = System.nanoTime() + limit.toNanos();
  }

  /** Receives what there is; false at the end of the connection. */
  private boolean fill() throws NetException {
    long left = deadline - System.nanoTime();
    socket.timeout(Duration.ofNanos(Math.max(left, 1)));
    received.clear();
    int count = socket.receive(received);
    received.flip();
    return count >= 0;
  }
}
