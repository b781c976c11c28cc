package org.tributary.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults that were thought of after the kit was made, each named by a clause. */
class FurtherFaultsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "normal | narrow      | draws follow the density",
        "normal | twins       | draws do not follow each other",
        "normal | cut         | densities integrate to one",
        "normal | batch       | densities integrate to one",
        "normal | stamped     | load gives back what save wrote",
        "normal | facts       | it publishes the same facts again",
        "loss   | first-point | values at points average to the value",
        "loss   | unsaid      | measurements are of its outputs",
        "loss   | threads     | values at points average to the value",
        "loss   | renamed     | measurements are of its outputs",
        "loop   | unsaid      | its traces are named by its outputs",
        "loop   | label       | it has a label and publishes the same facts again",
        "loop   | elsewhere   | parts are of the loop's space and sources",
        "rows   | synthetic   | rows of its pool are real",
        "rows   | names       | its sources are named",
        "ramp   | silent      | its text says what it is",
        "blur   | short       | rows are seen in their order, each with what it carries",
      })
  void areNamed(String extension, String fault, String clause) {
    assertThat(Planted.broken(extension, "fault", fault))
        .anyMatch(each -> each.startsWith(extension) && each.contains(", '" + clause + "': "));
  }
}
