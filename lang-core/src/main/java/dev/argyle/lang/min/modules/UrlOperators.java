// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.value.Bytes;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operators of {@code str} for addresses of the web (RFC 3986). */
final class UrlOperators {
  /** Appendix B of the RFC. */
  private static final Pattern URL =
      Pattern.compile(
          "(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);

  /** Section 3.2 of the RFC. */
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:([^:]*)(?::(.*))?@)?(?:\\[(.*)\\]|([^:]*))(?::(.*))?", Pattern.DOTALL);

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
    Matcher url = URL.matcher(text.latin());
    if (!url.matches()) {
      throw noAddress(text);
    }
    String scheme = part(url, 1);
    // What stands behind mailto: is a user at a host.
    boolean mail = scheme.equalsIgnoreCase("mailto");
    Matcher authority = AUTHORITY.matcher(part(url, mail ? 3 : 2));
    if (!authority.matches()) {
      throw noAddress(text);
    }
    Record parts = with(Record.tagged("url"), "scheme", scheme);
    parts = with(parts, "username", part(authority, 1));
    parts = with(parts, "password", part(authority, 2));
    parts = with(parts, "hostname", part(authority, 3) + part(authority, 4));
    parts = with(parts, "port", part(authority, 5));
    parts = with(parts, "path", mail ? "" : part(url, 3));
    parts = with(parts, "query", part(url, 4));
    return with(parts, "anchor", part(url, 5));
  }

  private static String part(Matcher matcher, int group) {
    return Objects.requireNonNullElse(matcher.group(group), "");
  }

  private static Record with(Record parts, String key, String value) {
    return parts.with(StringValue.of(key), StringValue.ofLatin(value));
  }

  private static MinError noAddress(StringValue text) {
    return MinError.invalid("'" + text.text() + "' is not an address of the web");
  }
}
