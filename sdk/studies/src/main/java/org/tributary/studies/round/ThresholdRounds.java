package org.tributary.studies.round;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tributary.evidence.contrast.Bisection;
import org.tributary.evidence.contrast.ContrastReader;
import org.tributary.evidence.rule.Family;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.Measurements;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.study.CellRequest;
import org.tributary.sdk.study.Design;

/**
 * Rounds that find where the two ends of a contrast's interval cross 0 along an axis: each halves
 * the gap around either end. All values share the noise of their replicates, so that the interval
 * moves smoothly.
 *
 * @param options axis, rounds and tolerance
 * @param contrasts along the axis
 * @param cards that share the error rate: intervals have their level
 */
public record ThresholdRounds(
    ThresholdOptions options, List<Question.Contrast> contrasts, int cards) {

  /**
   * The cells of a round.
   *
   * @param round 1 or later
   */
  public List<CellRequest> cells(Design design, Observations finished, int round) {
    if (round > options.rounds()) {
      return List.of();
    }
    Bisection bisection =
        Bisection.along(design.axis(options.axis()).orElseThrow(), options.tolerance());
    AxisReader axes = new AxisReader(new Measurements(swept(design, finished)), design);
    List<CellRequest> cells = new ArrayList<>();
    for (Map<String, String> rest : rests(axes)) {
      for (double x : wanted(axes, rest, bisection)) {
        Map<String, String> setting = new TreeMap<>(rest);
        setting.put(options.axis(), bisection.text(x));
        for (int replicate = 0; replicate < design.replicates(); replicate++) {
          cells.add(new CellRequest(setting, replicate));
        }
      }
    }
    return cells;
  }

  /** Most cells that all rounds may ask for. */
  public long budget(Design design) {
    return 2L * contrasts.size() * options.rounds() * design.settings() * design.replicates();
  }

  /** Observations of the sweep and of this search: other rounds add options of their own. */
  private static Observations swept(Design design, Observations finished) {
    return finished.where(each -> each.setting().keySet().stream().allMatch(design::sweeps));
  }

  private Set<Map<String, String>> rests(AxisReader axes) {
    return new LinkedHashSet<>(axes.rests(options.axis()));
  }

  private SortedSet<Double> wanted(AxisReader axes, Map<String, String> rest, Bisection bisection) {
    Family family = new Family(cards, Family.RESAMPLES);
    SortedSet<Double> wanted = new TreeSet<>();
    for (Question.Contrast contrast : contrasts) {
      RandomStream stream = RandomStream.of(0, 0).child("threshold " + contrast.id());
      wanted.addAll(
          bisection.wanted(
              new ContrastReader(axes, contrast, family, stream)
                  .along(options.axis(), rest, family.level())));
    }
    return wanted;
  }
}
