package org.tributary.host.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.study.FitRequest;

/**
 * The laws that a study fits in a cell, named by the arm they were fitted for. Arms share roles,
 * and with them the noise of their fits, so that a role alone names several models: a law belongs
 * to the arm that is recorded next.
 */
public final class CaughtLaws {
  private final List<Caught> caught = new ArrayList<>();
  private int named;

  /**
   * One law.
   *
   * @param arm it was recorded for; empty when none was recorded after it
   * @param fit role and training
   */
  public record Caught(String arm, String fit, Law law) {

    /** Arm, role and training in one line. */
    String name() {
      return (arm + " " + fit).strip();
    }
  }

  public void fitted(FitRequest request, Law law) {
    caught.add(new Caught("", request.role() + " " + request.training().word(), law));
  }

  public void recorded(String arm) {
    for (; named < caught.size(); named++) {
      Caught each = caught.get(named);
      caught.set(named, new Caught(arm, each.fit(), each.law()));
    }
  }

  /** The names in the order of the fits, each once. */
  public List<String> names() {
    return caught.stream().map(Caught::name).distinct().toList();
  }

  /** The last law whose name has every part of {@code wanted}, which spaces set apart. */
  public Optional<Caught> named(String wanted) {
    return caught.stream()
        .filter(each -> List.of(wanted.split(" +")).stream().allMatch(each.name()::contains))
        .reduce((first, second) -> second);
  }
}
