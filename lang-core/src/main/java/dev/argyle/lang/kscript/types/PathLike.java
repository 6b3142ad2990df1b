// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** A value that names a file, beside strings: its text is the name. */
public interface PathLike extends Value {}
