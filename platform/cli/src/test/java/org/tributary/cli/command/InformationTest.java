package org.tributary.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.cli.Cli;
import org.tributary.cli.text.LiteratureSystem;

/** The commands that tell what there is. */
class InformationTest {
  @TempDir private Path folder = Path.of("");
  private Cli cli = Cli.in(folder);

  @BeforeEach
  void begin() {
    cli = Cli.in(folder);
  }

  @Test
  void helpNamesEveryCommand() {
    Cli.Result help = cli.run("--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("run ", "validate", "doctor", "plugins", "Exit codes");
    assertThat(cli.run("run", "--help").out()).contains("--set", "--dry-run", "--allow");
    assertThat(cli.run("help")).isEqualTo(help);
    assertThat(cli.run("help", "run")).isEqualTo(cli.run("run", "--help"));
  }

  @Test
  void listsAreByKindAndAWrongKindNamesTheRightOnes() {
    assertThat(cli.run("list").out()).contains("family\n", "source\n", "metric\n", "study\n");
    assertThat(cli.run("list", "families").out())
        .contains("gaussian ", "fitted in closed form")
        .doesNotContain("average-tv");
    Cli.Result wrong = cli.run("list", "modles");
    assertThat(wrong.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(wrong.err()).contains("there are", "family, metric");
    assertThat(cli.run("list", "--json").out()).contains("\"kind\" : \"family\"");
  }

  /** What runs them all, shortened, is the test of the host that runs every shipped study. */
  @Test
  void systemsOfTheLiteratureAreListedWithStudiesThatAreShipped() throws Exception {
    Set<String> shipped = new TreeSet<>();
    for (String distribution : List.of("standard", "deep")) {
      Path studies = Path.of("../../distributions", distribution, "src/main/studies");
      try (Stream<Path> files = Files.list(studies)) {
        files.forEach(file -> shipped.add(ShippedStudies.name(file)));
      }
    }
    List<LiteratureSystem> all = LiteratureSystem.all();
    assertThat(all).hasSize(22).extracting(LiteratureSystem::citation).doesNotHaveDuplicates();
    assertThat(all)
        .flatExtracting(LiteratureSystem::studies)
        .isNotEmpty()
        .allMatch(shipped::contains);
    Cli.Result listed = cli.run("list", "systems");
    assertThat(listed.code()).isZero();
    assertThat(listed.out())
        .contains("KDGAN: without distillation", "arXiv 2602.10531", "tributary init kdgan");
    assertThat(cli.run("list", "systems", "--json").out()).contains("\"citation\" : \"Wang");
  }

  @Test
  void linesFitTheWindow() {
    for (int columns : new int[] {60, 100}) {
      System.setProperty("tributary.columns", Integer.toString(columns));
      try {
        for (String[] words :
            List.of(
                new String[] {"list"},
                new String[] {"describe", "multi-source"},
                new String[] {"describe", "shared-mean-gaussians"})) {
          Cli.Result shown = cli.run((Object[]) words);
          assertThat(shown.code()).isZero();
          assertThat(shown.out().lines()).allMatch(line -> line.length() <= columns);
        }
      } finally {
        System.clearProperty("tributary.columns");
      }
    }
    assertThat(cli.run("list").out().lines().mapToInt(String::length).max().orElseThrow())
        .as("lines stay whole where no window is")
        .isGreaterThan(100);
  }

  @Test
  void aStudyIsDescribedWithTheKeysOfEveryStudyFile() {
    assertThat(cli.run("describe", "multi-source").out())
        .contains("of every study file\n", "sweep ", "sweep.zip ", "seed ", "keep ", "replicates ");
    assertThat(cli.run("describe", "average-tv").out()).doesNotContain("sweep");
  }

  @Test
  void oneExtensionIsDescribedAndATypoGetsTheNearest() {
    assertThat(cli.run("describe", "shared-mean-gaussians").out())
        .contains("similarity", "number in [0, 1]", "arXiv 2502.14583");
    Cli.Result typo = cli.run("describe", "gausian");
    assertThat(typo.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(typo.err()).contains("did you mean gaussian", "(unknown-extension)");
    assertThat(cli.run("schema", "multi-source").out()).contains("\"$schema\"", "samplesPerSource");
  }

  @Test
  void aStudyFileIsWrittenOnceAndNeverOverwritten() throws Exception {
    Path file = folder.resolve("mine.yaml");
    assertThat(cli.run("init", "multi-source", "--to", file).code()).isZero();
    assertThat(file).content().contains("study: multi-source", "# ");
    Files.writeString(file, "mine");
    Cli.Result again = cli.run("init", "multi-source", "--to", file);
    assertThat(again.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(file).hasContent("mine");
    assertThat(cli.run("init", "multi-sorce", "--to", folder.resolve("b.yaml")).err())
        .contains("did you mean 'multi-source'?");
  }

  @Test
  void theDoctorTellsOfNumericsPluginsAndFolders() {
    Cli.Result doctor = cli.run("doctor");
    assertThat(doctor.code()).isZero();
    assertThat(doctor.out())
        .contains("java ", "blas ", "vectors of", "4 ok with", "home ", "can be made");
    assertThat(cli.run("doctor", "--json").out()).contains("\"blas\" :");
    assertThat(doctor.out()).contains("devices    cpu\n", "come with the deep distribution");
    assertThat(cli.run("completion").out()).contains("complete -F");
  }

  @Test
  void withoutADeepPluginThereIsNoGpuAndNothingIsInstalled() {
    Cli.Result status = cli.run("gpu", "status");
    assertThat(status.code()).isZero();
    assertThat(status.out()).contains("none; neural families");
    assertThat(cli.run("gpu", "status", "--json").out()).contains("\"engines\" : [ ]");
    for (String command : new String[] {"install", "remove"}) {
      Cli.Result refused = cli.run("gpu", command);
      assertThat(refused.code()).isEqualTo(ExitCodes.BAD_USAGE);
      assertThat(refused.err()).contains("use the deep distribution (gpu-unavailable)");
    }
  }

  @Test
  void aPluginIsSwitchedOffAndOn() {
    assertThat(cli.run("plugins", "list").out()).contains("families-gaussian", "development");
    assertThat(cli.run("plugins", "disable", "families-gaussian").code()).isZero();
    assertThat(cli.run("plugins", "list").out()).contains("disabled; enable it with");
    assertThat(cli.run("list", "family").code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(cli.run("plugins", "enable", "families-gaussian").code()).isZero();
    assertThat(cli.run("list", "family").out()).contains("gaussian");
    assertThat(cli.run("plugins", "disable", "familes-gaussian").err()).contains("did you mean");
  }

  @Test
  void aFileThatIsNoPluginIsRefusedWithThree() throws Exception {
    Path zip = Files.writeString(folder.resolve("bad.zip"), "no zip");
    Cli.Result result = cli.run("plugins", "install", zip);
    assertThat(result.code()).isEqualTo(ExitCodes.PLUGIN_MISSING);
    assertThat(result.err()).contains("(plugin-refused)");
    assertThat(cli.run("plugins", "verify").code()).isZero();
  }

  @Test
  void wrongWordsAreBadUsageWithAHint() {
    Cli.Result wrong = cli.run("validat");
    assertThat(wrong.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(wrong.err()).contains("validate");
    assertThat(cli.run("plugins").code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(cli.run().code()).isEqualTo(ExitCodes.BAD_USAGE);
  }
}
