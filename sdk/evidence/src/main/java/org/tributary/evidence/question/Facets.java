package org.tributary.evidence.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.evidence.ExcessParts;
import org.tributary.sdk.evidence.Position;
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
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Metric.Better;

/**
 * What every kind of question has in common.
 *
 * @param sides it reads, the one it is about first
 * @param axis it runs along, a swept axis, {@code generation} or {@code time}; empty when it is
 *     asked at each setting
 * @param rule that decides it, where it names one
 * @param better which way is better, where that matters
 * @param reach where it reads its sides
 * @param located whether its answer is a position on its axis
 */
public record Facets(
    List<Side> sides,
    Optional<String> axis,
    Optional<Rule> rule,
    Optional<Better> better,
    Reach reach,
    boolean located) {
  public Facets {
    sides = List.copyOf(sides);
  }

  /** Where a question reads a side. */
  public enum Reach {
    /** At the position of the side, along the axis where there is one. */
    POSITION,
    /** At every part of the side's metric, of any source. */
    PARTS
  }

  /** The facets of a question. */
  public static Facets of(Question question) {
    return question.visit(new Reader());
  }

  private static Facets asked(List<Side> sides, Rule rule) {
    return new Facets(
        sides, Optional.empty(), Optional.of(rule), Optional.empty(), Reach.POSITION, false);
  }

  private Facets along(String path, boolean locates) {
    return new Facets(sides, Optional.of(path), rule, better, reach, locates);
  }

  private Facets better(Better direction) {
    return new Facets(sides, axis, rule, Optional.of(direction), reach, located);
  }

  private static Facets withoutRule(List<Side> sides, Reach reach) {
    return new Facets(sides, Optional.empty(), Optional.empty(), Optional.empty(), reach, false);
  }

  private static final class Reader implements Question.Cases<Facets> {
    @Override
    public Facets contrast(Contrast question) {
      return asked(List.of(question.first(), question.second()), question.rule())
          .better(question.better());
    }

    @Override
    public Facets estimate(Estimate question) {
      List<Side> sides = new ArrayList<>(List.of(question.of()));
      question.minus().ifPresent(sides::add);
      return asked(sides, question.rule());
    }

    @Override
    public Facets threshold(Threshold question) {
      Contrast contrast = question.contrast();
      List<Side> sides = new ArrayList<>(List.of(contrast.first(), contrast.second()));
      question.meant().ifPresent(sides::add);
      return asked(sides, contrast.rule()).better(contrast.better()).along(question.axis(), true);
    }

    @Override
    public Facets exponent(Exponent question) {
      return withoutRule(List.of(question.of()), Reach.POSITION).along(question.axis(), false);
    }

    @Override
    public Facets peak(Peak question) {
      return withoutRule(List.of(question.of()), Reach.POSITION).along(question.axis(), true);
    }

    @Override
    public Facets forecast(Forecast question) {
      return withoutRule(
          List.of(question.realized(), question.low(), question.high()), Reach.POSITION);
    }

    @Override
    public Facets affinity(Affinity question) {
      Side gains = Side.of("", question.metric(), question.arm());
      Side alone = Side.of("", question.alone(), question.arm());
      return new Facets(
          List.of(gains, alone),
          Optional.empty(),
          Optional.of(question.rule()),
          Optional.empty(),
          Reach.PARTS,
          false);
    }

    @Override
    public Facets trend(Trend question) {
      return asked(List.of(question.of()), question.rule())
          .better(question.better())
          .along("generation", false);
    }

    @Override
    public Facets crossing(Crossing question) {
      return asked(List.of(question.of()), question.rule()).along(question.axis(), true);
    }

    @Override
    public Facets ranking(Ranking question) {
      return asked(question.sides(), question.rule()).better(question.better());
    }

    @Override
    public Facets equivalence(Equivalence question) {
      List<Side> sides = new ArrayList<>(List.of(question.excess()));
      marginOf(question).ifPresent(sides::add);
      Position at = question.excess().position();
      ExcessParts.all(at).forEach(part -> sides.add(question.excess().at(part)));
      marginOf(question)
          .ifPresent(
              margin -> ExcessParts.readings(at).forEach(reading -> sides.add(margin.at(reading))));
      return asked(sides, question.rule());
    }

    @Override
    public Facets copies(Copies question) {
      return withoutRule(List.of(question.counts()), Reach.PARTS);
    }

    @Override
    public Facets advice(Advice question) {
      return asked(List.of(question.of()), question.rule()).better(question.better());
    }
  }

  /** The side at which the margin of an equivalence is recorded; empty when it is fixed. */
  public static Optional<Side> marginOf(Equivalence question) {
    Side excess = question.excess();
    return question.margin().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Side(
                excess.word(),
                question.margin(),
                excess.arm(),
                excess.position(),
                excess.ofSource(),
                excess.setting()));
  }
}
