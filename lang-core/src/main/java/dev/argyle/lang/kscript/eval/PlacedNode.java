// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Place;
import dev.argyle.lang.kscript.types.Thrown;

/**
 * An expression whose failures are shown at its place. Nodes that run most often do the same
 * themselves: there the call in between would be felt.
 */
abstract class PlacedNode extends Node {
  private final Place place;

  PlacedNode(Place place) {
    this.place = place;
  }

  /** Its value; what it throws is shown at its place, unless at one inside. */
  abstract Object evaluate(Frame frame);

  @Override
  final Object run(Frame frame) {
    try {
      return evaluate(frame);
    } catch (Thrown thrown) {
      throw thrown.at(place);
    }
  }
}
