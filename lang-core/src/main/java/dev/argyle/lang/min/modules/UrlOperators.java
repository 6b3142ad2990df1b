// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.value.Bytes;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operators of {@code str} for addresses of the web (RFC 3986). */
final class UrlOperators {
  /** Appendix B of the RFC, with the authority taken apart. */
  private static final Pattern URL =
      Pattern.compile(
          "(?:([^:/?#]+):)?"
              + "(?://(?:([^/?#@:]*)(?::([^/?#@]*))?@)?(\\[[^\\]]*\\]|[^/?#:]*)(?::([0-9]*))?)?"
              + "([^?#]*)(?:\\?([^#]*))?(?:#(.*))?",
          Pattern.DOTALL);

  private static final List<String> PARTS =
      List.of("scheme", "username", "password", "hostname", "port", "path", "query", "anchor");

  private UrlOperators() {}

  static List<Operator> operators() {
    return List.of(
        operator(
            "decode-url",
            "str ==> str",
            "Turns %XX into bytes and + into a blank.",
            machine -> machine.push(decode(machine.popString()))),
        operator(
            "encode-url",
            "str ==> str",
            "Turns a blank into + and all but letters, digits and -._~ into %XX.",
            machine -> machine.push(encode(machine.popString()))),
        operator(
            "parse-url",
            "str ==> dict:url",
            "Gives scheme, username, password, hostname, port, path, query and anchor of an"
                + " address, each a string.",
            machine -> machine.push(parse(machine.popString()))));
  }

  private static StringValue encode(StringValue text) {
    Bytes out = new Bytes();
    for (int i = 0; i < text.length(); i++) {
      int c = text.at(i);
      if (c == ' ') {
        out.add('+');
      } else if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0)) {
        out.add(c);
      } else {
        out.add(String.format("%%%02X", c));
      }
    }
    return out.toStringValue();
  }

  private static StringValue decode(StringValue text) {
    Bytes out = new Bytes();
    for (int i = 0; i < text.length(); i++) {
      int c = text.at(i);
      int code = c == '%' && i + 2 < text.length() ? hex(text.at(i + 1), text.at(i + 2)) : -1;
      if (code >= 0) {
        out.add(code);
        i += 2;
      } else {
        out.add(c == '+' ? ' ' : c);
      }
    }
    return out.toStringValue();
  }

  private static int hex(int high, int low) {
    int first = Character.digit(high, 16);
    int second = Character.digit(low, 16);
    return first < 0 || second < 0 ? -1 : first * 16 + second;
  }

  private static Record parse(StringValue text) {
    Matcher matcher = URL.matcher(text.latin());
    if (!matcher.matches()) {
      throw MinError.invalid("'" + text.text() + "' is not an address of the web");
    }
    Record url = Record.tagged("url");
    for (int i = 0; i < PARTS.size(); i++) {
      String part = matcher.group(i + 1);
      url = url.with(StringValue.of(PARTS.get(i)), StringValue.ofLatin(part == null ? "" : part));
    }
    return url;
  }
}
