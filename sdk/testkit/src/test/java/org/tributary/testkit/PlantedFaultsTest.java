package org.tributary.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Plugins that break one promise each: the clause that protects against it names them. */
class PlantedFaultsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/planted-faults.txt", delimiter = '|')
  void areNamed(String extension, String option, String value, String subject, String clause) {
    assertThat(Planted.broken(extension, option, value, subject, clause))
        .anyMatch(each -> each.startsWith(subject) && each.contains(", '" + clause + "': "));
  }
}
