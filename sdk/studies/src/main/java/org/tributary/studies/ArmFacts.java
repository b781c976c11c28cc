package org.tributary.studies;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.sdk.Facts;

/**
 * What bounds read of the arms of a study: {@code study.arms} and {@code arm.NAME.*}. Which arm a
 * theorem speaks of is told by these facts, never by a name.
 *
 * @param facts of the study
 */
public record ArmFacts(Facts facts) {

  /** Names of the arms; empty where none are published. */
  public List<String> arms() {
    return facts.get("study.arms").map(ArmFacts::texts).orElse(List.of());
  }

  private static List<String> texts(Object value) {
    return value instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
  }

  /**
   * The arms that are trained in a way, once and on rows as they are; the word itself where no arms
   * are published.
   *
   * @param training as {@code pooled}
   */
  public List<String> trained(String training) {
    List<String> arms = arms();
    return arms.isEmpty()
        ? List.of(training)
        : arms.stream()
            .filter(arm -> get(arm, "training").filter(training::equals).isPresent())
            .filter(arm -> loop(arm).isEmpty() && get(arm, "observe").isEmpty())
            .toList();
  }

  /** Labels of an arm's interventions, in order. */
  public List<String> loop(String arm) {
    return get(arm, "loop").map(ArmFacts::texts).orElse(List.of());
  }

  /** A fact of an arm. */
  public Optional<Object> get(String arm, String name) {
    return facts.get("arm." + arm + "." + name);
  }

  /** A fact of an arm that is a number. */
  public OptionalDouble number(String arm, String name) {
    return facts.number("arm." + arm + "." + name);
  }

  /** A schedule of an arm: its values at generations 1 .. T; empty where it publishes none. */
  public List<Double> schedule(String arm, String name) {
    return get(arm, name)
        .filter(value -> value instanceof List<?>)
        .map(
            value -> ((List<?>) value).stream().map(each -> ((Number) each).doubleValue()).toList())
        .orElse(List.of());
  }
}
