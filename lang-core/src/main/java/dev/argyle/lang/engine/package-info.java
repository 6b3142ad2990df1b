// SPDX-License-Identifier: Apache-2.0

/**
 * min and kscript as engines of {@code javax.script} (JSR 223), found as the platform does it.
 *
 * <p>Every evaluation is a run of its own: what a program defines is gone when it ends. Values go
 * in through the bindings and come out as the result, converted as {@link
 * dev.argyle.lang.ScriptContext} and {@link dev.argyle.lang.Outcome} say.
 */
package dev.argyle.lang.engine;
