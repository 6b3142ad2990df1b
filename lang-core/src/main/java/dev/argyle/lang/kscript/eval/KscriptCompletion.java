// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.Completion;
import dev.argyle.lang.Lexeme;
import dev.argyle.lang.kscript.modules.StandardModules;
import dev.argyle.lang.kscript.syntax.Lexemes;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.DictValue;
import dev.argyle.lang.kscript.types.Function;
import dev.argyle.lang.kscript.types.Instance;
import dev.argyle.lang.kscript.types.ModuleValue;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Type;
import dev.argyle.lang.kscript.types.Value;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What may go on a text: names, members of what a dotted name stands for, modules, and files.
 * Nothing of the program runs for it, so that no more is known than what is stored.
 */
final class KscriptCompletion {
  private final Interpreter interpreter;
  private final DictValue variables;
  private final Set<String> builtins;

  KscriptCompletion(Interpreter interpreter, DictValue variables, Set<String> builtins) {
    this.interpreter = interpreter;
    this.variables = variables;
    this.builtins = builtins;
  }

  /** What fits behind the text. */
  Completion at(String text) {
    List<Lexeme> lexemes = Lexemes.of(text);
    int count = lexemes.size();
    if (count == 0 || lexemes.getLast().end() < text.length()) {
      return Completion.none(text.length());
    }
    Lexeme last = lexemes.getLast();
    if (last.kind() == Lexeme.Kind.OPEN_STRING) {
      int start = last.start() + 1;
      return Completion.ofFiles(interpreter.folder(), text.substring(start), start);
    }
    boolean named = isName(last);
    int before = named ? count - 1 : count;
    int start = named ? last.start() : text.length();
    String beginning = text.substring(start);
    if (before > 0 && lexemes.get(before - 1).of(text).equals(".")) {
      Object object = object(text, lexemes.subList(0, before - 1));
      return names(members(object), beginning, start, object);
    }
    if (!named) {
      return Completion.none(text.length());
    }
    boolean imported = before > 0 && lexemes.get(before - 1).of(text).equals("import");
    return names(imported ? StandardModules.NAMES : names(), beginning, start, Constant.UNDEFINED);
  }

  private static boolean isName(Lexeme lexeme) {
    return lexeme.kind() == Lexeme.Kind.NAME || lexeme.kind() == Lexeme.Kind.KEYWORD;
  }

  private Collection<String> names() {
    Set<String> names = new TreeSet<>(builtins);
    names.addAll(Lexemes.keywords());
    for (int i = 0; i < variables.size(); i++) {
      names.add(variables.key(i).toString());
    }
    return names;
  }

  /**
   * What a string or the dotted name at the end of the lexemes stands for; undefined if unknown.
   */
  private Object object(String text, List<Lexeme> lexemes) {
    if (lexemes.isEmpty()) {
      return Constant.UNDEFINED;
    }
    Lexeme last = lexemes.getLast();
    if (last.kind() == Lexeme.Kind.STRING) {
      return text.charAt(last.start()) == '`' ? Constant.UNDEFINED : Str.of("");
    }
    if (!isName(last)) {
      return Constant.UNDEFINED;
    }
    String name = last.of(text);
    int before = lexemes.size() - 1;
    if (before > 0 && lexemes.get(before - 1).of(text).equals(".")) {
      return member(object(text, lexemes.subList(0, before - 1)), name);
    }
    Object variable = variables.get(Str.of(name));
    return variable == Constant.UNDEFINED && builtins.contains(name)
        ? interpreter.builtin(name)
        : variable;
  }

  private static Object member(Object object, String name) {
    Object own =
        switch (object) {
          case Instance instance -> instance.attributes().get(Str.of(name));
          case Value value -> value.attribute(name);
          default -> Constant.UNDEFINED;
        };
    return own == Constant.UNDEFINED ? Type.of(object).find(name) : own;
  }

  private static Collection<String> members(Object object) {
    Set<String> names = new TreeSet<>();
    switch (object) {
      case Constant.UNDEFINED -> {}
      case ModuleValue module -> names.addAll(module.names());
      case Type type -> names.addAll(type.names());
      default -> names.addAll(Type.of(object).names());
    }
    if (object instanceof Instance instance) {
      for (int i = 0; i < instance.attributes().size(); i++) {
        names.add(instance.attributes().key(i).toString());
      }
    }
    return names;
  }

  /** The names that begin as what was typed; those with underscores only where one was typed. */
  private Completion names(Collection<String> names, String beginning, int start, Object object) {
    Stream<String> fitting =
        names.stream()
            .filter(name -> name.startsWith(beginning))
            .filter(name -> beginning.startsWith("_") || !name.startsWith("_"))
            .sorted();
    return new Completion(
        start, fitting.map(name -> new Completion.Candidate(name, note(object, name))).toList());
  }

  private static String note(Object object, String name) {
    return object != Constant.UNDEFINED && member(object, name) instanceof Function function
        ? function.signature()
        : "";
  }
}
