package org.tributary.analysis.theory;

import java.util.ArrayList;
import java.util.List;
import org.tributary.analysis.EvaluatedBound;
import org.tributary.analysis.theory.TheoryShelf.Place;
import org.tributary.evidence.theory.BoundCurve;
import org.tributary.evidence.theory.ConditionMark;
import org.tributary.evidence.theory.ErrorShape;
import org.tributary.evidence.theory.ExactCurve;
import org.tributary.evidence.theory.ProbabilityBound;
import org.tributary.evidence.theory.RateCurve;
import org.tributary.evidence.theory.TheorySentence;
import org.tributary.evidence.theory.TheoryVerdict;
import org.tributary.evidence.theory.TheoryVerdict.Condition;
import org.tributary.evidence.theory.TheoryWord;
import org.tributary.numerics.special.StudentT;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Bound.Meaning;

/**
 * What measurements say of one curve of theory, over all the places it speaks of, by the rules of
 * evidence-2, section 14: error rate .02 a curve, conditions first.
 *
 * @param word of it
 * @param text a sentence without the curve's name and without a full stop
 * @param limit standard errors that are chance at a single place; infinite where none was tested
 */
public record CurveVerdict(TheoryWord word, String text, double limit) {
  private static final double ONE_SIDED = 0.01;
  private static final int FEWEST_FOR_A_RATE = 3;

  /** Judges the measured places of a curve; at least one. */
  static CurveVerdict of(List<Place> all) {
    EvaluatedBound bound = all.get(0).bound();
    boolean differences = bound.logs().contains(all.get(0).metric());
    CurvePlaces places = CurvePlaces.of(all, differences);
    if (places.places().isEmpty()) {
      boolean outside =
          all.stream()
              .allMatch(
                  place ->
                      place.bound().assumptions().stream()
                          .anyMatch(one -> one.status() == Assumption.Status.VIOLATED));
      return outside
          ? untested(TheoryWord.OUTSIDE_CONDITIONS, TheoryWord.OUTSIDE_CONDITIONS.label())
          : untested(TheoryWord.CANNOT_TELL, "says nothing here", places.left());
    }
    CurveVerdict found =
        switch (bound.meaning()) {
          case EXACT -> exact(places, bound, differences);
          case UPPER_BOUND, LOWER_BOUND ->
              bound.delta() > 0 ? probability(places, bound) : oneSided(places, bound);
          case RATE -> rate(places, bound);
        };
    return new CurveVerdict(found.word, joined(found.text, places.left()), found.limit);
  }

  private static CurveVerdict exact(CurvePlaces places, EvaluatedBound bound, boolean logs) {
    int replicates = places.replicates().size();
    double[][] rows = places.against(logs);
    if (replicates < 2) {
      return untested(TheoryWord.CANNOT_TELL, "drawn, not tested: one replicate has no spread");
    }
    ErrorShape shape = logs || places.onTable() ? ErrorShape.NEAR_NORMAL : shape(rows);
    double[][] tested = places.onTable() ? places.stretched(rows) : rows;
    ExactCurve curve =
        logs ? ExactCurve.ofDifferences(tested, shape) : ExactCurve.ofRatios(tested, shape);
    double tail = ONE_SIDED / 2 / curve.tested();
    return weighed(
        curve.word(),
        TheorySentence.of(curve, places::name) + places.arms(curve.departures(), rows),
        bound,
        places,
        new StudentT(replicates - 1).quantile(1 - tail));
  }

  private static CurveVerdict oneSided(CurvePlaces places, EvaluatedBound bound) {
    boolean upper = bound.meaning() == Meaning.UPPER_BOUND;
    int replicates = places.replicates().size();
    double[][] rows = places.against(false);
    if (replicates < BoundCurve.FEWEST) {
      return untested(
          TheoryWord.CANNOT_TELL,
          "drawn, not tested: a bound is tested from "
              + BoundCurve.FEWEST
              + " replicates on, had "
              + replicates);
    }
    ErrorShape shape = places.onTable() ? ErrorShape.NEAR_NORMAL : shape(rows);
    double[][] tested = places.onTable() ? places.stretched(rows) : rows;
    BoundCurve curve = upper ? BoundCurve.upper(tested, shape) : BoundCurve.lower(tested, shape);
    return weighed(
        curve.word(),
        TheorySentence.of(curve, upper, places::name) + places.arms(curve.violations(), rows),
        bound,
        places,
        new StudentT(replicates - 1).quantile(1 - ONE_SIDED / curve.places()));
  }

  /** A statement that fails with probability delta, by the place where most replicates do. */
  private static CurveVerdict probability(CurvePlaces places, EvaluatedBound bound) {
    if (places.onTable()) {
      return untested(
          TheoryWord.CANNOT_TELL, "drawn, not tested: splits of one table are not independent");
    }
    int sign = bound.meaning() == Meaning.UPPER_BOUND ? 1 : -1;
    int[] outside = new int[places.places().size()];
    for (double[] row : places.against(true)) {
      for (int i = 0; i < row.length; i++) {
        outside[i] += sign * row[i] > 0 ? 1 : 0;
      }
    }
    int most = java.util.Arrays.stream(outside).max().orElseThrow();
    int replicates = places.replicates().size();
    ProbabilityBound found =
        ProbabilityBound.byPlace(most, replicates, bound.delta(), outside.length);
    String where = outside.length == 1 ? "" : "at the place where most do, ";
    return weighed(
        found.word(),
        where + TheorySentence.of(found, most, replicates),
        bound,
        places,
        Double.POSITIVE_INFINITY);
  }

