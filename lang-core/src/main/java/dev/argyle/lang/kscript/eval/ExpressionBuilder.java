// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.syntax.Expression;
import dev.argyle.lang.kscript.syntax.Statement;
import dev.argyle.lang.kscript.types.Comparison;
import dev.argyle.lang.kscript.types.Complex;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.ObjectType;
import dev.argyle.lang.kscript.types.Operator;
import dev.argyle.lang.kscript.types.Place;
import dev.argyle.lang.kscript.types.RegexValue;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Thrown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the nodes of expressions. */
final class ExpressionBuilder {
  private final Interpreter interpreter;
  private final Builder statements;
  private final AssignmentBuilder assignments;

  ExpressionBuilder(Interpreter interpreter, Builder statements) {
    this.interpreter = interpreter;
    this.statements = statements;
    this.assignments = new AssignmentBuilder(statements, this);
  }

  AssignmentBuilder assignments() {
    return assignments;
  }

  /** The node of an expression in a scope. */
  Node node(Expression expression, Scope scope) {
    if (expression instanceof Expression.Constant constant) {
      return new Variables.Fixed(constant(constant.word()));
    }
    if (expression instanceof Expression.IntegerLiteral literal) {
      return new Variables.Fixed(Convert.integer(literal.value()));
    }
    if (expression instanceof Expression.FloatLiteral literal) {
      return new Variables.Fixed(literal.value());
    }
    if (expression instanceof Expression.ImaginaryLiteral literal) {
      return new Variables.Fixed(new Complex(0, literal.value()));
    }
    if (expression instanceof Expression.TextLiteral literal) {
      return new Variables.Fixed(Str.of(literal.value()));
    }
    if (expression instanceof Expression.RegexLiteral literal) {
      return new RegexNode(literal.pattern(), place(literal));
    }
    if (expression instanceof Expression.Name name) {
      return read(name, scope);
    }
    if (expression instanceof Expression.Star star) {
      return node(star.value(), scope);
    }
    if (expression instanceof Expression.TupleDisplay tuple) {
      return new Displays.OfTuple(spread(tuple.elements(), scope), place(tuple));
    }
    if (expression instanceof Expression.ListDisplay list) {
      return new Displays.OfList(spread(list.elements(), scope), place(list));
    }
    if (expression instanceof Expression.SetDisplay set) {
      return new Displays.OfSet(spread(set.elements(), scope), place(set));
    }
    if (expression instanceof Expression.DictDisplay dict) {
      return new Displays.OfDict(
          nodes(dict.keys(), scope), nodes(dict.values(), scope), place(dict));
    }
    if (expression instanceof Expression.Attribute attribute) {
      return new AccessNodes.Attribute(
          node(attribute.target(), scope), Str.of(attribute.name()), place(attribute));
    }
    if (expression instanceof Expression.Index index) {
      return index(index, scope);
    }
    if (expression instanceof Expression.Slice slice) {
      return new AccessNodes.Slice(
          node(slice.start(), scope), node(slice.end(), scope), node(slice.step(), scope));
    }
    if (expression instanceof Expression.Call call) {
      return call(call, scope);
    }
    if (expression instanceof Expression.Prefix prefix) {
      return prefix(prefix, scope);
    }
    if (expression instanceof Expression.Binary binary) {
      return binary(binary, scope);
    }
    if (expression instanceof Expression.Comparison comparison) {
      return comparison(comparison, scope);
    }
    if (expression instanceof Expression.And and) {
      return new Operations.And(node(and.left(), scope), node(and.right(), scope));
    }
    if (expression instanceof Expression.Or or) {
      return new Operations.Or(node(or.left(), scope), node(or.right(), scope));
    }
    if (expression instanceof Expression.Fallback fallback) {
      return new Operations.Fallback(node(fallback.left(), scope), node(fallback.right(), scope));
    }
    if (expression instanceof Expression.Conditional conditional) {
      return new Operations.Conditional(
          node(conditional.condition(), scope),
          node(conditional.value(), scope),
          conditional.otherwise().isPresent()
              ? node(conditional.otherwise().get(), scope)
              : new Variables.Fixed(Constant.NONE));
    }
    if (expression instanceof Expression.Assign assign) {
      return assignments.assign(assign, scope);
    }
    if (expression instanceof Expression.Update update) {
      return assignments.update(update, scope);
    }
    if (expression instanceof Expression.PostfixUpdate update) {
      return assignments.updateAfter(update, scope);
    }
    if (expression instanceof Expression.Function function) {
      return named(function.name().orElse(""), function(function, scope), scope);
    }
    if (expression instanceof Expression.TypeDefinition type) {
      return type(type, scope);
    }
    return enumeration((Expression.EnumDefinition) expression, scope);
  }

