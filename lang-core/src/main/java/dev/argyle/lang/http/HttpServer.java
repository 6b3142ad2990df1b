// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.http;

import dev.argyle.net.NetException;
import dev.argyle.net.NetSocket;
import dev.argyle.net.Shutdown;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A server on a socket that listens. One thread takes the requests with {@link #next} and answers
 * each; any thread may close the server.
 */
public final class HttpServer implements AutoCloseable {
  private static final int SECONDS_FOR_LAST_ANSWERS = 5;
  private static final int MILLISECONDS_FOR_RESOURCES = 100;
  private static final Duration LINGER = Duration.ofSeconds(1);

  /** Reads, each of 8 KiB at most. */
  private static final int MOST_DISCARDED = 1024;

  private final NetSocket listener;
  private final Limits limits;
  private final Semaphore places;
  private final BlockingQueue<Exchange> waiting = new LinkedBlockingQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** The connections between two requests, which nobody misses when the server closes. */
  private final Set<NetSocket> idle = ConcurrentHashMap.newKeySet();

  private volatile boolean closed;
  private volatile Optional<NetException> failure = Optional.empty();

  private HttpServer(NetSocket listener, Limits limits) {
    this.listener = listener;
    this.limits = limits;
    this.places = new Semaphore(limits.connections());
  }

  /** Starts to serve a socket that listens; closing the server closes it. */
  public static HttpServer on(NetSocket listener, Limits limits) {
    HttpServer server = new HttpServer(listener, limits);
    server.threads.execute(server::acceptAll);
    return server;
  }

  /**
   * Waits for the next request.
   *
   * @throws IOException if there will be none, since the socket that listens has failed
   */
  public Exchange next() throws IOException, InterruptedException {
    while (true) {
      Exchange next = waiting.poll(1, TimeUnit.SECONDS);
      if (next != null) {
        return next;
      }
      if (failure.isPresent()) {
        throw failure.get();
      }
    }
  }

  /**
   * Stops: takes no more connections and requests, and lets the answers that were given be sent,
   * for a few seconds at most.
   */
  @Override
  public void close() throws IOException {
    closed = true;
    listener.close();
    for (NetSocket each : idle) {
      each.close();
    }
    refuseWaiting();
    threads.shutdown();
    try {
      threads.awaitTermination(SECONDS_FOR_LAST_ANSWERS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }

  private void refuseWaiting() {
    for (Exchange each = waiting.poll(); each != null; each = waiting.poll()) {
      each.answer(Response.of(503, "the server is stopping"));
    }
  }

  private void acceptAll() {
    try {
      while (!closed) {
        places.acquire();
        accept();
      }
    } catch (NetException e) {
      failure = Optional.of(e);
    } catch (InterruptedException stopping) {
      // The server is being closed.
    }
  }

  private void accept() throws NetException, InterruptedException {
    try {
      start(listener.accept());
    } catch (NetException e) {
      if (e.reason() != NetException.Reason.NO_RESOURCES) {
        throw e;
      }
      // The connection stays in the backlog; by then another one may have ended.
      places.release();
      Thread.sleep(MILLISECONDS_FOR_RESOURCES);
    }
  }

  private void start(NetSocket socket) throws NetException {
    try {
      threads.execute(() -> serve(socket));
    } catch (RejectedExecutionException closing) {
      socket.close(); // it came in while the server was being closed
    }
  }

  private void serve(NetSocket socket) {
    try (socket) {
      RequestReader reader = new RequestReader(socket, limits);
      boolean open = true;
      while (open && !closed) {
        open = serveOne(socket, reader);
      }
    } catch (IOException lost) {
      // The client is gone, or nothing can be said to it any more.
    } finally {
      idle.remove(socket);
      places.release();
    }
  }

  private boolean serveOne(NetSocket socket, RequestReader reader) throws IOException {
    Request request;
    idle.add(socket);
    try {
      Optional<Request> received = reader.next();
      if (received.isEmpty()) {
        return false;
      }
      request = received.get();
    } catch (Refusal refusal) {
      send(socket, refusal.response(), true, false);
      discardRest(socket);
      return false;
    } finally {
      idle.remove(socket);
    }
    Exchange exchange = new Exchange(request);
    waiting.add(exchange);
    if (closed) {
      refuseWaiting();
    }
    Response response = exchange.awaitAnswer();
    boolean keep = request.keepsConnection() && !closed;
    send(socket, response, !request.method().equals("HEAD"), keep);
    return keep;
  }

  /**
   * Reads on a little behind the last answer: closing a socket with unread data would reset the
   * connection, and the client might never see the answer (RFC 9112, 9.6).
   */
  private static void discardRest(NetSocket socket) throws NetException {
    socket.shutdown(Shutdown.SEND);
    socket.timeout(LINGER);
    ByteBuffer rest = ByteBuffer.allocate(8192);
    for (int i = 0; i < MOST_DISCARDED && socket.receive(rest.clear()) >= 0; i++) {
      // dropped
    }
  }

  private void send(NetSocket socket, Response response, boolean withBody, boolean keep)
      throws IOException {
    socket.timeout(limits.body());
    byte[] head = response.head(keep);
    byte[] body = withBody && response.hasBody() ? response.body() : new byte[0];
    socket.send(ByteBuffer.allocate(head.length + body.length).put(head).put(body).flip());
  }
}
