package org.tributary.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.analysis.answer.Answer;
import org.tributary.analysis.answer.Answers;
import org.tributary.analysis.card.Ask;
import org.tributary.analysis.card.Card;
import org.tributary.analysis.card.CardContext;
import org.tributary.analysis.card.NotAsked;
import org.tributary.analysis.coverage.Coverage;
import org.tributary.analysis.coverage.Place;
import org.tributary.analysis.coverage.Unanswered;
import org.tributary.analysis.draw.Charts;
import org.tributary.analysis.draw.OtherNumbers;
import org.tributary.analysis.summary.Summary;
import org.tributary.analysis.theory.TheoryShelf;
import org.tributary.analysis.theory.TheorySummary;
import org.tributary.evidence.rule.Family;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.Measurements;
import org.tributary.sdk.evidence.Finding;

/** Answers a study's questions and computes what its views draw. */
public final class Analysis {
  private Analysis() {}

  /**
   * The findings and the charts of a run.
   *
   * <p>A function of its input alone: resampling streams derive from the run seed and the question.
   *
   * @throws IllegalStateException when a replicate has two observations at one place
   */
  public static AnalysisResult of(AnalysisInput input) {
    return of(input, Family.RESAMPLES);
  }

  /** The same with another least number of resamples, for tests of error rates. */
  static AnalysisResult of(AnalysisInput input, int leastResamples) {
    Measurements measurements = new Measurements(input.observations());
    AxisReader axes = new AxisReader(measurements, input.design());
    List<NotAsked> notAsked = new ArrayList<>();
    List<Ask> asks = new ArrayList<>();
    for (Ask ask : Ask.all(input.questions(), axes)) {
      NotAsked.of(ask, axes).ifPresentOrElse(notAsked::add, () -> asks.add(ask));
    }
    CardContext context =
        new CardContext(
            input,
            axes,
            new TheoryShelf(input.bounds(), measurements),
            new Family(Math.max(1, asks.size()), leastResamples));
    List<Finding> asked =
        asks.parallelStream().map(ask -> ask.card(context)).map(Card::finding).toList();
    Answer answer = Answers.of(context, asked);
    List<Finding> findings = answer.findings();
    Map<Place, Long> unreported =
        Coverage.unreported(input.observations(), axes, asks, input.views());
    return new AnalysisResult(
        answer,
        findings,
        Charts.of(context, findings),
        TheorySummary.of(context.shelf()),
        Unanswered.of(unreported),
        notAsked,
        OtherNumbers.of(context, unreported.keySet()),
        Summary.of(context, findings));
  }
}