  private Place place(Expression expression) {
    return statements.place(expression.span());
  }

  private static Object constant(Expression.Word word) {
    return switch (word) {
      case NONE -> Constant.NONE;
      case TRUE -> true;
      case FALSE -> false;
      case INF -> Double.POSITIVE_INFINITY;
      case NAN -> Double.NaN;
      case ELLIPSIS -> Constant.ELLIPSIS;
    };
  }

  private Node[] nodes(List<Expression> list, Scope scope) {
    Node[] nodes = new Node[list.size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = node(list.get(i), scope);
    }
    return nodes;
  }

  /** The nodes of elements, arguments or indices. */
  Spread spread(List<Expression> list, Scope scope) {
    boolean[] starred = new boolean[list.size()];
    for (int i = 0; i < starred.length; i++) {
      starred[i] = list.get(i) instanceof Expression.Star;
    }
    return new Spread(nodes(list, scope), starred);
  }

  /**
   * A read of a name: each scope that assigns it, from the inside out, then the built-in value. A
   * file always has a slot for it, since other files may give it the name.
   */
  private Node read(Expression.Name name, Scope scope) {
    return read(name.name(), place(name), scope, 0);
  }

  private Node read(String name, Place place, Scope scope, int depth) {
    boolean dynamic = !scope.hasSlots();
    boolean candidate =
        scope.has(name) || scope.kind() == Scope.Kind.FILE || scope.kind() == Scope.Kind.DICT;
    Node next =
        scope.around().isPresent()
            ? read(name, place, scope.around().get(), depth + 1)
            : builtin(name, place);
    if (!candidate) {
      return next;
    }
    if (dynamic) {
      return new Variables.Named(depth, name, next);
    }
    int slot = scope.slot(name);
    return depth == 0 ? new Variables.Local(slot, next) : new Variables.Outer(depth, slot, next);
  }

  private Node builtin(String name, Place place) {
    if (name.startsWith("__std")) {
      return new LateBuiltin(interpreter, name);
    }
    Object value = interpreter.builtin(name);
    return value == Constant.UNDEFINED && !name.equals("undefined")
        ? new Variables.Unknown(name, place)
        : new Variables.Fixed(value);
  }

  private Node index(Expression.Index index, Scope scope) {
    Node container = node(index.target(), scope);
    Spread keys = spread(index.indices(), scope);
    return keys.isPlain() && keys.count() == 1
        ? new AccessNodes.Element(container, keys.node(0), place(index))
        : new AccessNodes.ElementOfKeys(container, keys, place(index));
  }

  private Node call(Expression.Call call, Scope scope) {
    Spread arguments = spread(call.arguments(), scope);
    if (call.callee() instanceof Expression.Attribute attribute) {
      return new CallNode.Method(
          node(attribute.target(), scope), Str.of(attribute.name()), arguments, place(call));
    }
    boolean self =
        call.callee() instanceof Expression.Constant constant
            && constant.word() == Expression.Word.ELLIPSIS;
    Node callee = self ? new Variables.Self() : node(call.callee(), scope);
    return new CallNode(callee, arguments, place(call));
  }

  private Node prefix(Expression.Prefix prefix, Scope scope) {
    Node operand = node(prefix.operand(), scope);
    if (prefix.operator().equals("!")) {
      return new Operations.Not(operand);
    }
    if (prefix.operator().equals("-")) {
      if (prefix.operand() instanceof Expression.IntegerLiteral literal) {
        return new Variables.Fixed(Convert.integer(literal.value().negate()));
      }
      if (prefix.operand() instanceof Expression.FloatLiteral literal) {
        return new Variables.Fixed(-literal.value());
      }
    }
    return new Operations.Prefix(prefix.operator(), operand, place(prefix));
  }

  private Node binary(Expression.Binary binary, Scope scope) {
    Node left = node(binary.left(), scope);
    Node right = node(binary.right(), scope);
    return binary.operator().equals("as")
        ? new Operations.Cast(left, right, place(binary))
        : Operations.of(Operator.of(binary.operator()), left, right, place(binary));
  }

