// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.net;

import dev.argyle.lang.kscript.modules.io.IoModule;
import dev.argyle.lang.kscript.types.DictValue;
import dev.argyle.lang.kscript.types.ListValue;
import dev.argyle.lang.kscript.types.NativeModule;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.World;
import dev.argyle.lang.net.ScriptQueries;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.Transports;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code net}: sockets of every family that is installed. */
public final class NetModule extends NativeModule {
  private final World world;
  private @Nullable Transports transports;
  private @Nullable Kinds kinds;

  /** The module for a run. */
  public NetModule(World world) {
    super("net", "Sockets of every family that is installed.");
    this.world = world;
    value("FK", "Family kinds: how addresses look.");
    value("SK", "Socket kinds: how data is delivered.");
    value("PK", "Protocol kinds.");
    value("SocketIO", "A socket, a stream of bytes.");
    function(
        "query(fk, name: str, *args)",
        "What a family answers to a question beside sockets, such as what is near: dicts.");
  }

  World world() {
    return world;
  }

  /** The families, asked for when a script first needs them. */
  synchronized Transports transports() {
    Transports known = transports;
    if (known == null) {
      known = world.context().transports().get();
      transports = known;
    }
    return known;
  }

  synchronized Kinds kinds() {
    Kinds known = kinds;
    if (known == null) {
      known = new Kinds(transports());
      kinds = known;
    }
    return known;
  }

  @Override
  protected Object make(String name) {
    return switch (name) {
      case "FK" -> kinds().families().type();
      case "SK" -> kinds().kinds().type();
      case "PK" -> kinds().protocols().type();
      case "SocketIO" -> new SocketIoType(this, ((IoModule) world.module("io")).base());
      default -> super.make(name);
    };
  }

  @Override
  public Object call(String name, Object[] arguments) {
    SocketFamily family = kinds().families().get(arguments[0]);
    List<Map<String, Object>> found =
        NetFailures.run(
            "Failed to query " + family,
            () ->
                new ScriptQueries(transports())
                    .run(
                        family, arguments[1].toString(), Addresses.plain((Object[]) arguments[2])));
    ListValue list = new ListValue();
    for (Map<String, Object> finding : found) {
      DictValue dict = new DictValue();
      finding.forEach((key, value) -> dict.put(Str.of(key), Addresses.found(value)));
      list.add(dict);
    }
    return list;
  }
}
