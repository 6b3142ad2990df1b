// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.types.Calls;
import dev.argyle.lang.kscript.types.Complex;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.Instance;
import dev.argyle.lang.kscript.types.NativeModule;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.TupleValue;
import dev.argyle.lang.kscript.types.World;

/** {@code m}: mathematics. Where a function takes complex numbers it gives complex numbers. */
public final class MathModule extends NativeModule {
  /** From here on the square of a number shows nothing of what is added to it, but overflows. */
  private static final double LARGE = 1e100;

  private final World world;

  /** The module for a run. */
  public MathModule(World world) {
    super("m", "Mathematics.");
    this.world = world;
    value("pi", "The circumference of a circle by its diameter.");
    value("tau", "The circumference of a circle by its radius.");
    value("e", "The base of the natural logarithm.");
    value("phi", "The golden ratio.");
    value("mascheroni", "Euler's constant.");
    function("floor(x)", "The largest int that is not larger.");
    function("ceil(x)", "The smallest int that is not smaller.");
    function("round(x)", "The nearest int; of two the larger.");
    function("sgn(x: float)", "-1, 0 or 1.");
    function("abs(x)", "The magnitude, a float.");
    function("frexp(x: float)", "(m, e) with x == m * 2 ** e and m in 0.5..1.");
    function("rad(x: float)", "The radians of degrees.");
    function("deg(x: float)", "The degrees of radians.");
    for (String name :
        new String[] {
          "sin", "cos", "tan", "sinh", "cosh", "tanh", "exp", "sqrt", "asin", "acos", "atan",
          "asinh", "acosh", "atanh"
        }) {
      function(name + "(x)", "As in mathematics; angles are in radians.");
    }
    function("atan2(x: float, y: float)", "The angle of the point (x, y), from 0 to before tau.");
    function("cbrt(x: float)", "The cube root.");
    function("hypot(x: float, y: float)", "The length of the diagonal of a rectangle.");
    function("log(x, base = none)", "The logarithm, natural unless a base is given.");
    function("pow(x, y, m = none)", "As the builtin pow.");
    function("erf(x: float)", "The error function.");
    function("erfc(x: float)", "1 - erf(x), also where that is small.");
    function("gamma(x: float)", "The gamma function.");
    function("zeta(x: float)", "Riemann's zeta function.");
    function("agm(x: float, y: float)", "The arithmetic-geometric mean.");
    function("isprime(x: int)", "Whether an int is prime; wrong once in 2 ** 100.");
    function("gcd(x: int, y: int)", "The greatest common divisor.");
    function("egcd(x: int, y: int)", "(g, s, t) with g == x * s + y * t == gcd(x, y).");
    function("modinv(x: int, N: int)", "The inverse of x modulo N.");
    function("fact(x: int)", "The factorial.");
    function("choose(n: int, k: int)", "How many ways there are to choose k of n.");
    function(
        "isclose(x, y, abs_err: float = 1e-6, rel_err: float = 1e-6)",
        "Whether two numbers are near, absolutely or relatively.");
  }

  @Override
  protected Object make(String name) {
    return switch (name) {
      case "pi" -> Math.PI;
      case "tau" -> Math.TAU;
      case "e" -> Math.E;
      case "phi" -> (1 + Math.sqrt(5)) / 2;
      case "mascheroni" -> 0.577215664901532860606512090082402431;
      default -> super.make(name);
    };
  }

  @Override
  public Object call(String name, Object[] a) {
    return switch (name) {
      case "floor", "ceil", "round" -> WholeNumbers.rounded(name, a[0]);
      case "sgn" -> (long) Math.signum((Double) a[0]);
      case "abs" -> complex(a[0]).magnitude();
      case "frexp" -> frexp((Double) a[0]);
      case "rad" -> Math.toRadians((Double) a[0]);
      case "deg" -> Math.toDegrees((Double) a[0]);
      case "atan2" -> angle((Double) a[0], (Double) a[1]);
      case "cbrt" -> Math.cbrt((Double) a[0]);
      case "hypot" -> Math.hypot((Double) a[0], (Double) a[1]);
      case "log" -> log(a[0], a[1]);
      case "pow" -> Calls.call(world.builtin("pow"), a);
      case "erf" -> SpecialFunctions.erf((Double) a[0]);
      case "erfc" -> SpecialFunctions.erfc((Double) a[0]);
      case "gamma" -> SpecialFunctions.gamma((Double) a[0]);
      case "zeta" -> SpecialFunctions.zeta((Double) a[0]);
      case "agm" -> SpecialFunctions.mean((Double) a[0], (Double) a[1]);
      case "isclose" -> isClose(complex(a[0]), complex(a[1]), (Double) a[2], (Double) a[3]);
      case "isprime", "gcd", "egcd", "modinv", "fact", "choose" -> WholeNumbers.call(name, a);
      default ->
          Instance.unwrap(a[0]) instanceof Complex z
              ? ComplexFunctions.call(name, z)
              : real(name, Convert.real(a[0]));
    };
  }

