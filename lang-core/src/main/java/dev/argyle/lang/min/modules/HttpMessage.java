// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import dev.argyle.lang.http.Request;
import dev.argyle.lang.http.Response;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.IntValue;
import dev.argyle.lang.min.value.NullValue;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request as a program writes it in a dictionary.
 *
 * @param method such as {@code GET}
 * @param headers by name as the program spells it
 */
record HttpMessage(String method, String url, Map<String, String> headers, StringValue body) {
  private static final int OK = 200;

  /**
   * Reads the dictionary of a request.
   *
   * @throws MinError if something is missing or of the wrong type
   */
  static HttpMessage of(Dictionary request) {
    return new HttpMessage(
        required(request, "method", "Request method not specified"),
        required(request, "url", "Request URL not specified"),
        headers(request),
        text(request, "body", StringValue.EMPTY));
  }

  /** The dictionary that a handler gets of a request. */
  static Record dictionary(Request request) {
    Dictionary headers = Record.EMPTY;
    for (var field : request.headers().entrySet()) {
      headers = headers.with(StringValue.of(field.getKey()), StringValue.ofLatin(field.getValue()));
    }
    return Record.tagged("http-request")
        .with("url", request.target())
        .with("method", request.method())
        .with("version", request.version())
        .with("hostname", request.peer())
        .with(StringValue.of("headers"), headers)
        .with(StringValue.of("body"), StringValue.of(request.body()));
  }

  /**
   * The answer that a handler left.
   *
   * @throws MinError if it is none
   */
  static Response response(Value left) {
    if (!(left instanceof Dictionary response)) {
      throw MinError.invalid("Response is not a dictionary");
    }
    Value status = response.get("status").orElse(IntValue.of(OK));
    if (!(status instanceof IntValue code) || code.value() < OK || code.value() > 599) {
      throw MinError.invalid("Invalid status code: " + status);
    }
    StringValue body = text(response, "body", StringValue.EMPTY);
    try {
      return new Response((int) code.value(), headers(response), body.toBytes());
    } catch (IllegalArgumentException e) {
      throw MinError.invalid(String.valueOf(e.getMessage()));
    }
  }

  private static String required(Dictionary message, String key, String otherwise) {
    if (message.get(key).isEmpty()) {
      throw MinError.invalid(otherwise);
    }
    return text(message, key, StringValue.EMPTY).text();
  }

  private static StringValue text(Dictionary message, String key, StringValue otherwise) {
    return switch (message.get(key).orElse(otherwise)) {
      case StringValue text -> text;
      case NullValue nothing -> otherwise;
      default -> throw MinError.invalid("'" + key + "' of an HTTP message must be a string");
    };
  }

  private static Map<String, String> headers(Dictionary message) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (!(message.get("headers").orElse(Record.EMPTY) instanceof Dictionary fields)) {
      throw MinError.invalid("Headers must be specified as a dictionary");
    }
    for (StringValue name : fields.keys()) {
      if (!(fields.get(name).orElseThrow() instanceof StringValue value)) {
        throw MinError.invalid("Header '" + name.text() + "' must be a string");
      }
      headers.put(name.text(), value.latin());
    }
    return headers;
  }
}
