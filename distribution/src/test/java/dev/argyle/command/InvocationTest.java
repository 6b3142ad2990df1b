// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.argyle.command.Invocation.Code;
import dev.argyle.command.Invocation.File;
import dev.argyle.command.Invocation.StandardInput;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvocationTest {
  @Test
  void whatFollowsTheScriptIsItsOwn() throws WrongUse {
    assertEquals(
        new Invocation(Optional.of("min"), false, new File("a"), List.of("-e", "--lang", "--help")),
        Invocation.parse(List.of("--lang", "min", "a", "-e", "--lang", "--help")));
  }

  @Test
  void codeTakesTheNextArgumentWhateverItIs() throws WrongUse {
    assertEquals(
        new Invocation(Optional.empty(), false, new Code("-1"), List.of("x")),
        Invocation.parse(List.of("-e", "-1", "x")));
  }

  @Test
  void aDashIsStandardInput() throws WrongUse {
    assertEquals(
        new Invocation(Optional.empty(), false, new StandardInput(), List.of("x")),
        Invocation.parse(List.of("-", "x")));
  }

  @Test
  void afterTwoDashesAFileNameMayStartWithADash() throws WrongUse {
    assertEquals(
        new Invocation(Optional.empty(), false, new File("-x.min"), List.of("y")),
        Invocation.parse(List.of("--", "-x.min", "y")));
  }

  @Test
  void developmentModeIsAskedForInFrontOfTheScript() throws WrongUse {
    assertEquals(
        new Invocation(Optional.empty(), true, new File("a.min"), List.of("-d")),
        Invocation.parse(List.of("-d", "a.min", "-d")));
    assertEquals(
        Invocation.parse(List.of("-d", "a.min")), Invocation.parse(List.of("--dev", "a.min")));
  }

  @Test
  void anOptionWithoutItsValueIsWrongUse() {
    assertThrows(WrongUse.class, () -> Invocation.parse(List.of("-e")));
    assertThrows(WrongUse.class, () -> Invocation.parse(List.of("--lang")));
    assertThrows(WrongUse.class, () -> Invocation.parse(List.of("--lang", "min")));
    assertThrows(WrongUse.class, () -> Invocation.parse(List.of("--")));
  }
}
