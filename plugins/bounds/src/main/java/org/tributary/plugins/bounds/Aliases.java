package org.tributary.plugins.bounds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.formula.Formula;

/**
 * Short names of a formula: {@code n = study.samples}, {@code beta = 1 - s / d}. The right side is
 * a fact where there is one of that very name (hyphens included), else a formula over facts and the
 * aliases before it.
 *
 * @param meanings right side by name, in order
 */
record Aliases(Map<String, String> meanings) {

  /**
   * Reads {@code NAME = MEANING} lines.
   *
   * @throws OptionException when a line is none, a name comes twice or is used before it is given
   */
  static Aliases of(List<String> lines) {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (String line : lines) {
      int sign = line.indexOf('=');
      String name = sign < 0 ? "" : line.substring(0, sign).strip();
      if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
        throw new OptionException(
            "where", "'" + line + "' must be NAME = MEANING, as n = study.samples");
      }
      String meaning = line.substring(sign + 1).strip();
      Set<String> used = Formulas.read(meaning, "where").names();
      if (used.contains(name)) {
        throw new OptionException("where", "'" + line + "' explains '" + name + "' by itself");
      }
      if (meanings.containsKey(name)
          || meanings.values().stream()
              .anyMatch(each -> Formulas.read(each, "where").names().contains(name))) {
        throw new OptionException("where", "'" + name + "' must be given once, before it is used");
      }
      meanings.put(name, meaning);
    }
    return new Aliases(meanings);
  }

  /** The names that a formula rests on, aliases resolved. */
  Set<String> foundations(Formula formula, Named named) {
    Set<String> all = new TreeSet<>();
    for (String name : formula.names()) {
      String meaning = meanings.get(name);
      if (meaning == null) {
        all.add(name);
      } else if (exact(meaning, named)) {
        all.add(meaning);
      } else {
        all.addAll(foundations(Formula.of(meaning), named));
      }
    }
    return all;
  }

  private static boolean exact(String meaning, Named named) {
    return named.whole(meaning).isPresent() || Named.countsGenerations(meaning);
  }

  /**
   * The value of a formula.
   *
   * @throws Formula.UnknownNameException when a name has no number here
   */
  double value(Formula formula, Named named) {
    return formula.value(name -> number(name, named));
  }

  private OptionalDouble number(String name, Named named) {
    String meaning = meanings.get(name);
    if (meaning == null) {
      return named.number(name);
    }
    return exact(meaning, named)
        ? named.number(meaning)
        : OptionalDouble.of(value(Formula.of(meaning), named));
  }
}
