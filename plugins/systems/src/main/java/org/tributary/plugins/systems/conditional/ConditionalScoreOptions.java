package org.tributary.plugins.systems.conditional;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.option.Option;

/** Options of {@link ConditionalScoreFactory}. */
public record ConditionalScoreOptions(
    @Option("Names of the columns that are given, at least one.") List<String> given,
    @Option(
            value =
                "Values at which the known law is asked in place of held-out rows, one list a"
                    + " question, in the order of given: what was never seen can be asked.",
            fallback = "[]")
        List<List<Double>> at,
    @Option("The one column that is asked; absent: all that are not given.")
        Optional<String> column,
    @Option(
            value = "Most questions: held-out rows, or draws a value of at.",
            fallback = "200",
            min = 1)
        int rows,
    @Option(value = "Draws of the candidate a question.", fallback = "200", min = 20) int points,
    @Option(
            value = "Level of the central interval.",
            fallback = "0.95",
            min = 0,
            aboveMin = true,
            max = 1,
            belowMax = true)
        double level) {
  public ConditionalScoreOptions {
    given = List.copyOf(given);
    at = at.stream().map(List::copyOf).toList();
    if (given.isEmpty() || given.stream().distinct().count() != given.size()) {
      throw new IllegalArgumentException("given must name distinct columns, was " + given);
    }
    for (List<Double> values : at) {
      if (values.size() != given.size()) {
        throw new IllegalArgumentException(
            "at must hold " + given.size() + " values a question, one a given column: " + values);
      }
    }
    if (column.isPresent() && given.contains(column.get())) {
      throw new IllegalArgumentException("column " + column.get() + " is given");
    }
  }
}