  private Object real(String name, double x) {
    return switch (name) {
      case "sin" -> Math.sin(x);
      case "cos" -> Math.cos(x);
      case "tan" -> Math.tan(x);
      case "asin" -> Math.asin(x);
      case "acos" -> Math.acos(x);
      case "atan" -> Math.atan(x);
      case "sinh" -> Math.sinh(x);
      case "cosh" -> Math.cosh(x);
      case "tanh" -> Math.tanh(x);
      case "asinh" -> asinh(x);
      case "acosh" -> acosh(x);
      case "atanh" -> (Math.log1p(x) - Math.log1p(-x)) / 2;
      case "exp" -> Math.exp(x);
      case "sqrt" -> {
        require(!(x < 0), "x", "x >= 0");
        yield Math.sqrt(x);
      }
      default -> super.call(name, new Object[] {x});
    };
  }

  private static double asinh(double x) {
    double size = Math.abs(x);
    double result =
        size > LARGE
            ? Math.log(size) + Math.log(2)
            : Math.log1p(size + size * size / (1 + Math.hypot(1, size)));
    return Math.copySign(result, x);
  }

  private static double acosh(double x) {
    double above = x - 1;
    return x > LARGE ? Math.log(x) + Math.log(2) : Math.log1p(above + Math.sqrt(above * (x + 1)));
  }

  private static double angle(double x, double y) {
    double angle = Math.atan2(y, x);
    return angle < 0 ? angle + 2 * Math.PI : angle;
  }

  private static void require(boolean met, String argument, String requirement) {
    if (!met) {
      throw Thrown.mathError(
          "Invalid argument '" + argument + "', requirement '" + requirement + "' failed");
    }
  }

  private static Complex complex(Object number) {
    return Instance.unwrap(number) instanceof Complex z ? z : new Complex(Convert.real(number), 0);
  }

  private static TupleValue frexp(double x) {
    if (x == 0 || !Double.isFinite(x)) {
      return TupleValue.of(x, 0L);
    }
    int exponent = Math.getExponent(x) + 1;
    if (Math.abs(x) < Double.MIN_NORMAL) {
      exponent = Math.getExponent(x * 0x1p54) + 1 - 54;
    }
    return TupleValue.of(Math.scalb(x, -exponent), (long) exponent);
  }

  private static Object log(Object number, Object base) {
    if (Instance.unwrap(number) instanceof Complex || Instance.unwrap(base) instanceof Complex) {
      Complex z = complex(number);
      require(z.magnitude() > 0, "x", "x != 0.0");
      Complex power = ComplexFunctions.log(z);
      if (base == Constant.NONE) {
        return power;
      }
      Complex b = complex(base);
      require(b.magnitude() > 0, "base", "base != 0.0");
      require(!b.equals(new Complex(1, 0)), "base", "base != 1.0");
      return power.over(ComplexFunctions.log(b));
    }
    double x = Convert.real(number);
    require(!(x <= 0), "x", "x > 0.0");
    if (base == Constant.NONE) {
      return Math.log(x);
    }
    double b = Convert.real(base);
    require(!(b <= 0), "base", "base > 0.0");
    require(b != 1, "base", "base != 1.0");
    return b == 10 ? Math.log10(x) : Math.log(x) / Math.log(b);
  }

  private static boolean isClose(Complex x, Complex y, double absolute, double relative) {
    if (x.equals(y)) {
      return true;
    }
    double difference = Math.hypot(x.re() - y.re(), x.im() - y.im());
    return difference <= absolute
        || difference <= relative * Math.max(x.magnitude(), y.magnitude())
            && Double.isFinite(difference);
  }
}
