// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.Optional;

/**
 * A call that an exception has left.
 *
 * @param function the signature of the function, or the path of the file
 * @param place where in it; empty if it is built in
 */
public record CallRecord(String function, Optional<Place> place) {}
