// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import dev.argyle.lang.Source;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the files that the command line names as scripts. */
final class ScriptFiles {
  private ScriptFiles() {}

  /**
   * Reads a script.
   *
   * @param name as the command line has it
   * @param orElse what to say behind "there is no such file"
   */
  static Source read(String name, String orElse) throws WrongUse {
    Source source;
    try {
      source = Source.read(Path.of(name));
    } catch (InvalidPathException e) {
      throw unreadable(
          name, e.getReason() + "; where the locale lacks a character, set LC_ALL=C.UTF-8");
    } catch (NoSuchFileException e) {
      throw new WrongUse("there is no file '" + name + "'" + orElse);
    } catch (AccessDeniedException e) {
      throw unreadable(name, "Permission denied"); // Java's message is the name of the file
    } catch (IOException e) {
      throw unreadable(name, String.valueOf(e.getMessage()));
    }
    int zero = indexOfZero(source.bytes());
    if (zero >= 0) {
      throw unreadable(name, "it is not a text: byte " + (zero + 1) + " is 0");
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

  private static WrongUse unreadable(String name, String why) {
    return new WrongUse("cannot read '" + name + "': " + why);
  }
}