  private Node comparison(Expression.Comparison comparison, Scope scope) {
    Node[] operands = nodes(comparison.operands(), scope);
    if (operands.length > 2) {
      String[] operators = comparison.operators().toArray(new String[0]);
      return new ComparisonNodes.Chain(operators, operands, place(comparison));
    }
    String operator = comparison.operators().getFirst();
    return operator.equals("in")
        ? new ComparisonNodes.In(operands[0], operands[1], place(comparison))
        : new ComparisonNodes.Single(
            Comparison.of(operator), operands[0], operands[1], place(comparison));
  }

  /** A definition whose value is also assigned to its name, if it has one. */
  private Node named(String name, Node value, Scope scope) {
    return name.isEmpty()
        ? value
        : new AccessNodes.Assign(assignments.variable(name, scope), value);
  }

  private Node function(Expression.Function function, Scope scope) {
    Scope own = new Scope(Scope.Kind.FUNCTION, scope, function.locals());
    List<Node> defaults = new ArrayList<>();
    int rest = -1;
    for (int i = 0; i < function.parameters().size(); i++) {
      Expression.Parameter parameter = function.parameters().get(i);
      if (parameter.rest()) {
        rest = i;
      }
      if (parameter.initial().isPresent()) {
        defaults.add(node(parameter.initial().get(), scope));
      }
    }
    FunctionCode.Body body = body(function.body(), own);
    String name = function.name().orElse(function.lambda() ? "<lambda>" : "<anon-func>");
    FunctionCode code =
        new FunctionCode(
            name,
            function.signature(),
            function.parameters().size(),
            defaults.size(),
            rest,
            own.size(),
            body);
    return new Definitions.OfFunction(code, defaults.toArray(new Node[0]));
  }

  private FunctionCode.Body body(Statement statement, Scope scope) {
    Node value =
        statement instanceof Statement.Return returned && returned.value().isPresent()
            ? node(returned.value().get(), scope)
            : null;
    Action action =
        value == null
            ? statements.action(statement, scope)
            : new SimpleActions.Leave(Action.Completion.NORMAL);
    return new FunctionCode.Body(value, action);
  }

  private Node type(Expression.TypeDefinition type, Scope scope) {
    Scope own = new Scope(Scope.Kind.TYPE, scope, type.locals());
    Node base =
        type.base().isPresent()
            ? node(type.base().get(), scope)
            : new Variables.Fixed(ObjectType.TYPE);
    Action body = statements.action(type.body(), own);
    Node definition =
        new Definitions.OfType(type.name().orElse("<anon-type>"), base, body, place(type));
    return named(type.name().orElse(""), definition, scope);
  }

  private Node enumeration(Expression.EnumDefinition definition, Scope scope) {
    int count = definition.members().size();
    String[] members = new String[count];
    @Nullable Node[] values = new Node[count];
    for (int i = 0; i < count; i++) {
      Expression.Member member = definition.members().get(i);
      members[i] = member.name();
      values[i] = member.value().isPresent() ? node(member.value().get(), scope) : null;
    }
    String name = definition.name().orElse("<anon-enum>");
    Node node = new Definitions.OfEnum(name, members, values, place(definition));
    return named(definition.name().orElse(""), node, scope);
  }

  /** A built-in value that is in a module, which is opened when it is first needed. */
  private static final class LateBuiltin extends Node {
    private final Interpreter interpreter;
    private final String name;

    LateBuiltin(Interpreter interpreter, String name) {
      this.interpreter = interpreter;
      this.name = name;
    }

    @Override
    Object run(Frame frame) {
      return interpreter.builtin(name);
    }
  }

  /** A regular expression, compiled when it is first needed. */
  private static final class RegexNode extends Node {
    private final String pattern;
    private final Place place;
    private volatile @Nullable RegexValue value;

    RegexNode(String pattern, Place place) {
      this.pattern = pattern;
      this.place = place;
    }

    @Override
    Object run(Frame frame) {
      RegexValue known = value;
      if (known == null) {
        try {
          known = RegexValue.of(pattern);
        } catch (Thrown thrown) {
          throw thrown.at(place);
        }
        value = known;
      }
      return known;
    }
  }
}
