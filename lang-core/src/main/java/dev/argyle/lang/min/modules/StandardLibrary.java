// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import dev.argyle.lang.min.eval.StandardModule;
import java.util.List;

/** The modules of the language, in the order of its documentation. */
public final class StandardLibrary {
  private StandardLibrary() {}

  public static List<StandardModule> modules() {
    return List.of(
        new GlobalModule(),
        new StackModule(),
        new SeqModule(),
        new DictModule(),
        new LogicModule(),
        new StrModule(),
        new NumModule(),
        new MathModule(),
        new FsModule(),
        new SysModule(),
        new TimeModule(),
        new CryptoModule(),
        new IoModule(),
        new DstoreModule(),
        new NetModule(),
        new HttpModule());
  }
}
