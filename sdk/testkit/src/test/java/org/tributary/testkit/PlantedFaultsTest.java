package org.tributary.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plugins that break one promise each: the clause that protects against it names them. */
class PlantedFaultsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "global-random      | draws repeat",
        "clock              | fits repeat",
        "sampling-moves     | asking leaves a model as it was",
        "forgets            | load gives back what save wrote",
        "nan-row            | a single row gives a defined result",
        "other-space        | draws are legal",
        "other-label        | draws are legal",
        "one-nat            | densities integrate to one",
        "twice-as-wide      | draws follow the density",
        "shifted            | draws follow the density",
        "fixed-seed         | draws follow their stream",
        "density-reversed   | draws of a source are likeliest under that source",
        "fit-reversed       | sources keep their order in a fit",
        "shared-scratch     | a fit is not disturbed by another in the midst of it",
        "shared-point       | a density is not disturbed by another in the midst of it",
        "cached             | a fit answers for its own rows",
        "weights-ignored    | frequency weights count",
        "locale             | the process around it stays as it was",
        "time-zone          | the process around it stays as it was",
        "prints             | the process around it stays as it was",
        "thread             | the process around it stays as it was",
        "any-format         | an unknown format version is refused",
        "marked-real        | draws are synthetic",
        "nan-density        | log-densities are never NaN",
        "remembers          | fits repeat",
        "promises           | models offer what capabilities() says, no more and no less",
        "short              | draws are legal",
        "crashes            | a single row gives a defined result",
        "silent             | every training time is reported",
        "importance-ignored | importance counts as it is declared to",
        "property           | the process around it stays as it was",
        "closes             | save leaves the stream open",
      })
  void ofAFamily(String fault, String clause) {
    named("normal", "fault", fault, "normal on 2 real columns", clause);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "random         | measuring repeats",
        "state          | measuring repeats",
        "memory         | measuring remembers nothing",
        "reads-truth    | roles that are not declared are not read",
        "reads-training | roles that are not declared are not read",
        "points         | values at points average to the value",
        "sources        | source weights count",
        "direction      | damage is not better",
        "nan            | identical rows give a defined result",
        "untyped        | identical rows give a defined result",
        "shared-losses  | a measurement is not disturbed by another in the midst of it",
      })
  void ofAMetric(String fault, String clause) {
    named("loss", "fault", fault, "loss on 2 real columns", clause);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nan   | rows of its pool are legal",
        "order | two readings are equal",
        "ids   | row ids are unique",
        "units | exact duplicates are of one unit",
      })
  void ofASource(String fault, String clause) {
    named("rows", "fault", fault, "rows on 1 real column", clause);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "throws | it can be tried",
        "clock  | the same state gives the same step",
        "state  | the same state gives the same step",
        "greedy | it takes no more fresh rows than it says",
      })
  void ofAnIntervention(String fault, String clause) {
    named("loop", "fault", fault, "loop", clause);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fits-test-rows  | held-out rows are never fitted",
        "fits-copies     | held-out rows are never fitted",
        "next-from-clock | next is pure",
        "output-twice    | it measures what it says, each name once",
        "output-unsaid   | it measures what it says, each name once",
        "side-unrecorded | every question refers to a recorded side",
        "over-budget     | later rounds keep to their budget",
        "one-replicate   | replicates differ",
        "state           | a cell repeats, whatever was measured before",
      })
  void ofAStudy(String fault, String clause) {
    named("protocol", "fault", fault, "protocol", clause);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "blur   | random     | the same stream shows the same",
        "blur   | fixed-seed | other streams show other rows, or none does",
        "blur   | reversed   | rows are seen in their order, each with what it carries",
        "blur   | renumbered | rows are seen in their order, each with what it carries",
        "blur   | nan        | what is seen is legal in the space that it says",
        "ramp   | infinite   | it has a value at every generation",
        "ramp   | state      | the same generation has the same value",
        "length | relative   | a reward is of its row alone",
        "length | one        | every row has a finite reward",
      })
  void ofAnObservationModelAScheduleOrAReward(String extension, String fault, String clause) {
    named(extension, "fault", fault, extension, clause);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = "random | true | the same facts give the same curve")
  void ofABound(String option, String value, String clause) {
    named("curve", option, value, "curve", clause);
  }

  private static void named(
      String extension, String option, String value, String subject, String clause) {
    List<String> broken = Planted.broken(extension, option, value);
    assertThat(broken)
        .anyMatch(each -> each.startsWith(subject) && each.contains(", '" + clause + "': "));
  }
}
