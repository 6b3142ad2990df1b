// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.Arrays;

/** {@code __init} of a built-in type: how the {@code __init} of a subtype calls its base. */
final class Initializer extends Function {
  private final NativeType owner;

  Initializer(NativeType owner) {
    this.owner = owner;
  }

  @Override
  public String name() {
    return "__init";
  }

  @Override
  public String signature() {
    return owner.name() + ".__init(self, *args)";
  }

  @Override
  public Object call(Object... arguments) {
    if (arguments.length > 0 && arguments[0] instanceof Instance instance) {
      instance.fill(owner.payload(instance, Arrays.copyOfRange(arguments, 1, arguments.length)));
    }
    return Constant.NONE;
  }
}
