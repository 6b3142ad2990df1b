// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import dev.argyle.lang.min.eval.ControlFlow;
import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Requests to HTTP servers, by HTTP/1.1. Redirections are followed, but not from https to http. A
 * class of its own, so that the client is loaded by the first request.
 */
final class HttpRequests {
  private static final String USER_AGENT = "min http-module/0.44.0";
  private static final int FIRST_ERROR = 400;

  private HttpRequests() {}

  /** Sends a request and gives its answer, whatever its status. */
  static Record exchange(Machine machine, HttpMessage message) {
    HttpRequest.Builder request = request(message.url());
    try {
      request.method(message.method(), BodyPublishers.ofByteArray(message.body().toBytes()));
      message.headers().forEach((name, value) -> add(request, message, name, value));
    } catch (IllegalArgumentException e) {
      throw MinError.invalid("Invalid request: " + e.getMessage());
    }
    HttpResponse<byte[]> response = send(machine, request.build(), BodyHandlers.ofByteArray());
    Dictionary headers = Record.EMPTY;
    for (var field : response.headers().map().entrySet()) {
      headers =
          headers.with(
              StringValue.of(field.getKey().toLowerCase(Locale.ROOT)),
              StringValue.ofLatin(String.join(", ", field.getValue())));
    }
    return Record.tagged("http-response")
        .with("version", "1.1")
        .with("status", response.statusCode())
        .with(StringValue.of("headers"), headers)
        .with(StringValue.of("body"), StringValue.of(response.body()));
  }

  /** Adds a field, unless it says what the client says by itself and does not let others say. */
  private static void add(
      HttpRequest.Builder request, HttpMessage message, String name, String value) {
    boolean known =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "host" -> value.equalsIgnoreCase(uri(message.url()).getAuthority());
          case "content-length" -> value.equals(Integer.toString(message.body().length()));
          default -> false;
        };
    if (!known) {
      request.setHeader(name, value);
    }
  }

  /** The body of what is at the URL. */
  static StringValue content(Machine machine, StringValue url) {
    HttpRequest request = request(url.text()).build();
    HttpResponse<byte[]> response = send(machine, request, BodyHandlers.ofByteArray());
    requireSuccess(url, response);
    return StringValue.of(response.body());
  }

  /** Writes what is at the URL into a file, which is left alone if there is nothing. */
  static void download(Machine machine, StringValue url, Path file) {
    BodyHandler<Path> toFile =
        info ->
            info.statusCode() < FIRST_ERROR
                ? BodySubscribers.ofFile(file)
                : BodySubscribers.replacing(file);
    requireSuccess(url, send(machine, request(url.text()).build(), toFile));
  }

  private static void requireSuccess(StringValue url, HttpResponse<?> response) {
    if (response.statusCode() >= FIRST_ERROR) {
      throw MinError.os(url.text() + ": the server answered " + response.statusCode());
    }
  }

  private static HttpRequest.Builder request(String url) {
    try {
      return HttpRequest.newBuilder(uri(url)).setHeader("User-Agent", USER_AGENT);
    } catch (IllegalArgumentException e) {
      throw MinError.value("Invalid URL '" + url + "': " + e.getMessage());
    }
  }

  private static URI uri(String url) {
    return URI.create(url);
  }

  private static <T> HttpResponse<T> send(
      Machine machine, HttpRequest request, BodyHandler<T> handler) {
    machine.surroundings().flush();
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    try {
      return client.send(request, handler);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ControlFlow.interrupted();
    } catch (IOException e) {
      throw MinError.os(request.uri() + ": " + reason(e), e);
    } finally {
      client.shutdownNow();
    }
  }

  /** The client has no words for the two most common failures. */
  private static String reason(IOException e) {
    String message = e.getMessage();
    if (message != null) {
      return message;
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return "Name or service not known";
      }
    }
    return e instanceof ConnectException ? "Connection refused" : e.toString();
  }
}
