// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.http.Exchange;
import dev.argyle.lang.http.HttpServer;
import dev.argyle.lang.http.Limits;
import dev.argyle.lang.http.Request;
import dev.argyle.lang.http.Response;
import dev.argyle.lang.min.eval.ControlFlow;
import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.Protected;
import dev.argyle.lang.min.eval.Settings.LogLevel;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.IntValue;
import dev.argyle.lang.min.value.NullValue;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import dev.argyle.net.Transports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The module {@code http}. */
final class HttpModule implements StandardModule {
  private static final String ADDRESS = "127.0.0.1";
  private static final int LAST_PORT = 65_535;
  private static final byte[] NO_BODY = {};

  @Override
  public String name() {
    return "http";
  }

  @Override
  public String summary() {
    return "Sends requests to HTTP servers, and is one.";
  }

  @Override
  public List<Operator> operators() {
    return List.of(
        operator(
            "download",
            "str str ==>",
            "Writes what is at a URL into a file.",
            HttpModule::download),
        operator(
            "get-content",
            "str ==> str",
            "Gives what is at a URL.",
            machine -> machine.push(HttpRequests.content(machine, machine.popString()))),
        operator(
            "request",
            "dict ==> dict:http-response",
            "Sends a request with the keys method, url, headers (a dictionary) and body, of which"
                + " the last two may be missing, and gives the answer with the keys version,"
                + " status, headers and body.",
            machine -> {
              HttpMessage message = HttpMessage.of(machine.popDictionary());
              machine.push(HttpRequests.exchange(machine, message));
            }),
        operator(
            "start-server",
            "dict ==>",
            "Serves HTTP until stop-server: at the keys address (127.0.0.1) and port, or at"
                + " endpoint, such as unix:/run/x.sock. The quotation under handler gets each"
                + " request as a dictionary (url, method, version, hostname, headers, body) and"
                + " leaves the answer as one (status, headers, body). If it fails, the answer is"
                + " 500 and the error a message.",
            HttpModule::serve),
        operator(
            "stop-server",
            "==>",
            "Stops the server whose handler is running, and ends the handler. The answer to its"
                + " request is empty.",
            HttpModule::stop));
  }

  private static void download(Machine machine) {
    Path file = machine.surroundings().path(machine.popString());
    HttpRequests.download(machine, machine.popString(), file);
  }

  private static void serve(Machine machine) {
    Dictionary options = machine.popDictionary();
    if (options.get("handler").isEmpty()) {
      throw MinError.invalid("Handler quotation not specified.");
    }
    if (!(options.get("handler").get() instanceof Quotation handler)) {
      throw MinError.invalid("Handler is not a quotation.");
    }
    String endpoint = endpoint(options);
    machine.surroundings().flush();
    Transports transports = machine.surroundings().context().transports().get();
    try (HttpServer server = HttpServer.on(transports.listen(endpoint), Limits.USUAL)) {
      machine.untilLeft(() -> answerAll(machine, server, handler));
    } catch (IOException e) {
      throw MinError.os(endpoint + ": " + e.getMessage(), e);
    }
  }

  private static String endpoint(Dictionary options) {
    if (options.get("endpoint").orElse(null) instanceof StringValue endpoint) {
      return endpoint.text();
    }
    if (options.get("port").isEmpty()) {
      throw MinError.invalid("Port not specified.");
    }
    if (!(options.get("port").get() instanceof IntValue port)
        || port.value() < 0
        || port.value() > LAST_PORT) {
      throw MinError.invalid("Port is not an integer from 0 to " + LAST_PORT + ".");
    }
    if (!(options.get("address").orElse(StringValue.of(ADDRESS)) instanceof StringValue address)) {
      throw MinError.invalid("Address is not a string.");
    }
    String host = address.length() == 0 ? ADDRESS : address.text();
    return "tcp://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port.value();
  }

  private static void answerAll(Machine machine, HttpServer server, Quotation handler) {
    while (true) {
      Exchange exchange;
      machine.surroundings().flush();
      try {
        exchange = server.next();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw ControlFlow.interrupted();
      } catch (IOException e) {
        throw MinError.os(String.valueOf(e.getMessage()), e);
      }
      try {
        exchange.answer(answer(machine, exchange.request(), handler));
      } finally {
        // Whatever ends the handler for good: nobody waits for an answer that will not come.
        exchange.answer(new Response(200, Map.of(), NO_BODY));
      }
    }
  }

  private static Response answer(Machine machine, Request request, Quotation handler) {
    Quotation left =
        machine.isolated(() -> {
          machine.push(HttpMessage.dictionary(request));
          Protected.run(machine, handler).ifPresent(machine::push);
        });
    Value last = left.size() == 0 ? NullValue.NULL_VALUE : left.get(left.size() - 1);
    if (last instanceof Dictionary error && error.tag().is("error")) {
      machine.push(error);
      FlowOperators.formatError(machine);
      return failed(machine, machine.pop());
    }
    try {
      return HttpMessage.response(last);
    } catch (MinError e) {
      return failed(machine, StringValue.of(e.getMessage()));
    }
  }

  private static Response failed(Machine machine, Value message) {
    Log.write(machine, LogLevel.ERROR, message);
    return new Response(500, Map.of(), NO_BODY);
  }

  private static void stop(Machine machine) {
    if (!machine.isInLoop()) {
      throw MinError.invalid("stop-server is for the handler of a server");
    }
    machine.leaveLoop();
  }
}
