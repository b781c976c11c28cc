package org.tributary.plugins.tabular.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.host.RunReport;
import org.tributary.host.StudyBench;
import org.tributary.host.StudyFile;
import org.tributary.host.StudyInputs;
import org.tributary.numerics.random.RandomStream;
import org.tributary.report.ReportBrowser;
import org.tributary.sdk.evidence.Finding;

/** What a person sees of seven runs, in a real browser: wide and narrow, light and dark. */
@Tag("acceptance")
class ReportChecksTest {
  private static final String COPIES = "judge-with-copies";
  private static final String POOL = "penguins-pool";
  private static final String LOOP = "collapse-gaussian";
  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

  /** All that a dark page can break: what is there and how it is named is that of a light one. */
  private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

  private static final String GAP = "wine-gap";
  private static final String LAW = "gap-gaussian";
  private static final String IMAGES = "glyphs";
  private static final String COLUMNS = "judge-of-100-columns";

  /** Shipped studies, and what makes them short without changing what they ask. */
  private static final Map<String, List<String>> SHIPPED =
      Map.of(
          POOL, List.of(),
          LOOP, List.of(),
          GAP, List.of(),
          LAW, List.of(),
          IMAGES, List.of("metrics=[{use: frechet, points: 300, standardise: none}]"));

  private static final Map<String, Integer> REPLICATES = Map.of(LOOP, 60, LAW, 60, IMAGES, 3);
  private static final List<String> OF_DATA = List.of(POOL, GAP);
  private static final int FEW = 5;
  private static final int COPIED = 50;

  @TempDir static Path folder;
  private static final Map<String, RunReport> REPORTS = new LinkedHashMap<>();
  private static ReportBrowser browser;

  @BeforeAll
  static void run() throws IOException {
    Optional<Path> data = StudyInputs.data();
    List<String> plugins = new ArrayList<>(Studies.PLUGINS);
    plugins.addAll(List.of("sources-synthetic", "sources-image", "bounds"));
    try (StudyBench bench = new StudyBench(folder, plugins, data)) {
      JudgeTables tables = new JudgeTables(folder);
      List<String> real = JudgeTables.rows(500, 0);
      List<String> made = new ArrayList<>(JudgeTables.rows(450, 1));
      made.addAll(real.subList(0, COPIED));
      tables.table("real", real);
      String copied = tables.table("made", made);
      keep(bench, COPIES, tables.study("real.csv", copied, metrics(), "ledger: values"));
      tables.table("wide-real", header(), wide(0, true));
      String wide = tables.table("wide-made", header(), wide(1, false));
      keep(bench, COLUMNS, tables.study("wide-real.csv", wide, metrics(), ""));
      for (String name : List.of(POOL, LOOP, GAP, LAW, IMAGES)) {
        if (data.isPresent() || !OF_DATA.contains(name)) {
          keep(bench, name, StudyBench.shipped(name + ".yaml"));
        }
      }
    }
    Map<String, Path> files = new LinkedHashMap<>();
    REPORTS.forEach((name, report) -> files.put(name, report.folder().resolve("report.html")));
    browser = new ReportBrowser(files);
  }

  private static String metrics() {
    return "energy, table-scores, frechet";
  }

  private static String header() {
    return String.join(",", IntStream.range(0, 100).mapToObj(column -> "x" + column).toList());
  }

