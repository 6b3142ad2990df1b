// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import dev.argyle.lang.kscript.syntax.SourceText;
import dev.argyle.lang.kscript.syntax.Span;

/**
 * A place in a text.
 *
 * @param source the text
 * @param span the place
 */
public record Place(SourceText source, Span span) {}
