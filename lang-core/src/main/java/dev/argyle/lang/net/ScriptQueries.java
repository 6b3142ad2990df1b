// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.net;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.Transports;
import dev.argyle.net.spi.EndpointFormat.Part;
import dev.argyle.net.spi.TransportQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the installed transports can be asked beside sockets, for a language's {@code query}
 * function. Which questions there are, the language does not know.
 */
public final class ScriptQueries {
  private final Transports transports;

  /** The queries of these transports. */
  public ScriptQueries(Transports transports) {
    this.transports = transports;
  }

  /**
   * Asks a family; it may block, and an interrupt ends it.
   *
   * @param values {@link String}s and {@link Long}s in the order of the query's parts; those at the
   *     end that have a preset may be left out
   * @return one map a finding, with strings, longs, booleans and lists of them
   * @throws NetException {@code UNSUPPORTED} with the queries that there are, or with what it takes
   *     if the values do not fit
   */
  public List<Map<String, Object>> run(SocketFamily family, String name, List<?> values)
      throws NetException {
    TransportQuery query =
        transports
            .query(family, name)
            .orElseThrow(() ->
                new NetException(
                    Reason.UNSUPPORTED,
                    "the family %s has no query '%s'; it has %s"
                        .formatted(family, name, names(family))));
    return query.run(complete(query, values));
  }

  private List<String> names(SocketFamily family) {
    return transports.queries().stream()
        .filter(query -> query.family().equals(family))
        .map(ScriptQueries::form)
        .toList();
  }

  private static List<Object> complete(TransportQuery query, List<?> values) throws NetException {
    List<Part> parts = query.parts();
    List<Object> complete = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean given = i < values.size();
      if (given ? !part.type().isInstance(values.get(i)) : part.preset().isEmpty()) {
        throw unfit(query, values);
      }
      complete.add(given ? values.get(i) : part.preset().orElseThrow());
    }
    if (values.size() > parts.size()) {
      throw unfit(query, values);
    }
    return complete;
  }

  private static NetException unfit(TransportQuery query, List<?> values) {
    return new NetException(
        Reason.UNSUPPORTED, "the query is %s; got %s".formatted(form(query), values));
  }

  /** {@code services(address, uuid="", seconds=20)}. */
  private static String form(TransportQuery query) {
    List<String> parts =
        query.parts().stream()
            .map(part -> part.name() + part.preset().map(preset -> "=" + shown(preset)).orElse(""))
            .toList();
    return query.name() + "(" + String.join(", ", parts) + ")";
  }

  private static String shown(Object preset) {
    return preset instanceof String text ? "\"" + text + "\"" : preset.toString();
  }
}
