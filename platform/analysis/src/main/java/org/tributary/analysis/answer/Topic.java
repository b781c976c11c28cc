package org.tributary.analysis.answer;

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
 * What a question belongs to: those of one topic share a card.
 *
 * @param id of the topic
 * @param title of a card that holds several questions of it
 */
record Topic(String id, String title) {
  /** The checks of a given table. */
  static final String CHECKS = "checks";

  /** Arms against one another. */
  static final String PAIRS = "pairs";

  /** The end of an arm against its beginning. */
  static final String CHANGES = "changes";

  /** Arms in order. */
  static final String RANKING = "ranking";

  /** Where a contrast flips. */
  static final String THRESHOLDS = "thresholds";

  static Topic of(Question question) {
    return question.visit(new Cases());
  }

  private static final Topic CHECKED =
      new Topic(CHECKS, "Is the table as good as real rows, and does it copy them?");

  private static final class Cases implements Question.Cases<Topic> {
    @Override
    public Topic contrast(Contrast question) {
      if (question.first().arm().equals(question.second().arm())
          && !question.first().position().equals(question.second().position())) {
        return new Topic(CHANGES, "Does each end better than it began?");
      }
      return question.first().ofSource().isPresent()
          ? new Topic("sources", "Who gains and who pays, source by source?")
          : new Topic(PAIRS, "Which is better, pair by pair?");
    }

    @Override
    public Topic estimate(Estimate question) {
      return new Topic("sizes", "How large is each?");
    }

    @Override
    public Topic threshold(Threshold question) {
      return new Topic(THRESHOLDS, "Where do two arms change places?");
    }

    @Override
    public Topic exponent(Exponent question) {
      return new Topic("powers", "How fast does each error fall?");
    }

    @Override
    public Topic peak(Peak question) {
      return new Topic("peaks", "Where is each at its best?");
    }

    @Override
    public Topic forecast(Forecast question) {
      return new Topic("forecasts", "Did the forecasts come true?");
    }

    @Override
    public Topic affinity(Affinity question) {
      return new Topic("affinity", "Which sources help each other?");
    }

    @Override
    public Topic trend(Trend question) {
      return new Topic("trends", "What becomes of each over the generations?");
    }

    @Override
    public Topic crossing(Crossing question) {
      return new Topic("crossings", "When is each level passed?");
    }

    @Override
    public Topic ranking(Ranking question) {
      return new Topic(RANKING, "Which does best?");
    }

    @Override
    public Topic equivalence(Equivalence question) {
      return CHECKED;
    }

    @Override
    public Topic copies(Copies question) {
      return CHECKED;
    }

    @Override
    public Topic advice(Advice question) {
      return new Topic("advice", "What helps more from here?");
    }
  }
}
