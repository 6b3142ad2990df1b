// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.types.NativeModule;
import dev.argyle.lang.kscript.types.World;

/** {@code gram}: cutting text into tokens. */
public final class GramModule extends NativeModule {
  private final World world;
  private final TokenType tokens = new TokenType();

  /** The module for a run. */
  public GramModule(World world) {
    super("gram", "Cutting text into tokens.");
    this.world = world;
    value("Lexer", "Cuts what it reads into tokens.");
    value("Token", "A part of a text, and its kind.");
  }

  @Override
  protected Object make(String name) {
    return name.equals("Token") ? tokens : new LexerType(world, tokens);
  }
}
