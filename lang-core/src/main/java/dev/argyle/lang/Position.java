// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang;

/**
 * A place in a source.
 *
 * @param source the name of the source
 * @param line counted from 1
 * @param column counted from 1, in bytes for min and in code points for kscript
 */
public record Position(String source, int line, int column) {
  @Override
  public String toString() {
    return source + ":" + line + ":" + column;
  }
}
