package org.tributary.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "con", "NUL", "com1", "Lpt9.x", "aux.yaml", "Journal", "MODELS", "artifacts", "a.", "a..",
        "", ".a", "-a", "a/b", "a\\b", "a b", "grün", "a\u001b[31m", "a:b", "a?"
      })
  void aNameThatSomeSystemCannotHoldIsRefused(String name) {
    assertThat(RunName.fault(name)).isPresent();
    assertThat(RunName.fault(RunName.fit(name))).as(RunName.fit(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"figure-1", "console", "a.b", "com10", "lpt", "journals", "2.0", "A_b"})
  void anyOtherNameIsTaken(String name) {
    assertThat(RunName.fault(name)).isEmpty();
    assertThat(RunName.fit(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"grün, gr-n", "con, study-con", "'my data (1)', my-data-1", "journal, study-journal"})
  void theNameOfAFileIsMadeFit(String file, String name) {
    assertThat(RunName.fit(file)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 300})
  void aNameThatIsTooLongIsRefusedAndCut(int letters) {
    assertThat(RunName.fault("a".repeat(letters)).orElseThrow()).contains("100", "" + letters);
    assertThat(RunName.fault(RunName.fit("a".repeat(letters)))).isEmpty();
  }
}
