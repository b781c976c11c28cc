package org.tributary.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundValue;

/**
 * A theorem's curve at one setting, already evaluated.
 *
 * @param id id of the bound's extension
 * @param title in words
 * @param meaning how the values are meant
 * @param setting value of each swept axis, as in the observations
 * @param values one an arm and position; empty when the theorem says nothing here
 * @param assumptions each checked against this setting
 * @param citations of the theorem
 * @param asymptotic whether it holds in a limit only
 * @param logs metrics whose values are logs, compared by difference
 * @param delta probability with which a replicate may lie beyond a bound; 0 for one of the mean
 */
public record EvaluatedBound(
    String id,
    String title,
    Bound.Meaning meaning,
    Map<String, String> setting,
    List<BoundValue> values,
    List<Assumption> assumptions,
    List<Citation> citations,
    boolean asymptotic,
    Set<String> logs,
    double delta) {
  public EvaluatedBound {
    setting = Collections.unmodifiableMap(new LinkedHashMap<>(setting));
    values = List.copyOf(values);
    assumptions = List.copyOf(assumptions);
    citations = List.copyOf(citations);
    logs = Set.copyOf(logs);
  }

  /** Of no logs and of means; a rate holds in a limit. */
  public EvaluatedBound(
      String id,
      String title,
      Bound.Meaning meaning,
      Map<String, String> setting,
      List<BoundValue> values,
      List<Assumption> assumptions,
      List<Citation> citations) {
    this(
        id,
        title,
        meaning,
        setting,
        values,
        assumptions,
        citations,
        meaning == Bound.Meaning.RATE,
        Set.of(),
        0);
  }
}
