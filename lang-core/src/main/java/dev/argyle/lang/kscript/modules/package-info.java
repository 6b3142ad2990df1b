// SPDX-License-Identifier: Apache-2.0

/**
 * The standard modules of kscript, one class each, and the built-in functions.
 *
 * <p><b>A module</b> is a subclass of {@link dev.argyle.lang.kscript.types.NativeModule} with a
 * constructor that takes the {@link dev.argyle.lang.kscript.types.World} of the run. {@link
 * dev.argyle.lang.kscript.modules.StandardModules} knows it by name. The constructor only declares;
 * nothing is made before a script uses it, and nothing in it uses lambdas, streams, regular
 * expressions or formatting, which would cost every start.
 *
 * <p><b>A function</b> is declared in the constructor by its signature and a line of documentation:
 *
 * <pre>{@code
 * function("hypot(x: float, y: float)", "The length of the diagonal of a rectangle.");
 * }</pre>
 *
 * and implemented in {@code call}, a switch over the names. That one declaration feeds the look-up,
 * the checking of arguments, {@code repr} and the reference pages. A parameter is a name, perhaps a
 * kind after a colon ({@code str bytes int size float list tuple dict func type}), perhaps a
 * default after an equals sign, perhaps a star before it. The arguments that {@code call} gets are
 * complete, checked and converted: see {@link dev.argyle.lang.kscript.types.Signature}.
 *
 * <p><b>A constant or a type</b> is declared with {@code value("pi", "...")} and made in {@code
 * make}, a switch over the names, when it is first used.
 *
 * <p><b>A type</b> is a subclass of {@link dev.argyle.lang.kscript.types.NativeType}: its
 * constructor names it ({@code "io.StringIO"}), its base and what making one takes ({@code "(obj =
 * '')"}); {@code make} makes a value; {@code declare} declares methods, {@code method("get(self)",
 * "...")}, which {@code call} implements; the first argument is the value that {@code make} made,
 * also for an instance of a script's subtype. Its values are a Java class that implements {@link
 * dev.argyle.lang.kscript.types.Value} and holds its type; {@code toString} is the str, {@code
 * repr} the repr, {@code attribute} whatever can be read besides methods. What else it can do it
 * says by interfaces: {@link dev.argyle.lang.kscript.types.Sized} (len, truth), {@link
 * dev.argyle.lang.kscript.types.IterableValue}, {@link
 * dev.argyle.lang.kscript.types.Elements.Indexed} ({@code x[k]}), {@link
 * dev.argyle.lang.kscript.types.Elements.Container} ({@code in}), {@link
 * dev.argyle.lang.kscript.types.Operand} (operators), {@link
 * dev.argyle.lang.kscript.types.Attributes.Settable}; equality and use as a key are Java's {@code
 * equals} and {@code hashCode}; {@code magic("__len", ...)} in {@code declare} lets scripts call
 * such a method by name.
 *
 * <p><b>Errors</b> are thrown as {@code throw Thrown.valError("...")} and its like. No Java
 * exception may leave a function: input and output translate an {@code IOException} where it
 * happens. What blocks ends with an exception when the thread is interrupted, and flushes {@code
 * world.out()} before. What is asked of the operating system relative to a folder goes through
 * {@code world.path}.
 *
 * <p><b>Results</b> are values: {@code Str.of}, a {@code long} (never an int), {@code true}, {@code
 * Constant.NONE}, {@code ListValue.of}, {@code TupleValue.of}, {@code new Bytes}. Functions of the
 * script are called with {@link dev.argyle.lang.kscript.types.Calls#call}, elements of any iterable
 * taken with {@link dev.argyle.lang.kscript.types.Iteration#toArray}.
 */
package dev.argyle.lang.kscript.modules;
