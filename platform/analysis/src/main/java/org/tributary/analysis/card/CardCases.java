package org.tributary.analysis.card;

import java.util.Map;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Advice;
import org.tributary.sdk.evidence.Question.Affinity;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Question.Copies;
import org.tributary.sdk.evidence.Question.Crossing;
import org.tributary.sdk.evidence.Question.Equivalence;
import org.tributary.sdk.evidence.Question.Estimate;
import org.tributary.sdk.evidence.Question.Exponent;
import org.tributary.sdk.evidence.Question.Forecast;
import org.tributary.sdk.evidence.Question.Peak;
import org.tributary.sdk.evidence.Question.Ranking;
import org.tributary.sdk.evidence.Question.Threshold;
import org.tributary.sdk.evidence.Question.Trend;

/**
 * The card of each kind of question.
 *
 * @param context of the run
 * @param setting the question is asked at
 */
record CardCases(CardContext context, Map<String, String> setting) implements Question.Cases<Card> {

  @Override
  public Card contrast(Contrast question) {
    return new ContrastCard(context, question, setting);
  }

  @Override
  public Card estimate(Estimate question) {
    return new EstimateCard(context, question, setting);
  }

  @Override
  public Card threshold(Threshold question) {
    return new ThresholdCard(context, question, setting);
  }

  @Override
  public Card exponent(Exponent question) {
    return new ExponentCard(context, question, setting);
  }

  @Override
  public Card peak(Peak question) {
    return new PeakCard(context, question, setting);
  }

  @Override
  public Card forecast(Forecast question) {
    return new ForecastCard(context, question, setting);
  }

  @Override
  public Card affinity(Affinity question) {
    return new AffinityCard(context, question, setting);
  }

  @Override
  public Card trend(Trend question) {
    return new TrendCard(context, question, setting);
  }

  @Override
  public Card crossing(Crossing question) {
    return new CrossingCard(context, question, setting);
  }

  @Override
  public Card ranking(Ranking question) {
    return new RankingCard(context, question, setting);
  }

  @Override
  public Card equivalence(Equivalence question) {
    return new EquivalenceCard(context, question, setting);
  }

  @Override
  public Card copies(Copies question) {
    return new CopiesCard(context, question, setting);
  }

  @Override
  public Card advice(Advice question) {
    return new AdviceCard(context, question, setting);
  }
}
