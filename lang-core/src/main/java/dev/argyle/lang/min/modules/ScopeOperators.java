// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.Definitions;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.OperatorDefinition;
import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.Name;
import dev.argyle.lang.min.value.NullValue;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Symbol;
import dev.argyle.lang.min.value.Value;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** The operators of {@code global} that define names and tell about them. */
final class ScopeOperators {
  private ScopeOperators() {}

  static List<Operator> operators() {
    Operator define =
        operator(
            "define",
            "a 'sym ==>",
            "Makes a name stand for a value in the innermost scope. Naming it pushes the value.",
            machine -> {
              StringValue name = machine.popString();
              machine.definitions().define(name, machine.pop());
            });
    Operator lambda =
        operator(
            "lambda",
            "quot 'sym ==>",
            "Makes a name run a quotation in the innermost scope.",
            machine -> {
              StringValue name = machine.popString();
              machine.definitions().lambda(name, machine.popQuotation());
            });
    Operator bind =
        operator(
            "bind",
            "a 'sym ==>",
            "Makes a name that is defined here or around stand for another value.",
            machine -> {
              StringValue name = machine.popString();
              machine.definitions().bind(name, machine.pop());
            });
    Operator bindLambda =
        operator(
            "lambda-bind",
            "quot 'sym ==>",
            "Makes a name that is defined here or around run another quotation.",
            machine -> {
              StringValue name = machine.popString();
              machine.definitions().bindLambda(name, machine.popQuotation());
            });
    Operator defineOperator =
        operator(
            "operator",
            "quot ==>",
            "Defines an operator: (kind name (signature) (body)), where kind is symbol, sigil,"
                + " typeclass or constructor. A documentation comment behind it is its help.",
            machine -> OperatorDefinition.define(machine, machine.popQuotation()));
    return List.of(
        bind.alias("#"),
        define.alias(":"),
        defineOperator.alias("::"),
        bind.alias("@"),
        lambda.alias("^"),
        bind,
        define,
        query(
            "defined-sigil?",
            "Tells whether there is a sigil with this name.",
            Definitions::isSigil),
        query("defined-symbol?", "Tells whether the name is defined.", Definitions::isDefined),
        change("delete-sigil", "Removes a sigil of the innermost scope.", Definitions::deleteSigil),
        change("delete-symbol", "Removes a name of the innermost scope.", Definitions::delete),
        change(
            "import",
            "Copies the names of the module with this name into the innermost scope.",
            Definitions::importAll),
        operator(
            "invoke",
            "'sym ==> a*",
            "Runs what a name stands for.",
            machine -> {
              Name name = machine.names().of(machine.popString());
              machine.evaluate(new Symbol(name, machine.place(), StringValue.EMPTY));
            }),
        lambda,
        bindLambda,
        bindLambda.alias("lambdabind"),
        defineOperator,
        operator(
            "parent-scope",
            "dict ==> a",
            "Gives the scope around the one of a module, or null if that is the outermost.",
            machine ->
                machine.push(
                    machine
                        .definitions()
                        .parent(machine.popDictionary())
                        .map(Value.class::cast)
                        .orElse(NullValue.NULL_VALUE))),
        operator(
            "publish",
            "'sym dict ==>",
            "Makes a name of this scope usable in the scope that a module stands for.",
            machine -> {
              Dictionary target = machine.popDictionary();
              machine.definitions().publish(machine.popString(), target);
            }),
        operator(
            "scope",
            "==> dict:module",
            "Gives the innermost scope as a module.",
            machine -> machine.push(machine.definitions().scope())),
        operator(
            "scope-sigils",
            "dict ==> quot",
            "Gives the names of the sigils that a module defines.",
            machine ->
                machine.push(Quotation.of(machine.definitions().sigils(machine.popDictionary())))),
        operator(
            "scope-symbols",
            "dict ==> quot",
            "Gives the names that a module or dictionary defines.",
            machine -> machine.push(Quotation.of(machine.popDictionary().keys()))),
        change("seal-sigil", "Seals a sigil.", (all, name) -> all.sealSigil(name, true)),
        change(
            "seal-symbol",
            "Seals a name, so that it cannot be changed where it is defined.",
            (all, name) -> all.seal(name, true)),
        query("sealed-sigil?", "Tells whether the sigil is sealed.", Definitions::isSigilSealed),
        query("sealed-symbol?", "Tells whether the name is sealed.", Definitions::isSealed),
        operator(
            "sigils",
            "==> quot",
            "Gives the names of all sigils that can be used here.",
            machine -> machine.push(Quotation.of(machine.definitions().sigils()))),
        operator(
            "source",
            "'sym ==> quot",
            "Gives the quotation that a name runs, or a quotation of the value that it stands for.",
            machine -> machine.push(machine.definitions().source(machine.popString()))),
        operator(
            "symbols",
            "==> quot",
            "Gives all names that can be used here.",
            machine -> machine.push(Quotation.of(machine.definitions().names()))),
        operator(
            "typealias",
            "'sym 'sym ==>",
            "Gives a type expression a name.",
            machine -> {
              StringValue name = machine.popString();
              machine.definitions().alias(machine.popString(), name);
            }),
        change(
            "unseal-sigil",
            "Removes the seal of a sigil of the program.",
            (all, name) -> all.sealSigil(name, false)),
        change(
            "unseal-symbol", "Removes the seal of a name.", (all, name) -> all.seal(name, false)),
        bindLambda.alias("~"));
  }

  private static Operator query(
      String name, String help, BiPredicate<Definitions, StringValue> question) {
    return operator(
        name,
        "'sym ==> bool",
        help,
        machine -> machine.push(question.test(machine.definitions(), machine.popString())));
  }

  private static Operator change(
      String name, String help, BiConsumer<Definitions, StringValue> action) {
    return operator(
        name,
        "'sym ==>",
        help,
        machine -> action.accept(machine.definitions(), machine.popString()));
  }
}
