// SPDX-License-Identifier: Apache-2.0

/**
 * The module {@code os}: the surroundings of a script, and its threads and processes.
 *
 * <p>Paths start from the script's own working folder, and the environment is the script's own:
 * what it changes is seen by its children and by no one else. Threads are virtual threads, and
 * nothing but the script's own mutexes keeps them from running at the same time.
 */
package dev.argyle.lang.kscript.modules.os;
