package org.tributary.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.Citation;

class BibliographyTest {
  private static String of(String work) {
    return Bibliography.of(List.of(Citation.of(work)));
  }

  @Test
  void namesBeforeAColonOrAStopAreAuthors() {
    assertThat(of("Fu, Zhang, Tao: On Loops, ICML 2024"))
        .contains("author = {Fu and Zhang and Tao}");
    assertThat(of("Song, Sohl-Dickstein and van der Poole. On Scores. 2021"))
        .contains("author = {Song and Sohl-Dickstein and van der Poole}");
  }

  @Test
  void theFirstWordsOfATitleAreNoAuthor() {
    assertThat(of("Friedman and Dieng, The Vendi Score: A Diversity Metric, TMLR 2023"))
        .contains("@misc{friedman2023,", "note = {Friedman and Dieng, The Vendi Score")
        .doesNotContain("author");
  }
}
