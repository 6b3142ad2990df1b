// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** Exception or one of its built-in subtypes. */
public final class ExceptionType extends NativeType {
  /** What an exception holds besides its attributes. */
  private record Reason(Object what) implements Value {
    @Override
    public Type type() {
      return Exceptions.EXCEPTION;
    }

    @Override
    public String toString() {
      return Text.of(what);
    }

    @Override
    public Object attribute(String name) {
      return name.equals("what") ? what : Constant.UNDEFINED;
    }
  }

  ExceptionType(String name, NativeType base, String description) {
    super(name, base, "(what: str = '')", description);
  }

  @Override
  protected Object make(Object[] arguments) {
    return new Instance(this, new Reason(arguments[0]));
  }

  @Override
  protected Object payload(Instance instance, Object[] arguments) {
    return ((Instance) construct(arguments)).payload();
  }

  Instance instance(String message) {
    return new Instance(this, new Reason(Str.of(message)));
  }

  /** The message of an exception object. */
  static String message(Instance exception) {
    return exception.payload().toString();
  }
}
