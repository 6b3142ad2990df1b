// SPDX-License-Identifier: Apache-2.0

/**
 * Running scripts: what a language, a script, its world and its errors are.
 *
 * <p>A {@link dev.argyle.lang.Language} is found by {@link java.util.ServiceLoader}. It turns a
 * {@link dev.argyle.lang.Source} into a {@link dev.argyle.lang.Script}, and the script runs in a
 * {@link dev.argyle.lang.ScriptContext}, which is all of the world that it can see: standard
 * streams, arguments, environment, working folder and transports. There is no static state, so two
 * scripts in one JVM do not see each other.
 *
 * <p>No parameter may be null and nothing returns null, in this package and in all packages below.
 */
package dev.argyle.lang;
