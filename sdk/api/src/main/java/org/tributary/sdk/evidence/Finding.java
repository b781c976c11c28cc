package org.tributary.sdk.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.sdk.bound.Assumption;

/**
 * The answer to a question at one setting.
 *
 * @param id question id and setting, unique within a run
 * @param question id of the question
 * @param setting value of each swept axis
 * @param contrast the pair or quantity in words, as {@code pooled against separate}
 * @param metric name of the metric
 * @param verdict one word
 * @param effect with its interval; absent when identical or unmeasured
 * @param next what to do, most useful first, as short sentences
 * @param flip what would flip the verdict, as short sentences by name
 * @param theory the theory beside it, when a bound speaks of this
 * @param text the finding in a sentence or two
 */
public record Finding(
    String id,
    String question,
    Map<String, String> setting,
    String contrast,
    String metric,
    String verdict,
    Optional<EffectSize> effect,
    List<String> next,
    Map<String, String> flip,
    Optional<Theory> theory,
    String text) {
  public Finding {
    next = List.copyOf(next);
  }

  /** A finding that proposes nothing to do. */
  public Finding(
      String id,
      String question,
      Map<String, String> setting,
      String contrast,
      String metric,
      String verdict,
      Optional<EffectSize> effect,
      Map<String, String> flip,
      Optional<Theory> theory,
      String text) {
    this(id, question, setting, contrast, metric, verdict, effect, List.of(), flip, theory, text);
  }

  /**
   * An effect with its interval.
   *
   * @param name as {@code log ratio of mean errors}
   * @param meaning what value and interval come to in other terms, as {@code 55 [47, 63] rows}; may
   *     be empty
   */
  public record EffectSize(String name, double value, Interval interval, String meaning) {
    /** An effect that speaks for itself. */
    public EffectSize(String name, double value, Interval interval) {
      this(name, value, interval, "");
    }
  }

  /**
   * What theory says at this point.
   *
   * @param bound label of the curve
   * @param value of the curve
   * @param holds in words: {@code yes}, {@code no}, {@code vacuous} or {@code unknown}
   */
  public record Theory(String bound, double value, String holds, List<Assumption> assumptions) {
    public Theory {
      assumptions = List.copyOf(assumptions);
    }
  }
}
