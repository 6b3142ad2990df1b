// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import dev.argyle.lang.Source;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the files that the command line names as scripts. */
final class ScriptFiles {
  private ScriptFiles() {}

  /**
   * Reads a script.
   *
   * @param orElse what to say behind "there is no such file"
   */
  static Source read(Path file, String orElse) throws WrongUse {
    Source source;
    try {
      source = Source.read(file);
    } catch (NoSuchFileException e) {
      throw new WrongUse("there is no file '" + file + "'" + orElse);
    } catch (AccessDeniedException e) {
      throw unreadable(file, "Permission denied"); // Java's message is the name of the file
    } catch (IOException e) {
      throw unreadable(file, String.valueOf(e.getMessage()));
    }
    int zero = indexOfZero(source.bytes());
    if (zero >= 0) {
      throw unreadable(file, "it is not a text: byte " + (zero + 1) + " is 0");
    }
    return source;
  }

  private static int indexOfZero(byte[] text) {
    for (int i = 0; i < text.length; i++) {
      if (text[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private static WrongUse unreadable(Path file, String why) {
    return new WrongUse("cannot read '" + file + "': " + why);
  }
}
