package org.tributary.cli.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FitNotesTest {
  private static final long SECOND = 1_000_000_000L;
  private final FitNotes notes = new FitNotes();

  @Test
  void aLongFitTellsItsStepItsLossAndTheTimeItHasLeft() {
    notes.tell("a", 0.1, "step 10 of 100, loss 2.5", 0);
    assertThat(notes.words()).isEmpty();
    notes.tell("a", 0.3, "step 30 of 100, loss 1.5", 20 * SECOND);
    assertThat(notes.words())
        .contains("step 30 of 100, loss 1.5")
        .contains("1 min 10 s left of this fit");
  }

  @Test
  void theNextFitOfACellBeginsAnewAndAnEndedOneIsForgotten() {
    notes.tell("a", 0.1, "one", 0);
    notes.tell("a", 0.9, "one", 90 * SECOND);
    notes.tell("a", 0.1, "two", 100 * SECOND);
    assertThat(notes.words()).isEmpty();
    notes.tell("a", 0.2, "two", 101 * SECOND);
    assertThat(notes.words()).contains("two, 8.0 s left of this fit");
    notes.tell("a", 1, "two", 110 * SECOND);
    assertThat(notes.words()).isEmpty();
  }

  @Test
  void shortFitsAreNotShown() {
    notes.tell("a", 0.1, "one", 0);
    notes.tell("a", 0.6, "one", SECOND / 10);
    assertThat(notes.words()).isEmpty();
  }
}
