// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.types.Arithmetic;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.DictValue;
import dev.argyle.lang.kscript.types.Elements;
import dev.argyle.lang.kscript.types.Exit;
import dev.argyle.lang.kscript.types.Format;
import dev.argyle.lang.kscript.types.Hashing;
import dev.argyle.lang.kscript.types.Instance;
import dev.argyle.lang.kscript.types.Iteration;
import dev.argyle.lang.kscript.types.ModuleValue;
import dev.argyle.lang.kscript.types.NativeModule;
import dev.argyle.lang.kscript.types.Operator;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.TupleValue;
import dev.argyle.lang.kscript.types.Type;
import dev.argyle.lang.kscript.types.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** The functions that every script can use without an import. */
public final class CoreModule extends NativeModule {
  private final World world;

  /** The functions for a run. */
  public CoreModule(World world) {
    super("builtins", "What every script can use without an import.");
    this.world = world;
    function(
        "print(*args)", "Writes the texts of its arguments with spaces between, and a newline.");
    function("printf(fmt: str, *args)", "Writes arguments as a format tells.");
    function("input(prompt = '')", "Writes a prompt and reads a line of standard input.");
    function("open(src, mode: str = 'r')", "Opens a file: an io.FileIO.");
    function("len(obj)", "How many elements a container has.");
    function("abs(obj)", "The magnitude of a number.");
    function("hash(obj)", "The hash of an object, an int.");
    function("repr(obj)", "The text of an object as it would be written in a program.");
    function("id(obj)", "An int that differs between objects.");
    function("iter(obj)", "An iterator over a container.");
    function("next(obj)", "The next element of an iterator; an OutOfIterException at the end.");
    function("chr(ord: size)", "The text of a code point.");
    function("ord(chr: str)", "The code point of a text of length 1.");
    function("bin(obj: int)", "The binary digits of an int with the prefix 0b.");
    function("oct(obj: int)", "The octal digits of an int with the prefix 0o.");
    function("hex(obj: int)", "The hexadecimal digits of an int with the prefix 0x.");
    function("pow(L, R, M = none)", "L ** R, modulo M if that is given.");
    function(
        "eval(src: str, fname: str = '<expr>', locals = none)",
        "Runs a program text; its value if it is one expression.");
    function("issub(tp: type, of)", "Whether a type is another, or one of a tuple, or extends it.");
    function("isinst(obj, of)", "Whether an object is of a type, or of one of a tuple.");
    function("exit(code: size = 0)", "Ends the program.");
    value("logger", "The type of what writes messages to standard error.");
    value("undefined", "What an operator gives that leaves the operation to the other operand.");
    value("__argv", "The list os.argv.");
    value("__stdin", "The file os.stdin.");
    value("__stdout", "The file os.stdout.");
    value("__stderr", "The file os.stderr.");
    value("__config", "A dict about this interpreter.");
  }

  @Override
  public Object call(String name, Object[] a) {
    return switch (name) {
      case "print" -> print((Object[]) a[0]);
      case "printf" -> printf(a[0].toString(), (Object[]) a[1]);
      case "input" -> input(Text.of(a[0]));
      case "open" -> open(a);
      case "len" -> Elements.length(a[0]);
      case "abs" -> Arithmetic.magnitude(a[0]);
      case "hash" -> Convert.integer(new BigInteger(Long.toUnsignedString(Hashing.hash(a[0]))));
      case "repr" -> Str.of(Text.repr(a[0]));
      case "id" -> (long) System.identityHashCode(a[0]);
      case "iter" -> Iteration.iterator(a[0]);
      case "next" -> Iteration.next(a[0]);
      case "chr" -> chr((Long) a[0]);
      case "ord" -> ord((Str) a[0]);
      case "bin" -> digits(a[0], 2, "0b");
      case "oct" -> digits(a[0], 8, "0o");
      case "hex" -> digits(a[0], 16, "0x");
      case "pow" -> pow(a[0], a[1], a[2]);
      case "eval" -> eval(a);
      case "issub" -> isSubtype((Type) a[0], a[1]);
      case "isinst" -> isSubtype(Type.of(a[0]), a[1]);
      case "exit" -> throw new Exit(Math.toIntExact((Long) a[0] & 0xFF));
      default -> super.call(name, a);
    };
  }

