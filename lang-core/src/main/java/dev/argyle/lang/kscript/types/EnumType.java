// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** {@code enum}: types whose values are ints with names. */
public final class EnumType extends NativeType {
  /** The type. */
  public static final EnumType TYPE = new EnumType();

  private EnumType() {
    super("enum", IntType.TYPE, "(obj = 0)", "The base of types whose values are named ints.");
  }

  @Override
  protected void declare() {
    function("make(name: str, members)", "A new enum of pairs of a name and an int.");
  }

  @Override
  boolean isValue() {
    return true;
  }

  @Override
  protected Object make(Object[] arguments) {
    return Convert.integer(arguments[0]);
  }

  @Override
  public Object call(String name, Object[] arguments) {
    Object[] pairs = Iteration.toArray(arguments[1]);
    String[] names = new String[pairs.length];
    Object[] numbers = new Object[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      Object[] pair = Iteration.toArray(pairs[i]);
      if (pair.length != 2) {
        throw Thrown.argError("Expected pairs of a name and an int");
      }
      names[i] = Convert.text(pair[0]);
      numbers[i] = Convert.integer(pair[1]);
    }
    return define(Convert.text(arguments[0]), names, numbers);
  }

  /** A new enum type with a member for each name. */
  public static Type define(String name, String[] names, Object[] numbers) {
    ScriptType type = new ScriptType(name, TYPE);
    DictValue byName = new DictValue();
    DictValue byNumber = new DictValue();
    for (int i = 0; i < names.length; i++) {
      Object number = Convert.integer(numbers[i]);
      Instance member = new Instance(type, number);
      member.attributes().put(Str.of("name"), Str.of(names[i]));
      member.attributes().put(Str.of("val"), number);
      type.set(names[i], member);
      byName.put(Str.of(names[i]), member);
      byNumber.put(number, member);
    }
    type.set("__new", new Lookup(type, byName, byNumber));
    return type;
  }

  /** The name of a member with its type's. */
  static String shown(Instance member) {
    Object name = member.attributes().get(Str.of("name"));
    return name instanceof Str
        ? member.type().name() + "." + name
        : Convert.big(member.payload()).toString();
  }

  /** What a call of an enum type does: finds the member with a name or a number. */
  private static final class Lookup extends Function {
    private final Type type;
    private final DictValue byName;
    private final DictValue byNumber;

    Lookup(Type type, DictValue byName, DictValue byNumber) {
      this.type = type;
      this.byName = byName;
      this.byNumber = byNumber;
    }

    @Override
    public String name() {
      return "__new";
    }

    @Override
    public String signature() {
      return type.name() + "(obj)";
    }

    @Override
    public Object call(Object... arguments) {
      if (arguments.length != 2) {
        throw Thrown.argError(
            arguments.length < 2
                ? "Missing arguments, only given " + arguments.length
                : "Given extra arguments, only expected 2, but given " + arguments.length);
      }
      Object key = Instance.unwrap(arguments[1]);
      Object member = key instanceof Str ? byName.get(key) : byNumber.get(Convert.integer(key));
      if (member == Constant.UNDEFINED) {
        throw Thrown.keyError(Text.repr(arguments[1]));
      }
      return member;
    }
  }
}
