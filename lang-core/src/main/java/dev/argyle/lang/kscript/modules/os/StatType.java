// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.os;

import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.ObjectType;

/** {@code os.stat}. */
final class StatType extends NativeType {
  private final FileCalls files;

  StatType(FileCalls files) {
    super("os.stat", ObjectType.TYPE, "(path)", "What the file system knows of a file.");
    this.files = files;
  }

  @Override
  protected Object make(Object[] arguments) {
    return files.stat(this, arguments[0], true);
  }
}