  /** A hundred columns of noise; where they go together, the last is the one before it. */
  private static List<String> wide(int key, boolean together) {
    RandomStream stream = RandomStream.of(12, key);
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < 300; row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < 99; column++) {
        cells.add(String.format(Locale.ROOT, "%.4f", stream.nextGaussian()));
      }
      double own = stream.nextGaussian();
      double last = together ? Double.parseDouble(cells.get(98)) + 0.1 * own : own;
      cells.add(String.format(Locale.ROOT, "%.4f", last));
      rows.add(String.join(",", cells));
    }
    return rows;
  }

  private static void keep(StudyBench bench, String name, Path file) {
    REPORTS.put(
        name,
        bench
            .run(
                new StudyFile(
                    file,
                    SHIPPED.getOrDefault(name, List.of()),
                    OptionalLong.empty(),
                    OptionalInt.of(REPLICATES.getOrDefault(name, FEW))),
                "runs-" + name,
                2)
            .report());
  }

  @AfterEach
  void closePages() {
    browser.closePages();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static RunReport report(String name) {
    assumeTrue(REPORTS.containsKey(name), "data absent: set TRIBUTARY_DATA");
    return REPORTS.get(name);
  }

  @SuppressWarnings("unchecked")
  private static List<String> strings(Page page, String script) {
    return (List<String>) page.evaluate(script);
  }

  private static int number(Page page, String script) {
    return ((Number) page.evaluate(script)).intValue();
  }

  @ParameterizedTest
  @ValueSource(strings = {COPIES, POOL, LOOP, GAP, LAW, IMAGES, COLUMNS})
  void theFirstScreenAnswersAndNothingStandsTwice(String name) {
    RunReport report = report(name);
    Page page = browser.open(name, 1280, 800, ColorScheme.LIGHT);
    assertThat(page.locator("main > :first-child").getAttribute("data-answer")).isNotNull();
    assertThat(page.textContent("main > :first-child")).isEqualTo(report.answer().sentence());
    String bottom =
        "['.answer-line', '.strip', '.next'].map(s => document.querySelector(s))"
            + ".map(e => e ? e.getBoundingClientRect().bottom : 0).reduce((a, b) => Math.max(a, b))";
    assertThat(number(page, bottom)).isLessThanOrEqualTo(800);
    assertThat(number(browser.open(name, 390, 844, ColorScheme.LIGHT), bottom))
        .isLessThanOrEqualTo(2 * 844);
    assertThat(page.locator("h2, h3").allTextContents()).doesNotHaveDuplicates();
    assertThat(
            strings(
                page,
                "[...document.querySelectorAll('[data-question]')].map(e => e.dataset.question)"))
        .doesNotHaveDuplicates()
        .hasSizeLessThanOrEqualTo(6);
    assertThat(number(page, "document.documentElement.scrollHeight")).isLessThanOrEqualTo(6000);
    assertThat(
            strings(
                page,
                "[...document.querySelectorAll('[data-finding]')].map(e => e.dataset.finding)"))
        .containsExactlyInAnyOrderElementsOf(report.findings().stream().map(Finding::id).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {COPIES, POOL, LOOP, GAP, LAW, IMAGES, COLUMNS})
  void nothingIsCutOffAndAxeFindsNothing(String name) {
    report(name);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[] {1280, 390}) {
        Page page = browser.open(name, width, 844, scheme);
        assertThat(
                strings(
                    page,
                    "[...document.querySelectorAll('body, body *:not(svg *)')].filter(e =>"
                        + " e.checkVisibility() && e.clientWidth > 0 && !e.closest('.scroll, .unseen')"
                        + " && e.scrollWidth > e.clientWidth + 1).map(e => e.outerHTML.slice(0, 200))"))
            .as("%s, %d: wider than its place", name, width)
            .isEmpty();
        assertThat(ReportBrowser.contrast(page))
            .as("%s, %s, %d: contrast", name, scheme, width)
            .isGreaterThanOrEqualTo(4.5);
        AxeBuilder axe = new AxeBuilder(page);
        List<Rule> violations =
            (scheme == ColorScheme.LIGHT ? axe.withTags(TAGS) : axe.withRules(OF_COLOURS))
                .analyze()
                .getViolations();
        assertThat(violations)
            .as("%s, %s, %d", name, scheme, width)
            .extracting(rule -> rule.getId() + ": " + rule.getNodes())
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {COPIES, POOL, LOOP, GAP, LAW, IMAGES, COLUMNS})
  void tabReachesAllThatCanBeOpenedAndPaperLosesNothing(String name) throws IOException {
    RunReport report = report(name);
    Page page = browser.open(name, 1280, 844, ColorScheme.LIGHT);
    String ends = "summary, button, svg.chart[tabindex='0'], main a";
    int all =
        number(
            page,
            "[...document.querySelectorAll(\""
                + ends
                + "\")].filter(e => e.checkVisibility()).length");
    int reached = 0;
    boolean rings = true;
    for (int press = 0; press < 3 * all + 50; press++) {
      page.keyboard().press("Tab");
      if (page.evaluate("document.activeElement === document.body").equals(true)) {
        break;
      }
      if (page.evaluate("document.activeElement.matches(\"" + ends + "\")").equals(true)) {
        reached++;
      }
      rings &=
          page.evaluate("getComputedStyle(document.activeElement).outlineStyle !== 'none'")
              .equals(true);
    }
    assertThat(reached).as("reached by Tab").isEqualTo(all);
    assertThat(rings).as("the focus is seen").isTrue();
    Page plain = browser.withoutScript(name, 1280, 844);
    assertThat(plain.locator("svg.chart >> visible=true").count())
        .isGreaterThanOrEqualTo(plain.locator("div.panel >> visible=true").count());
    try (PDDocument paper = Loader.loadPDF(plain.pdf())) {
      PDFTextStripper first = new PDFTextStripper();
      first.setEndPage(1);
      assertThat(first.getText(paper).replaceAll("\\s+", " ")).contains(report.answer().sentence());
    }
    Path html = report.folder().resolve("report.html");
    boolean pictures = Files.readString(html).contains("<img");
    assertThat(Files.size(html)).isLessThanOrEqualTo(pictures ? 2_000_000 : 400_000);
  }

  @Test
  void theCopiedRowsAreCountedAndNamed() {
    Finding copies = report(COPIES).findings().get(0);
    assertThat(copies.verdict()).isEqualToIgnoringCase("copies");
    assertThat(copies.text()).contains(COPIED + " of 500 rows");
    assertThat(report(COPIES).answer().next())
        .containsExactly(
            "Drop the rows that the ledger names and judge again: before that the other verdicts"
                + " mean nothing.");
    Page page = browser.open(COPIES, 1280, 844, ColorScheme.LIGHT);
    assertThat(page.locator("#figure-1 tbody tr").count()).isEqualTo(2 * COPIED);
    assertThat(page.locator("#figure-1 tbody tr.pair").count()).isEqualTo(COPIED);
    assertThat(page.locator("#figure-1 tbody mark").count()).as("cells that differ").isZero();
    Finding none = report(COLUMNS).findings().get(0);
    assertThat(none.question()).isEqualTo(copies.question());
    assertThat(none.verdict()).isNotEqualToIgnoringCase("copies");
    assertThat(none.text().toLowerCase(Locale.ROOT)).doesNotContain("closer than real");
  }

  @Test
  void aJudgeShowsItsColumnsInThreeSeriesAndNamesThePairThatWasLoosened() {
    for (String name : List.of(COPIES, COLUMNS)) {
      Page page = browser.open(name, 1280, 844, ColorScheme.LIGHT);
      String figure = "figure[data-name='table-columns'] ";
      assertThat(page.locator(figure + ".plot > .panel > svg.chart >> visible=true").count())
          .isEqualTo(name.equals(COPIES) ? 4 : 12);
      assertThat(page.locator(figure + ".legend > span").count()).isEqualTo(3);
    }
    assertThat(
            browser
                .open(COLUMNS, 1280, 844, ColorScheme.LIGHT)
                .textContent("figure[data-name='table-pairs'] figcaption"))
        .containsPattern("differs most is (x98 and x99|x99 and x98)");
  }

  @ParameterizedTest
  @ValueSource(strings = {COPIES, POOL, LOOP, GAP, LAW, IMAGES, COLUMNS})
  void cardsNameTheRulesOfTheirIntervalsAndRankingsTheOrderOfTheMeans(String name) {
    RunReport report = report(name);
    Page page = browser.open(name, 1280, 844, ColorScheme.LIGHT);
    String rules =
        String.join(
            " ",
            strings(
                page,
                "[...document.querySelectorAll('[data-question] .rule')].map(e => e.textContent)"));
    report
        .findings()
        .forEach(
            finding ->
                finding
                    .effect()
                    .ifPresent(effect -> assertThat(rules).contains(effect.interval().rule())));
    if (REPLICATES.getOrDefault(name, FEW) < 20) {
      assertThat(
              strings(page, "[...document.querySelectorAll('figcaption')].map(e => e.innerText)"))
          .noneMatch(caption -> caption.contains("BCa over"));
    }
    for (String ranking :
        strings(
            page,
            "[...document.querySelectorAll('tbody:has([data-label=rank])')].map(b =>"
                + " [...b.querySelectorAll('[data-label=mean]')].map(e => e.textContent).join(' '))")) {
      List<Double> means = new ArrayList<>();
      for (String mean : ranking.split(" ")) {
        means.add(Double.parseDouble(mean.replace("\u2212", "-").replace(",", "")));
      }
      assertThat(means)
          .satisfiesAnyOf(
              order -> assertThat(order).isSorted(),
              order -> assertThat(order).isSortedAccordingTo(Comparator.reverseOrder()));
      assertThat(ranking).doesNotContain("confirmed");
    }
  }

  @Test
  void aLoopShowsWhatItsModelsDrawOnOneScale() {
    Page page = browser.open(LOOP, 1280, 844, ColorScheme.LIGHT);
    String figure = "figure[data-name='model-shapes'] ";
    assertThat(page.locator(figure + ".panel > .label").allTextContents())
        .contains("replace, generation 1", "replace, generation 2", "replace, generation 5");
    assertThat(
            strings(
                page,
                "[...new Set([...document.querySelectorAll(\""
                    + figure
                    + "g.panel\")].map(e => e.dataset.x.split(' ').slice(0, 3).join(' ')))]"))
        .hasSize(1);
    assertThat(report(LOOP).findings())
        .extracting(Finding::question)
        .anyMatch(question -> question.endsWith("-half-life"));
  }
}
