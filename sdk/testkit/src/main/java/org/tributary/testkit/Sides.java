package org.tributary.testkit;

import java.util.ArrayList;
import java.util.List;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Side;

/** What a question reads: sides at their positions, or along an axis. */
final class Sides implements Question.Cases<List<Sides.Read>> {
  /**
   * One thing that is read.
   *
   * @param exact at the position of the side and of its source; else anywhere of its metric and arm
   */
  record Read(Side side, boolean exact) {}

  /** What a question reads, at least one. */
  static List<Read> of(Question question) {
    return question.visit(new Sides());
  }

  private static List<Read> exact(Side... sides) {
    List<Read> all = new ArrayList<>();
    for (Side side : sides) {
      all.add(new Read(side, true));
    }
    return all;
  }

  private static List<Read> along(Side side) {
    return List.of(new Read(side, false));
  }

  @Override
  public List<Read> contrast(Question.Contrast question) {
    return exact(question.first(), question.second());
  }

  @Override
  public List<Read> estimate(Question.Estimate question) {
    List<Read> all = exact(question.of());
    question.minus().ifPresent(side -> all.add(new Read(side, true)));
    return all;
  }

  @Override
  public List<Read> threshold(Question.Threshold question) {
    List<Read> all = contrast(question.contrast());
    question.meant().ifPresent(side -> all.add(new Read(side, true)));
    return all;
  }

  @Override
  public List<Read> exponent(Question.Exponent question) {
    return along(question.of());
  }

  @Override
  public List<Read> peak(Question.Peak question) {
    return along(question.of());
  }

  @Override
  public List<Read> forecast(Question.Forecast question) {
    return exact(question.low(), question.high(), question.realized());
  }

  @Override
  public List<Read> affinity(Question.Affinity question) {
    return List.of(
        new Read(Side.of("", question.metric(), question.arm()), false),
        new Read(Side.of("", question.alone(), question.arm()), false));
  }

  @Override
  public List<Read> trend(Question.Trend question) {
    return along(question.of());
  }

  @Override
  public List<Read> crossing(Question.Crossing question) {
    return along(question.of());
  }

  @Override
  public List<Read> ranking(Question.Ranking question) {
    return exact(question.sides().toArray(new Side[0]));
  }

  @Override
  public List<Read> equivalence(Question.Equivalence question) {
    List<Read> all = exact(question.excess());
    if (!question.margin().isEmpty()) {
      all.add(new Read(Side.of("", question.margin(), question.excess().arm()), false));
    }
    return all;
  }

  @Override
  public List<Read> copies(Question.Copies question) {
    return along(question.counts());
  }

  @Override
  public List<Read> advice(Question.Advice question) {
    return exact(question.of());
  }
}
