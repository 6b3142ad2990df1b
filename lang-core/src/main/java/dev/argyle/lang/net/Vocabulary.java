// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.net;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.Protocol;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * How a language spells families, kinds and protocols. What a language has no word of its own for
 * keeps its name, so that everything that is installed can be said.
 *
 * @param families the language's words for families, such as {@code ipv4}
 * @param kinds the language's words for kinds, such as {@code dgram}
 * @param protocols the language's words for protocols
 */
public record Vocabulary(
    Map<String, SocketFamily> families,
    Map<String, SocketKind> kinds,
    Map<String, Protocol> protocols) {

  /** Every installed family by each of its words; the language's own words come first. */
  public Map<String, SocketFamily> familyWords(Transports transports) {
    Map<String, SocketFamily> words = new LinkedHashMap<>(families);
    words.values().retainAll(transports.families());
    for (SocketFamily family : transports.families()) {
      if (!words.containsValue(family)) {
        words.put(family.name(), family);
      }
    }
    return words;
  }

  /** Every kind by each of its words. */
  public Map<String, SocketKind> kindWords() {
    Map<String, SocketKind> words = new LinkedHashMap<>(kinds);
    for (SocketKind kind : SocketKind.values()) {
      if (!words.containsValue(kind)) {
        words.put(kind.toString(), kind);
      }
    }
    return words;
  }

  /** Every installed protocol by each of its words, and the one that means no choice. */
  public Map<String, Protocol> protocolWords(Transports transports) {
    Map<String, Protocol> words = new LinkedHashMap<>(protocols);
    words.putIfAbsent(Protocol.AUTO.name(), Protocol.AUTO);
    for (SocketSpec spec : transports.specs()) {
      if (!words.containsValue(spec.protocol())) {
        words.put(spec.protocol().name(), spec.protocol());
      }
    }
    return words;
  }

  /**
   * The family for a word.
   *
   * @throws NetException {@code UNSUPPORTED} with the words that there are
   */
  public SocketFamily family(String word, Transports transports) throws NetException {
    Map<String, SocketFamily> words = familyWords(transports);
    SocketFamily family = words.get(word);
    if (family == null) {
      family = words.get(word.toLowerCase(Locale.ROOT));
    }
    if (family == null) {
      throw unknown("family", word, words.keySet());
    }
    return family;
  }

  /**
   * The kind for a word.
   *
   * @throws NetException {@code UNSUPPORTED} with the words that there are
   */
  public SocketKind kind(String word) throws NetException {
    SocketKind kind = kindWords().get(word);
    if (kind == null) {
      throw unknown("kind", word, kindWords().keySet());
    }
    return kind;
  }

  /**
   * The protocol for a word or a number.
   *
   * @throws NetException {@code UNSUPPORTED} with the words that there are
   */
  public Protocol protocol(String word, Transports transports) throws NetException {
    Map<String, Protocol> words = protocolWords(transports);
    Protocol protocol = words.get(word);
    if (protocol == null && word.matches("[0-9]{1,5}") && Integer.parseInt(word) <= 0xFFFF) {
      protocol = Protocol.of(word);
    }
    if (protocol == null) {
      throw unknown("protocol", word, words.keySet());
    }
    return protocol;
  }

  private static NetException unknown(String what, String word, Collection<String> words) {
    String known =
        words.isEmpty()
            ? "none is installed"
            : "there are " + String.join(", ", new TreeSet<>(words));
    return new NetException(Reason.UNSUPPORTED, "unknown %s '%s'; %s".formatted(what, word, known));
  }
}
