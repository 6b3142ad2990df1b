// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.modules.io.IoModule;
import dev.argyle.lang.kscript.modules.net.NetModule;
import dev.argyle.lang.kscript.modules.os.OsModule;
import dev.argyle.lang.kscript.modules.util.UtilModule;
import dev.argyle.lang.kscript.types.NativeModule;
import dev.argyle.lang.kscript.types.World;
import java.util.List;
import java.util.Optional;

/** Finds standard modules by name. */
public final class StandardModules {
  /** Their names. */
  public static final List<String> NAMES =
      List.of("io", "os", "net", "util", "time", "m", "getarg", "ucd", "gram");

  private StandardModules() {}

  /** A standard module for a run; empty if there is none of that name. */
  public static Optional<NativeModule> open(String name, World world) {
    return switch (name) {
      case "io" -> Optional.of(new IoModule(world));
      case "os" -> Optional.of(new OsModule(world));
      case "net" -> Optional.of(new NetModule(world));
      case "util" -> Optional.of(new UtilModule());
      case "time" -> Optional.of(new TimeModule(world));
      case "m" -> Optional.of(new MathModule(world));
      case "getarg" -> Optional.of(new GetargModule(world));
      case "ucd" -> Optional.of(new UcdModule());
      case "gram" -> Optional.of(new GramModule(world));
      default -> Optional.empty();
    };
  }
}
