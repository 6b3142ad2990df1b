// SPDX-License-Identifier: Apache-2.0

/**
 * The values of kscript and what can be done with them: the type model, the built-in types,
 * operators, attributes, elements, iteration, calls and exceptions.
 *
 * <p>A value is a {@link Boolean}, a {@link Long}, a {@link java.math.BigInteger} (only where a
 * Long is too small), a {@link Double} or a {@link dev.argyle.lang.kscript.types.Value}. Objects of
 * types that a script made are {@link dev.argyle.lang.kscript.types.Instance}s; one whose type
 * extends a built-in type holds a value of that type and is {@linkplain
 * dev.argyle.lang.kscript.types.Instance#unwrap unwrapped} where built-in code works on it.
 *
 * <p>Whatever fails throws {@link dev.argyle.lang.kscript.types.Thrown}. "Not there" and "I do not
 * know these operands" are the value {@link dev.argyle.lang.kscript.types.Constant#UNDEFINED}.
 *
 * <p>Threads: every value can be used by any thread at any time. Each single operation on a list,
 * dict, set or attribute is atomic; no lock is held while code of the script runs. There is no
 * global lock and no static mutable state: built-in types of the language never change.
 *
 * <p>How to add a built-in function, type or module is told in the package of the standard modules.
 */
package dev.argyle.lang.kscript.types;
