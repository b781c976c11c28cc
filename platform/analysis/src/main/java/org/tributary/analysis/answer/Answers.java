package org.tributary.analysis.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.analysis.Completeness;
import org.tributary.analysis.card.CardContext;
import org.tributary.analysis.card.Words;
import org.tributary.evidence.question.SomeCases;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Question.Estimate;
import org.tributary.sdk.evidence.Question.Ranking;
import org.tributary.sdk.evidence.Question.Trend;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Metric;

/** Composes the answer of a run from its findings. */
public final class Answers {
  /** Words that several questions must share to be titled by them. */
  private static final int LEAST_COMMON = 4;

  private final CardContext context;
  private final Map<String, Question> questions = new LinkedHashMap<>();

  /** The unit of a question's effect, where it is a difference. */
  private final class Units extends SomeCases<String> {
    @Override
    public String contrast(Contrast question) {
      return context.unit(question.first().metric());
    }

    @Override
    public String estimate(Estimate question) {
      return question.unit();
    }

    @Override
    public String trend(Trend question) {
      return context.unit(question.of().metric());
    }

    @Override
    public String ranking(Ranking question) {
      return context.unit(question.sides().get(0).metric());
    }

    @Override
    protected String other(Question question) {
      return "";
    }
  }

  private Answers(CardContext context) {
    this.context = context;
    context.input().questions().forEach(question -> questions.put(question.id(), question));
  }

  /**
   * The answer of a run.
   *
   * @param findings in the order of the questions, then of the settings
   */
  public static Answer of(CardContext context, List<Finding> findings) {
    return new Answers(context).compose(findings);
  }

  private Answer compose(List<Finding> findings) {
    Map<String, List<Finding>> byTopic = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byTopic.computeIfAbsent(topic(finding).id(), t -> new ArrayList<>()).add(finding);
    }
    List<Group> groups = new ArrayList<>();
    Fates fates = Fates.of(findings, questions);
    byTopic.forEach((topic, own) -> groups.add(group(own, fates)));
    groups.sort(Comparator.comparing(Answers::severity));
    Answer whole = new Answer("", distinct(groups), List.of());
    return new Answer(sentence(whole.groups()), whole.groups(), NextSteps.of(whole.groups()));
  }

  private static Severity severity(Group group) {
    return group.lines().stream()
        .map(line -> Severity.of(line.finding()))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private Topic topic(Finding finding) {
    return Topic.of(question(finding));
  }

  private Question question(Finding finding) {
    return java.util.Objects.requireNonNull(questions.get(finding.question()));
  }

  private Group group(List<Finding> findings, Fates fates) {
    Set<String> asked = new LinkedHashSet<>();
    Set<String> texts = new LinkedHashSet<>();
    for (Finding finding : findings) {
      asked.add(finding.question());
      texts.add(question(finding).text());
    }
    Topic topic = topic(findings.get(0));
    boolean alone = asked.size() == 1;
    String title = texts.size() == 1 ? texts.iterator().next() : title(topic, texts);
    List<Line> lines = lines(findings, topic, alone);
    List<RankTable> ranks = new ArrayList<>();
    for (Line line : alone ? lines : List.<Line>of()) {
      if (question(line.finding()) instanceof Ranking ranking) {
        new Standings(context, ranking, line.finding().setting(), fates)
            .table(line.measure())
            .ifPresent(ranks::add);
      }
    }
    boolean whole = ranks.size() == lines.size();
    return new Group(topic.id(), title, lines, whole ? ranks : List.of());
  }

  /** The words that all texts share where they make a question, else that of the topic. */
  private static String title(Topic topic, Set<String> texts) {
    Commons commons = Commons.of(List.copyOf(texts));
    return commons.start().size() >= LEAST_COMMON && !topic.id().equals(Topic.CHECKS)
        ? commons.around() + (commons.end().isEmpty() ? "?" : "")
        : topic.title();
  }

  private List<Line> lines(List<Finding> findings, Topic topic, boolean alone) {
    List<String> subjects =
        findings.stream().map(finding -> subject(finding, topic, alone)).toList();
    List<String> distinct = subjects.stream().distinct().toList();
    List<String> told = subjects;
    if (distinct.size() > 1) {
      Commons commons = Commons.of(distinct);
      List<String> shorter = subjects.stream().map(commons::without).toList();
      told = shorter.stream().noneMatch(String::isBlank) ? shorter : subjects;
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      lines.add(
          new Line(
              finding,
              told.get(i),
              measure(finding.metric()),
              question(finding).visit(new Units())));
    }
    return lines;
  }

  private String subject(Finding finding, Topic topic, boolean alone) {
    if (topic.id().equals(Topic.CHECKS)) {
      return Words.metric(finding.metric());
    }
    if (alone) {
      return finding.setting().isEmpty()
          ? finding.effect().map(Finding.EffectSize::name).orElse("")
          : "";
    }
    Question question = question(finding);
    if (question instanceof Trend trend) {
      return arm(trend.of());
    }
    if (question instanceof Contrast contrast) {
      return topic.id().equals(Topic.CHANGES)
          ? arm(contrast.first())
          : contrast.first().name() + " against " + contrast.second().name();
    }
    return finding.contrast();
  }

  private static String arm(Side side) {
    return side.arm()
        + (side.ofSource().isPresent() ? " on source " + side.ofSource().getAsInt() : "");
  }

  /** As {@code mean error, nats, lower is better}. */
  private String measure(String metric) {
    Metric.Output output = context.input().outputs().get(metric);
    String words = Words.metric(metric);
    if (output == null) {
      return words;
    }
    String unit = output.unit().isEmpty() ? "" : ", " + output.unit();
    return words
        + unit
        + switch (output.better()) {
          case LOWER -> ", lower is better";
          case HIGHER -> ", higher is better";
          case NEITHER -> "";
        };
  }

  /** No two cards have one title. */
  private static List<Group> distinct(List<Group> groups) {
    Set<String> seen = new HashSet<>();
    List<Group> all = new ArrayList<>();
    for (Group group : groups) {
      String title =
          seen.add(group.title()) ? group.title() : group.title() + " (" + group.id() + ")";
      all.add(new Group(group.id(), title, group.lines(), group.ranks()));
    }
    return all;
  }

  private String sentence(List<Group> groups) {
    StringBuilder answer = new StringBuilder(failed(context.input().completeness()));
    for (Group group : groups) {
      String next = new Headline(group, Topic.of(question(group.lines().get(0).finding()))).words();
      boolean fits = Telling.words(answer + " " + next) <= Answer.MOST_WORDS;
      if (!fits && answer.length() == 0) {
        next = cut(next);
        fits = true;
      }
      boolean second = answer.toString().matches("(?s).*[.!?] .*[.!?]");
      if (fits && !second) {
        answer.append(answer.length() == 0 ? "" : " ").append(next);
      }
    }
    return answer.toString();
  }

  private static String cut(String text) {
    String[] words = text.split("\\s+");
    return words.length <= Answer.MOST_WORDS
        ? text
        : String.join(" ", java.util.Arrays.copyOf(words, Answer.MOST_WORDS - 1)) + " \u2026";
  }

  private static String failed(Completeness cells) {
    return cells.failed() == 0
        ? ""
        : "Incomplete: " + cells.failed() + " of " + cells.expected() + " cells failed.";
  }
}
