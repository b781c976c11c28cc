package org.tributary.evidence.question;

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
 * Cases for a place that cares for some kinds of question and treats all others, those to come
 * included, alike. Where every kind matters, implement {@link Question.Cases} itself.
 */
public abstract class SomeCases<T> implements Question.Cases<T> {

  /** The answer for a kind that is not cared for. */
  protected abstract T other(Question question);

  @Override
  public T contrast(Contrast question) {
    return other(question);
  }

  @Override
  public T estimate(Estimate question) {
    return other(question);
  }

  @Override
  public T threshold(Threshold question) {
    return other(question);
  }

  @Override
  public T exponent(Exponent question) {
    return other(question);
  }

  @Override
  public T peak(Peak question) {
    return other(question);
  }

  @Override
  public T forecast(Forecast question) {
    return other(question);
  }

  @Override
  public T affinity(Affinity question) {
    return other(question);
  }

  @Override
  public T trend(Trend question) {
    return other(question);
  }

  @Override
  public T crossing(Crossing question) {
    return other(question);
  }

  @Override
  public T ranking(Ranking question) {
    return other(question);
  }

  @Override
  public T equivalence(Equivalence question) {
    return other(question);
  }

  @Override
  public T copies(Copies question) {
    return other(question);
  }

  @Override
  public T advice(Advice question) {
    return other(question);
  }
}
