// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.StandardModule;
import java.util.List;
import java.util.stream.Stream;

/** The module {@code global}. */
final class GlobalModule implements StandardModule {
  @Override
  public String name() {
    return "global";
  }

  @Override
  public String summary() {
    return "Defines names, controls the flow, converts values.";
  }

  @Override
  public List<Operator> operators() {
    return Stream.of(
            ScopeOperators.operators(),
            FlowOperators.operators(),
            ConversionOperators.operators(),
            ProgramOperators.operators(),
            SavedSymbols.operators())
        .flatMap(List::stream)
        .toList();
  }
}
