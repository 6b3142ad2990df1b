// SPDX-License-Identifier: Apache-2.0

/**
 * The standard library, one class a module.
 *
 * <p>To add an operator, add one line to {@code operators()} of its module: {@code operator(name,
 * signature, help, body)}. The signature names the operands, the top of the stack last, and the
 * results, with the types of {@link dev.argyle.lang.min.eval.Signature}; it is what {@code help}
 * and the reference page show, and the machine checks the operands against it before the body runs.
 * So the body may simply take them, the last one first: {@code machine.popInt()}, {@code
 * popString()} (also for {@code 'sym}), {@code popQuotation()}, {@code popDictionary()}, {@code
 * pop()}; and it leaves its results with {@code machine.push(...)}. Anything longer than a line is
 * a private static method of the module that takes the machine. What goes wrong is a {@link
 * dev.argyle.lang.min.eval.MinError}, made by the method that is named after its kind; no other
 * exception may leave a body. A quotation runs with {@code machine.dequote(quotation)}, or {@code
 * machine.test(quotation)} if it is a condition. Files, environment, working folder and streams
 * come from {@code machine.surroundings()} and never from Java's own; before a body waits for
 * anything it calls {@code surroundings().flush()}, and when the wait is interrupted it sets the
 * interrupt status again and throws {@code ControlFlow.interrupted()}.
 *
 * <p>To add a module, write a class that implements {@link dev.argyle.lang.min.eval.StandardModule}
 * and name it in {@code StandardLibrary}.
 */
package dev.argyle.lang.min.modules;
