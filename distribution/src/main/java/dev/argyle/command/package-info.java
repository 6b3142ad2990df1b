// SPDX-License-Identifier: Apache-2.0

/**
 * The {@code argyle} command: from the command line to a script, and the words beside it.
 *
 * <p>The way to a script is short, since it is the start-up time: {@link dev.argyle.command.Main},
 * {@link dev.argyle.command.Command}, {@link dev.argyle.command.RunScript}. Whatever another word
 * needs is loaded for that word only.
 *
 * <p>Exit codes: 0 done, 1 an uncaught script error, 2 wrong use, 130 interrupted; a script's own
 * {@code exit} chooses any other.
 */
package dev.argyle.command;
