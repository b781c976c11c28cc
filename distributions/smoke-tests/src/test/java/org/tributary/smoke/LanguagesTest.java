package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decimal commas, other digits, another calendar or a dotless i change no byte of a result. */
@Tag("acceptance")
@ExtendWith(LeavesInstallAlone.class)
class LanguagesTest {
  private static final Installation INSTALLATION = Installation.unpacked();
  @TempDir private static Path first;
  @TempDir private Path folder;

  @BeforeAll
  static void inTheLanguageOfTheMachine() {
    assertThat(INSTALLATION.figureOne(first, 3).run().code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en_US", "de_DE", "tr_TR", "fr_FR", "ar_EG", "fa_IR", "hi_IN", "th_TH", "ja_JP", "lt_LT",
        "sv_SE", "az_AZ"
      })
  void theSameBytesInEveryLanguage(String language) {
    String[] parts = language.split("_");
    String java =
        "-Duser.language="
            + parts[0]
            + " -Duser.country="
            + parts[1]
            + (language.equals("th_TH") ? " -Duser.variant=TH" : "");
    Finished run =
        INSTALLATION
            .figureOne(folder, 3)
            .with("TRIBUTARY_JAVA_OPTS", java)
            .with("LC_ALL", language + ".UTF-8")
            .run();

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("15 done, 0 reused");
    Path here = Folders.observations(first);
    Path there = Folders.observations(folder);
    assertThat(there).hasSameBinaryContentAs(here);
    assertThat(there.resolveSibling("findings.json"))
        .hasSameTextualContentAs(here.resolveSibling("findings.json"));
  }
}