  /** A rate has one constant a line here; the ratio of two arms stands on their contrast. */
  private static CurveVerdict rate(CurvePlaces places, EvaluatedBound bound) {
    if (places.onTable()) {
      return untested(
          TheoryWord.CANNOT_TELL, "is drawn, not tested: of the law of a table nothing is known");
    }
    List<CurvePlaces.Axis> lines = places.lines();
    if (lines.isEmpty() || places.replicates().size() < FEWEST_FOR_A_RATE) {
      return untested(
          TheoryWord.CANNOT_TELL,
          "is drawn, scaled once, not tested: a rate is tested along one positive number at three"
              + " places or more in three replicates or more");
    }
    List<String> texts = new ArrayList<>();
    TheoryWord worst = TheoryWord.FOLLOWS;
    for (CurvePlaces.Axis line : lines) {
      CurveVerdict own = rateOfLine(line, bound, lines.size());
      String name = lines.size() == 1 ? "" : line.ordered().places().get(0).arm() + " ";
      texts.add(name + own.text);
      worst = own.word.compareTo(worst) > 0 ? own.word : worst;
    }
    return untested(worst, String.join("; ", texts.stream().distinct().toList()));
  }

  private static CurveVerdict rateOfLine(CurvePlaces.Axis line, EvaluatedBound bound, int lines) {
    double[][] rows = line.ordered().against(false);
    for (double[] row : rows) {
      for (double value : row) {
        if (!(value > 0)) {
          return untested(
              TheoryWord.CANNOT_TELL, "is drawn, not tested: some values are not above 0");
        }
      }
    }
    double[] x = line.x();
    RateCurve means = RateCurve.ofMeans(x, rows, line.alongLoop(), lines);
    boolean logs = means.word() == TheoryWord.ASK_LOGS;
    RateCurve curve = logs ? RateCurve.ofLogs(x, rows, lines) : means;
    String text = TheorySentence.of(curve, slope(line), line.range());
    return weighed(
        curve.word(),
        logs ? text + " (of mean logs: means of such runs bend by themselves)" : text,
        bound,
        line.ordered(),
        Double.POSITIVE_INFINITY);
  }

  /** The exponent of theory itself over these places: least squares of its logs. */
  private static double slope(CurvePlaces.Axis axis) {
    double[] logX = java.util.Arrays.stream(axis.x()).map(Math::log).toArray();
    double[] logY =
        axis.ordered().places().stream().mapToDouble(place -> Math.log(place.value())).toArray();
    return org.tributary.numerics.statistics.LeastSquaresLine.fit(logX, logY).slope();
  }

  private static CurveVerdict weighed(
      TheoryWord word, String sentence, EvaluatedBound bound, CurvePlaces places, double limit) {
    TheoryVerdict verdict = TheoryVerdict.of(word, conditions(places), bound.asymptotic());
    String because = verdict.because().isEmpty() ? "" : " (" + verdict.because() + ")";
    String lead = verdict.word() == TheoryWord.NOT_YET_IN_FORCE ? "not yet in force: " : "";
    String called =
        verdict.word() == TheoryWord.DEPARTS || verdict.word() == TheoryWord.CONTRADICTED
            ? verdict.word().label() + because + ": "
            : lead;
    return new CurveVerdict(verdict.word(), called + sentence, limit);
  }

  /** Every condition once, by the worst of its marks; on a table the law is not known. */
  private static List<Condition> conditions(CurvePlaces places) {
    List<Condition> all = new ArrayList<>();
    places.places().stream()
        .flatMap(place -> place.bound().assumptions().stream())
        .map(one -> new Condition("\u201c" + one.text() + "\u201d", mark(one.status())))
        .distinct()
        .forEach(all::add);
    if (places.onTable()) {
      all.add(new Condition("on the law of the table", ConditionMark.NOT_CHECKABLE));
    }
    return all;
  }

  private static ConditionMark mark(Assumption.Status status) {
    return switch (status) {
      case MET -> ConditionMark.BY_CONSTRUCTION;
      case VIOLATED -> ConditionMark.FAILS;
      case UNKNOWN -> ConditionMark.NOT_CHECKABLE;
    };
  }

  private static ErrorShape shape(double[][] rows) {
    for (double[] row : rows) {
      for (double value : row) {
        if (value < 0) {
          return ErrorShape.SIGNED;
        }
      }
    }
    return ErrorShape.POSITIVE;
  }

  private static CurveVerdict untested(TheoryWord word, String text) {
    return new CurveVerdict(word, text, Double.POSITIVE_INFINITY);
  }

  private static CurveVerdict untested(TheoryWord word, String text, List<String> left) {
    return untested(word, joined(text, left));
  }

  private static String joined(String text, List<String> left) {
    return left.isEmpty() ? text : text + "; " + String.join("; ", left);
  }
}
