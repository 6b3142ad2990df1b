// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A run that takes its program a piece at a time from a person who types it, and what an editor for
 * that person asks of the language. What a piece defines, the next ones know.
 *
 * <p>A session is used by one thread at a time. Its answers come from the lexer, the parser and the
 * names of the language itself; only {@link #run} runs anything.
 */
public interface Session extends AutoCloseable {
  /**
   * Whether a text can be run as it is: false if more lines may make a program of it that is none
   * yet. A text that no line could mend is complete, and running it tells its mistake.
   */
  boolean isComplete(String text);

  /** The parts of a text in their order, for colours; whatever is between them has none. */
  List<Lexeme> lexemes(String text);

  /** What may stand at a place of a text, given what stands before it. */
  Completion complete(String text, int cursor);

  /** What a word means here, as text for people; empty if it means nothing. */
  Optional<String> help(String word);

  /**
   * What of the run is to be seen before each piece, in one line; empty if the language has nothing
   * such.
   *
   * @param width how many characters there is room for
   */
  String state(int width);

  /**
   * Runs a piece in the calling thread until it ends, and writes what the language shows of its
   * result to the standard output of the session.
   *
   * <p>Interrupting the thread stops the piece alone, as in {@link Script#run}. A socket that the
   * piece was waiting in is closed then.
   *
   * @return the exit code, if the piece has ended the session
   * @throws ScriptError if the piece fails; the session goes on with what was done before
   */
  OptionalInt run(String text) throws ScriptError;

  /** Ends what the session left running and closes what it left open. */
  @Override
  void close();
}
