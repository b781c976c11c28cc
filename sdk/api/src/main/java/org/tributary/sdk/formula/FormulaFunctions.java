package org.tributary.sdk.formula;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.tributary.numerics.special.ErrorFunction;
import org.tributary.numerics.special.GammaFunctions;

/** The functions that a formula may call. */
final class FormulaFunctions {
  private static final Map<String, DoubleUnaryOperator> ONE =
      new TreeMap<>(
          Map.of(
              "sqrt", Math::sqrt,
              "exp", Math::exp,
              "log", Math::log,
              "log2", x -> Math.log(x) / Math.log(2),
              "abs", Math::abs,
              "floor", Math::floor,
              "ceil", Math::ceil,
              "erf", ErrorFunction::erf,
              "gamma", x -> Math.exp(GammaFunctions.logGamma(x)),
              "digamma", GammaFunctions::digamma));
  private static final Map<String, DoubleBinaryOperator> TWO =
      new TreeMap<>(Map.of("min", Math::min, "max", Math::max, "pow", Math::pow));

  private FormulaFunctions() {}

  static Optional<DoubleUnaryOperator> one(String name) {
    return Optional.ofNullable(ONE.get(name));
  }

  static Optional<DoubleBinaryOperator> two(String name) {
    return Optional.ofNullable(TWO.get(name));
  }

  static String names() {
    TreeSet<String> all = new TreeSet<>(ONE.keySet());
    all.addAll(TWO.keySet());
    return String.join(", ", all);
  }
}
