package org.tributary.analysis.card;

import java.util.Map;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Question.Copies;

/** Whether rows of the training data stand in the candidate. */
final class CopiesCard implements Card {
  private final Copies question;
  private final Map<String, String> setting;

  CopiesCard(CardContext context, Copies question, Map<String, String> setting) {
    this.question = question;
    this.setting = setting;
  }

  @Override
  public Finding finding() {
    return new Draft(question, setting, "copies", question.counts().metric())
        .unanswered("no counts");
  }
}
