package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.evidence.copies.CopyCounts;
import org.tributary.evidence.copies.CopyWord;
import org.tributary.evidence.rule.Family;
import org.tributary.evidence.sample.Reading;
import org.tributary.evidence.sample.Sample;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Question.Copies;
import org.tributary.sdk.evidence.Side;

/**
 * Whether rows of the training data stand in the candidate: exactly, or nearer to single rows than
 * independent rows would lie. Its two tests have an error rate of their own.
 */
final class CopiesCard implements Card {
  private final CardContext context;
  private final Copies question;
  private final Map<String, String> setting;

  CopiesCard(CardContext context, Copies question, Map<String, String> setting) {
    this.context = context;
    this.question = question;
    this.setting = setting;
  }

  @Override
  public Finding finding() {
    Side side = question.counts();
    Draft draft = new Draft(question, setting, "copies in " + side.name(), side.metric());
    Optional<CopyCounts> read = counts(context, setting, question);
    if (read.isEmpty()) {
      return draft.unanswered("no counts of copies were recorded, or not all of them");
    }
    CopyCounts counts = read.get();
    CopyWord word = counts.word();
    boolean near = word == CopyWord.NEAR_COPIES;
    Interval share = ofShare(near ? counts.nearExcess() : counts.planted());
    String rule =
        Family.percent(share.level())
            + (near
                ? " Newcombe, near copies"
                : " Newcombe over " + counts.candidateRows() + " rows");
    return draft
        .next(next(word))
        .complete(
            word.label(),
            Optional.of(
                Draft.effect(near ? "share of near copies" : "share of exact copies", share, rule)),
            Map.of("rows", "more candidate rows, or rows that the generator never saw"),
            Optional.empty(),
            Draft.withRemarks(text(counts, share, rule), remarks(counts, word)));
  }

  /** A difference of two shares, as the share it stands for: from 0 to 1. */
  private static Interval ofShare(Interval difference) {
    return new Interval(
        ofShare(difference.estimate()),
        ofShare(difference.lower()),
        ofShare(difference.upper()),
        difference.level());
  }

  private static double ofShare(double difference) {
    return Math.min(1, Math.max(0, difference));
  }

  /** The counts of one judgement; empty where they were not recorded, or not all of them. */
  static Optional<CopyCounts> counts(
      CardContext context, Map<String, String> setting, Copies question) {
    return CopyCounts.read(part -> recorded(context, setting, question.counts(), part));
  }

  /** The number at a part: of the first judgement where several were made. */
  private static OptionalDouble recorded(
      CardContext context, Map<String, String> setting, Side side, String part) {
    Sample sample = context.axes().sample(setting, side.at(side.position().withPart(part)));
    return sample.allFinite()
        ? sample.readings().values().stream().limit(1).mapToDouble(Reading::value).findFirst()
        : OptionalDouble.empty();
  }

  private static String text(CopyCounts counts, Interval share, String rule) {
    String[] words =
        Words.aligned(100 * share.estimate(), 100 * share.lower(), 100 * share.upper());
    return switch (counts.word()) {
      case COPIES ->
          Words.count(counts.equalRows())
              + " of "
              + Words.count(counts.candidateRows())
              + " rows equal a training row; "
              + words[0]
              + " % "
              + words[1]
              + " % are copies, "
              + rule;
      case NEAR_COPIES ->
          words[0]
              + " % "
              + words[1]
              + " % of the rows lie nearer to single training rows than independent rows would, "
              + rule;
      case NO_COPIES_FOUND ->
          "No copies found among "
              + Words.count(counts.candidateRows())
              + " rows, at most "
              + Words.number(100 * counts.atMost(), 2)
              + " %, "
              + rule;
      case CANNOT_TELL ->
          "Up to "
              + Words.number(100 * counts.atMost(), 2)
              + " % of "
              + Words.count(counts.candidateRows())
              + " rows may be copies: these rows cannot tell, "
              + rule;
    };
  }

  private static List<String> remarks(CopyCounts counts, CopyWord word) {
    List<String> remarks = new ArrayList<>();
    if (counts.sameRows()) {
      remarks.add("candidate and training table are the same rows in some order");
    }
    if (counts.naturalShare() > 0) {
      remarks.add(
          "independent rows would equal a training row in "
              + Words.number(100 * counts.naturalShare(), 2)
              + " % of cases");
    }
    if (word == CopyWord.NEAR_COPIES) {
      remarks.add(counts.nearRows() + " of them can be named at a false discovery rate of 5 %");
    }
    return remarks;
  }

  private static List<String> next(CopyWord word) {
    return switch (word) {
      case COPIES ->
          List.of(
              "drop the rows that the ledger names and judge again: before that the other verdicts"
                  + " mean nothing");
      case NEAR_COPIES -> List.of("look at the rows that lie nearest to single training rows");
      case NO_COPIES_FOUND -> List.of();
      case CANNOT_TELL ->
          List.of(
              "about 190 candidate rows tell exact copies, about 1,000 on both sides near ones;"
                  + " rows held out from the generator sharpen both");
    };
  }
}
