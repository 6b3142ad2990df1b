// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A nondeterministic automaton, run on all its states at once. It is built by a {@link
 * RegexCompiler} and does not change after that.
 */
final class RegexAutomaton {
  /** A state is left without a character, at a border of the text, or by a character. */
  private sealed interface State {}

  private record Split(int first, int second) implements State {}

  private record Border(boolean atStart, int next) implements State {}

  private record Step(IntPredicate characters, int next) implements State {}

  private record Accept() implements State {}

  private final List<State> states = new ArrayList<>();
  private int start;

  int accept() {
    return add(new Accept());
  }

  int step(IntPredicate characters, int next) {
    return add(new Step(characters, next));
  }

  int border(boolean atStart, int next) {
    return add(new Border(atStart, next));
  }

  int split(int first, int second) {
    return add(new Split(first, second));
  }

  /** A state that is given its ways out later. */
  int reserve() {
    return add(new Accept());
  }

  void define(int state, int first, int second) {
    states.set(state, new Split(first, second));
  }

  void startAt(int state) {
    start = state;
  }

  private int add(State state) {
    states.add(state);
    return states.size() - 1;
  }

  boolean matchesWhole(int[] text) {
    BitSet current = new BitSet();
    enter(current, start, 0, text.length);
    for (int at = 0; at < text.length && !current.isEmpty(); at++) {
      current = after(current, text, at);
    }
    return isAccepting(current);
  }

  boolean matchesPart(int[] text) {
    BitSet current = new BitSet();
    for (int at = 0; at <= text.length; at++) {
      enter(current, start, at, text.length);
      if (isAccepting(current)) {
        return true;
      }
      if (at < text.length) {
        current = after(current, text, at);
      }
    }
    return false;
  }

  /** The length of the longest match that begins at a place, or -1. */
  int longestMatch(int[] text, int from) {
    BitSet current = new BitSet();
    enter(current, start, from, text.length);
    int longest = -1;
    for (int at = from; !current.isEmpty(); at++) {
      if (isAccepting(current)) {
        longest = at - from;
      }
      if (at == text.length) {
        break;
      }
      current = after(current, text, at);
    }
    return longest;
  }

  private BitSet after(BitSet current, int[] text, int at) {
    BitSet following = new BitSet();
    for (int i = current.nextSetBit(0); i >= 0; i = current.nextSetBit(i + 1)) {
      if (states.get(i) instanceof Step step && step.characters().test(text[at])) {
        enter(following, step.next(), at + 1, text.length);
      }
    }
    return following;
  }

  /** Adds a state and those that it leads to without a character. */
  private void enter(BitSet set, int first, int at, int length) {
    int[] waiting = new int[16];
    int count = 0;
    waiting[count++] = first;
    while (count > 0) {
      int state = waiting[--count];
      if (set.get(state)) {
        continue;
      }
      set.set(state);
      if (count + 2 > waiting.length) {
        waiting = Arrays.copyOf(waiting, waiting.length * 2);
      }
      switch (states.get(state)) {
        case Split split -> {
          waiting[count++] = split.second();
          waiting[count++] = split.first();
        }
        case Border border -> {
          if (border.atStart() ? at == 0 : at == length) {
            waiting[count++] = border.next();
          }
        }
        case Step step -> {}
        case Accept accept -> {}
      }
    }
  }

  private boolean isAccepting(BitSet set) {
    for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
      if (states.get(i) instanceof Accept) {
        return true;
      }
    }
    return false;
  }
}
