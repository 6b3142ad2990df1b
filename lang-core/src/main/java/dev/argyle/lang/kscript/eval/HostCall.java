// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.HostFunction;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Function;
import dev.argyle.lang.kscript.types.Thrown;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A function of the Java program that runs the script. */
final class HostCall extends Function {
  private final String name;
  private final HostFunction function;

  HostCall(String name, HostFunction function) {
    this.name = name;
    this.function = function;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String signature() {
    return name + "(" + String.join(", ", Collections.nCopies(function.operands(), "_")) + ")";
  }

  @Override
  public Object call(Object... arguments) {
    if (arguments.length != function.operands()) {
      throw Thrown.argError(
          "%s takes %s arguments, but got %s"
              .formatted(name, function.operands(), arguments.length));
    }
    List<Object> given = Stream.of(arguments).map(HostValues::toJavaOrText).toList();
    try {
      return function.body().call(given).map(HostValues::toKscript).orElse(Constant.NONE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Interruption.interrupted();
    } catch (Thrown own) {
      throw own;
    } catch (Exception e) {
      throw Thrown.by(e, Objects.requireNonNullElse(e.getMessage(), e.getClass().getName()));
    }
  }
}
