package org.tributary.analysis.draw;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.analysis.card.CardContext;
import org.tributary.analysis.card.Verdicts;
import org.tributary.analysis.card.Words;
import org.tributary.analysis.chart.Axis;
import org.tributary.analysis.chart.Chart;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Marker;
import org.tributary.analysis.chart.Measured;
import org.tributary.evidence.contrast.ContrastLine;
import org.tributary.evidence.question.Facets;
import org.tributary.evidence.sample.AxisPlaces;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Finding.EffectSize;
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
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.view.View.Curve;
import org.tributary.sdk.view.View.Scale;

/**
 * Figures for questions: the effect of a contrast along the first swept axis, the interval a
 * threshold inverts, the curve behind a question that no view draws. Empty where there is nothing
 * to draw along.
 *
 * @param context of the run
 * @param curves draws curves
 * @param findings of the run
 */
record QuestionCharts(CardContext context, CurveDrawer curves, List<Finding> findings)
    implements Question.Cases<Optional<? extends Chart>> {

  @Override
  public Optional<? extends Chart> contrast(Contrast question) {
    Marker reference =
        question.margin() > 0
            ? new Marker("no difference", Marker.Of.Y, -question.margin(), question.margin())
            : level("zero", 0);
    return along(question, " (below 0: " + question.first().name() + " better)", reference);
  }

  @Override
  public Optional<? extends Chart> estimate(Estimate question) {
    double margin = question.margin().orElse(0);
    return along(question, "", level(margin == 0 ? "zero" : "margin", margin));
  }

  @Override
  public Optional<? extends Chart> forecast(Forecast question) {
    return along(question, "", level("nominal", question.level()));
  }

  @Override
  public Optional<? extends Chart> equivalence(Equivalence question) {
    return along(question, "", level("margin", question.fixed()));
  }

  @Override
  public Optional<? extends Chart> affinity(Affinity question) {
    return new AffinityDrawer(context, question).draw();
  }

  @Override
  public Optional<? extends Chart> exponent(Exponent question) {
    return question.passage().isPresent()
        ? Optional.empty()
        : line(question, question.of(), question.axis(), Scale.LOG);
  }

  @Override
  public Optional<? extends Chart> peak(Peak question) {
    return line(question, question.of(), question.axis(), Scale.LINEAR);
  }

  @Override
  public Optional<? extends Chart> trend(Trend question) {
    return line(question, question.of(), "generation", Scale.LINEAR);
  }

  @Override
  public Optional<? extends Chart> crossing(Crossing question) {
    return line(question, question.of(), question.axis(), Scale.LINEAR);
  }

  @Override
  public Optional<? extends Chart> ranking(Ranking question) {
    return Optional.empty(); // its card is the table
  }

  @Override
  public Optional<? extends Chart> copies(Copies question) {
    return Optional.empty();
  }

  @Override
  public Optional<? extends Chart> advice(Advice question) {
    return Optional.empty();
  }

  private static Marker level(String label, double value) {
    return new Marker(label, Marker.Of.Y, value, value);
  }

  private Optional<CurveChart> line(Question question, Side of, String axis, Scale scale) {
    String id = "question-" + question.id();
    Curve view =
        new Curve(
            id,
            question.text(),
            axis,
            of.metric(),
            of.position().part(),
            List.of(of.arm()),
            scale,
            scale,
            of.ofSource());
    return Optional.of(curves.draw(id, question.text(), view, Optional.of(question.id())));
  }

  /** The first numeric axis with two places, else the first axis with two. */
  private Optional<String> drawnAxis() {
    Set<String> paths = new LinkedHashSet<>();
    context.measurements().settings().forEach(setting -> paths.addAll(setting.keySet()));
    Set<String> names = new LinkedHashSet<>();
    List<String> several = new ArrayList<>();
    for (String path : paths) {
      AxisPlaces places = context.axes().places(path);
      if (names.add(places.name()) && places.labels().size() > 1) {
        several.add(path);
      }
    }
    return several.stream()
        .filter(path -> context.axes().places(path).numeric())
        .findFirst()
        .or(() -> several.stream().findFirst());
  }

  private Axis axis(String path) {
    List<String> categories = context.axes().categories(path);
    Scale scale = categories.isEmpty() && logarithmic(path) ? Scale.LOG : Scale.LINEAR;
    return new Axis(Words.axis(context.axes().name(path)), scale, categories);
  }

  /** As the curves over the same axis are drawn. */
  private boolean logarithmic(String path) {
    AxisPlaces places = context.axes().places(path);
    return places.labels().stream().allMatch(label -> places.x(label) > 0)
        && context.input().views().stream()
            .filter(Curve.class::isInstance)
            .map(Curve.class::cast)
            .anyMatch(view -> view.xScale() == Scale.LOG && context.axes().same(view.x(), path));
  }

  private Optional<CurveChart> along(Question question, String after, Marker reference) {
    List<Finding> own =
        findings.stream().filter(one -> one.question().equals(question.id())).toList();
    Optional<String> name =
        own.stream().flatMap(one -> one.effect().stream()).map(EffectSize::name).findFirst();
    Optional<String> path = drawnAxis();
    if (name.isEmpty() || path.isEmpty()) {
      return Optional.empty();
    }
    AxisPlaces places = context.axes().places(path.get());
    EffectChart chart =
        new EffectChart(question, axis(path.get()), name.get() + after, own.get(0).contrast());
    boolean any = false;
    for (Finding finding : own) {
      Optional<String> text = places.label(finding.setting());
      if (text.isEmpty()) {
        continue;
      }
      any = true;
      Map<String, String> rest = places.rest(finding.setting());
      chart.point(
          rest, places.x(text.get()), text.get(), value(finding, name.get()), finding.verdict());
      finding.effect().ifPresent(effect -> chart.intervalName(effect.interval().rule()));
      chart.marker(rest, reference);
    }
    String arm = Facets.of(question).sides().get(0).arm();
    return any ? Optional.of(chart.chart(arm)) : Optional.empty();
  }

  private static Optional<Measured> value(Finding finding, String name) {
    if (finding.verdict().equals(Verdicts.IDENTICAL)) {
      return Optional.of(new Measured(0, 0, 0));
    }
    return finding
        .effect()
        .filter(effect -> effect.name().equals(name))
        .map(
            effect ->
                new Measured(effect.value(), effect.interval().low(), effect.interval().high()));
  }

  @Override
  public Optional<? extends Chart> threshold(Threshold threshold) {
    Contrast contrast = threshold.contrast();
    String pair = contrast.first().name() + " against " + contrast.second().name();
    String yLabel = "effect (below 0: " + contrast.first().name() + " better)";
    EffectChart chart = new EffectChart(threshold, axis(threshold.axis()), yLabel, pair);
    double level = context.family().level();
    for (Finding finding : findings) {
      if (!finding.question().equals(threshold.id())) {
        continue;
      }
      Map<String, String> rest = finding.setting();
      ContrastLine line =
          context.contrast(contrast, threshold.id()).along(threshold.axis(), rest, level);
      line.points()
          .forEach(
              at ->
                  chart.point(
                      rest,
                      at.x(),
                      at.text(),
                      Optional.of(
                          new Measured(
                              at.interval().estimate(),
                              at.interval().lower(),
                              at.interval().upper())),
                      finding.verdict()));
      chart.intervalName(context.family().rule(level, line.method()));
      chart.marker(rest, level("no difference", 0));
      finding
          .effect()
          .ifPresent(
              effect ->
                  chart.marker(
                      rest,
                      new Marker(
                          Words.metric(contrast.first().metric()) + " flips",
                          Marker.Of.X,
                          effect.interval().low(),
                          effect.interval().high())));
    }
    return Optional.of(chart.chart(contrast.first().arm()));
  }
}
