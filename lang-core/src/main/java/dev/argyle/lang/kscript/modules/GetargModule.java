// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.types.NativeModule;
import dev.argyle.lang.kscript.types.World;

/** {@code getarg}: command lines. */
public final class GetargModule extends NativeModule {
  private final World world;

  /** The module for a run. */
  public GetargModule(World world) {
    super("getarg", "Command lines.");
    this.world = world;
    value("Parser", "What a command line may have, and how to read it.");
  }

  @Override
  protected Object make(String name) {
    return new ArgumentParserType(world);
  }
}