  @Override
  public String qualifier() {
    return "";
  }

  @Override
  protected Object make(String name) {
    return switch (name) {
      case "logger" -> new LoggerType(world);
      case "undefined" -> Constant.UNDEFINED;
      case "__argv" -> world.arguments();
      case "__config" -> config();
      default -> world.module("os").get(name.substring(2));
    };
  }

  private static DictValue config() {
    DictValue config = new DictValue();
    config.put(Str.of("implementation"), Str.of("argyle"));
    config.put(Str.of("version"), Str.of("0.2.2"));
    return config;
  }

  private Object print(Object[] values) {
    if (values.length == 1) {
      world.print(Text.of(values[0]) + "\n");
      return Constant.NONE;
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      line.append(i == 0 ? "" : " ").append(Text.str(values[i]));
    }
    world.print(line.append('\n').toString());
    return Constant.NONE;
  }

  private Object printf(String format, Object[] values) {
    world.print(Format.format(format, values));
    return Constant.NONE;
  }

  private Object input(String prompt) {
    world.print(prompt);
    try {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int next = world.in().read();
      if (next < 0) {
        throw Thrown.ioError("End of standard input");
      }
      while (next >= 0 && next != '\n') {
        line.write(next);
        next = world.in().read();
      }
      String text = line.toString(StandardCharsets.UTF_8);
      return Str.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    } catch (IOException failed) {
      throw Thrown.ioError("Failed to read standard input: " + failed.getMessage());
    }
  }

  private Object open(Object[] arguments) {
    ModuleValue io = world.module("io");
    return ((Type) io.get("FileIO")).construct(arguments);
  }

  private static Object chr(long codePoint) {
    if (codePoint < 0 || codePoint > Character.MAX_CODE_POINT) {
      throw Thrown.valError("Expected a code point from 0 to 1114111, but got " + codePoint);
    }
    return Str.ofCodePoint((int) codePoint);
  }

  private static Object ord(Str text) {
    if (text.length() != 1) {
      throw Thrown.error("Only strings of length 1 are allowed in 'ord()'");
    }
    return (long) text.toString().codePointAt(0);
  }

  private static Object digits(Object number, int base, String prefix) {
    BigInteger value = Convert.big(number);
    return Str.of((value.signum() < 0 ? "-" : "") + prefix + value.abs().toString(base));
  }

  private static Object pow(Object base, Object exponent, Object modulus) {
    if (modulus == Constant.NONE) {
      return Arithmetic.apply(Operator.POW, base, exponent);
    }
    BigInteger by = Convert.big(modulus);
    if (by.signum() == 0) {
      throw Thrown.mathError("Modulo by 0");
    }
    try {
      BigInteger power = Convert.big(base).modPow(Convert.big(exponent), by.abs());
      return Arithmetic.apply(Operator.MOD, Convert.integer(power), modulus);
    } catch (ArithmeticException notInvertible) {
      throw Thrown.mathError("The base has no inverse for this modulus");
    }
  }

  private Object eval(Object[] a) {
    DictValue locals = a[2] == Constant.NONE ? new DictValue() : locals(a[2]);
    return world.evaluate(a[0].toString(), a[1].toString(), locals);
  }

  private static DictValue locals(Object given) {
    if (Instance.unwrap(given) instanceof DictValue locals) {
      return locals;
    }
    throw Thrown.argError(
        "Expected argument 'locals' to be of type 'dict', but was of type '"
            + Type.of(given).name()
            + "'");
  }

  private static boolean isSubtype(Type type, Object of) {
    if (of instanceof Type other) {
      return type.isSubtypeOf(other);
    }
    if (!(of instanceof TupleValue alternatives)) {
      throw Thrown.typeError(
          "Expected 'of' to be either a type or tuple of types, but got '"
              + Type.of(of).name()
              + "' object");
    }
    for (Object alternative : alternatives.items()) {
      if (isSubtype(type, alternative)) {
        return true;
      }
    }
    return false;
  }
}
