package org.tributary.analysis.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.analysis.card.Ask;
import org.tributary.analysis.card.CardContext;
import org.tributary.analysis.card.Verdicts;
import org.tributary.analysis.card.Words;
import org.tributary.analysis.chart.Axis;
import org.tributary.analysis.chart.Chart;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Marker;
import org.tributary.analysis.chart.Measured;
import org.tributary.evidence.contrast.ContrastLine;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Finding.EffectSize;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Affinity;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Question.Exponent;
import org.tributary.sdk.evidence.Question.Peak;
import org.tributary.sdk.evidence.Question.Threshold;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.view.View.Curve;
import org.tributary.sdk.view.View.Scale;

/**
 * Figures for questions: the effect of a contrast along the first swept axis, the interval a
 * threshold inverts, the curve behind an exponent or a peak that no view draws.
 *
 * @param context of the run
 * @param curves draws curves
 * @param findings of the run
 */
record QuestionCharts(CardContext context, CurveDrawer curves, List<Finding> findings) {

  /** Whether a question's effect is a position along this axis. */
  static boolean positionAlong(Question question, String axis) {
    return (question instanceof Threshold || question instanceof Peak)
        && Ask.axis(question).equals(axis);
  }

  /** The figure of a question; empty when there is nothing to draw along. */
  Optional<? extends Chart> of(Question question) {
    if (question instanceof Affinity affinity) {
      return new AffinityDrawer(context, affinity).draw();
    }
    if (question instanceof Threshold threshold) {
      return Optional.of(threshold(threshold));
    }
    if (question instanceof Exponent exponent) {
      return Optional.of(line(question, exponent.of(), exponent.axis(), Scale.LOG));
    }
    if (question instanceof Peak peak) {
      return Optional.of(line(question, peak.of(), peak.axis(), Scale.LINEAR));
    }
    return drawnAxis().flatMap(axis -> along(question, axis));
  }

  private CurveChart line(Question question, Side of, String axis, Scale scale) {
    String id = "question-" + question.id();
    String part = of.position().part();
    Curve view =
        new Curve(id, question.text(), axis, of.metric(), part, List.of(of.arm()), scale, scale);
    return curves.draw(id, question.text(), view, Optional.of(question.id()));
  }

  /** The first numeric axis with two values, else the first axis with two. */
  private Optional<String> drawnAxis() {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (Map<String, String> setting : context.measurements().settings()) {
      setting
          .keySet()
          .forEach(path -> sizes.computeIfAbsent(path, each -> context.axes().texts(each).size()));
    }
    List<String> several =
        sizes.entrySet().stream()
            .filter(size -> size.getValue() > 1)
            .map(Map.Entry::getKey)
            .toList();
    return several.stream()
        .filter(path -> context.axes().categories(path).isEmpty())
        .findFirst()
        .or(() -> several.stream().findFirst());
  }

  private Axis axis(String path) {
    return new Axis(path, Scale.LINEAR, context.axes().categories(path));
  }

  private Optional<CurveChart> along(Question question, String path) {
    List<Finding> own =
        findings.stream().filter(one -> one.question().equals(question.id())).toList();
    Optional<String> name =
        own.stream().flatMap(one -> one.effect().stream()).map(EffectSize::name).findFirst();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<String> texts = context.axes().texts(path);
    boolean numeric = context.axes().categories(path).isEmpty();
    EffectChart chart =
        new EffectChart(question, axis(path), label(question, name.get()), own.get(0).contrast());
    for (Finding finding : own) {
      Map<String, String> rest = new LinkedHashMap<>(finding.setting());
      String text = rest.remove(path);
      if (text == null) {
        continue;
      }
      double x = numeric ? Double.parseDouble(text) : texts.indexOf(text);
      chart.point(rest, x, text, value(finding, name.get()), finding.verdict());
      finding.effect().ifPresent(effect -> chart.intervalName(effect.interval().rule()));
      chart.marker(rest, reference(question));
    }
    return Optional.of(chart.chart(Ask.sides(question).get(0).arm()));
  }

  private static String label(Question question, String name) {
    return question instanceof Contrast contrast
        ? name + " (below 0: " + contrast.first().name() + " better)"
        : name;
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

  private static Marker reference(Question question) {
    if (question instanceof Contrast contrast && contrast.margin() > 0) {
      return new Marker("no difference", Marker.Of.Y, -contrast.margin(), contrast.margin());
    }
    if (question instanceof Question.Forecast forecast) {
      return new Marker("nominal", Marker.Of.Y, forecast.level(), forecast.level());
    }
    double at = question instanceof Question.Estimate estimate ? estimate.margin().orElse(0) : 0;
    return new Marker(at == 0 ? "zero" : "margin", Marker.Of.Y, at, at);
  }

  private CurveChart threshold(Threshold threshold) {
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
      chart.marker(rest, new Marker("no difference", Marker.Of.Y, 0, 0));
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
    return chart.chart(contrast.first().arm());
  }
}
