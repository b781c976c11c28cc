package org.tributary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReportInBrowserTest {
  private static final Path SCREENS = Path.of("target", "screens");
  private static Playwright playwright;
  private static Browser browser;
  private static Map<String, Path> files;

  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private BrowserContext context;

  @BeforeAll
  static void start() throws IOException {
    String named = System.getenv("CHROMIUM");
    Path chromium = Path.of(named == null ? "/usr/bin/chromium" : named);
    if (!Files.isExecutable(chromium)) {
      String why = "browser absent: " + chromium + " cannot be run, set CHROMIUM";
      String required = System.getenv("TRIBUTARY_REQUIRE");
      if (required != null && required.contains("browser")) {
        fail(why);
      }
      abort(why);
    }
    files = SampleFiles.write(Path.of("target", "samples"));
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @AfterEach
  void closeAndListen() {
    context.close();
    assertThat(complaints).as("the console").isEmpty();
    assertThat(requests)
        .as("what was loaded")
        .isNotEmpty()
        .allMatch(
            url -> url.startsWith("file:") || url.startsWith("blob:") || url.startsWith("data:"));
  }

  private Page open(String report, int width, int height, ColorScheme scheme) {
    context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    Page page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.onRequest(request -> requests.add(request.url()));
    page.navigate(files.get(report).toUri().toString());
    page.waitForSelector("html[data-ready=yes]");
    return page;
  }

  private static void screenshot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")).setFullPage(true));
  }

  @Test
  void everyFigureDrawsItsPaths() {
    for (String report : List.of("pool", "loop", "table")) {
      Page page = open(report, 1280, 900, ColorScheme.LIGHT);
      assertThat(page.evaluate("[...document.querySelectorAll('.plot')].length")).isNotEqualTo(0);
      assertThat(
              page.evaluate(
                  "[...document.querySelectorAll('.panel')]"
                      + ".every(p => p.querySelectorAll('svg path').length > 5)"))
          .isEqualTo(true);
      screenshot(page, report + "-light");
      context.close();
    }
  }

  @Test
  void theAnswerIsSeenWithoutScrolling() {
    Page page = open("pool", 1280, 800, ColorScheme.LIGHT);
    assertThat(
            (Integer)
                page.evaluate(
                    "Math.round(document.querySelector('.strip').getBoundingClientRect().bottom)"))
        .isLessThan(800);
    assertThat(overflow(page, ".scroll")).as("the strip fits its card").isLessThanOrEqualTo(0);
  }

  @Test
  void aPhoneScrollsDownwardsOnly() {
    for (String report : List.of("pool", "loop", "table")) {
      Page page = open(report, 390, 1900, ColorScheme.LIGHT);
      assertThat(overflow(page, "html")).as(report).isLessThanOrEqualTo(0);
      page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(report + "-phone.png")));
      context.close();
    }
  }

  private static int overflow(Page page, String selector) {
    return (Integer)
        page.evaluate(
            "s => { const e = document.querySelector(s); return e.scrollWidth - e.clientWidth; }",
            selector);
  }

  @Test
  void aDarkPageIsDarkAndTheButtonMakesItLight() {
    Page page = open("loop", 1280, 900, ColorScheme.DARK);
    String dark = (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    assertThat(dark).isEqualTo("rgb(17, 20, 23)");
    screenshot(page, "loop-dark");
    page.click("#theme");
    assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(247, 247, 245)");
  }

  @Test
  void hoverShowsTheRowOfTheTable() {
    Page page = open("loop", 1280, 900, ColorScheme.LIGHT);
    page.evaluate("document.querySelector('#figure-1').scrollIntoView({behavior: 'instant'})");
    // the last point of the first line, found by its direct label
    @SuppressWarnings("unchecked")
    Map<String, Object> place =
        (Map<String, Object>)
            page.evaluate(
                "() => { const t = [...document.querySelectorAll('#figure-1 svg text')]"
                    + ".find(e => e.textContent === 'replace').getBoundingClientRect();"
                    + " return {x: t.left - 8, y: t.top + t.height / 2}; }");
    page.mouse()
        .move(((Number) place.get("x")).doubleValue(), ((Number) place.get("y")).doubleValue());
    page.waitForSelector("table.hover");
    assertThat(page.textContent("table.hover"))
        .contains("replace", "replicates", "497", "3 of 500 collapsed");
  }

  @Test
  void csvAndSvgAreSaved() throws IOException {
    Page page = open("pool", 1280, 900, ColorScheme.LIGHT);
    Download csv = page.waitForDownload(() -> page.click("#figure-1 [data-save=csv]"));
    assertThat(csv.suggestedFilename()).isEqualTo("error-by-samples.csv");
    assertThat(Files.readString(csv.path()))
        .startsWith("sources,samples,arm,average TV")
        .hasLineCount(31);
    Download svg = page.waitForDownload(() -> page.click("#figure-1 [data-save=svg]"));
    Files.createDirectories(SCREENS);
    svg.saveAs(SCREENS.resolve("figure.svg"));
    Page drawing = context.newPage();
    drawing.onPageError(complaints::add);
    drawing.navigate(SCREENS.resolve("figure.svg").toUri().toString());
    assertThat(drawing.evaluate("document.querySelectorAll('svg svg path').length > 20"))
        .isEqualTo(true);
  }

  @Test
  void theReportPrintsOnPaper() {
    Page page = open("pool", 690, 1900, ColorScheme.DARK);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.evaluate("dispatchEvent(new Event('beforeprint'))");
    screenshot(page, "pool-paper");
    assertThat(overflow(page, "html")).as("nothing is cut off").isLessThanOrEqualTo(0);
    byte[] paper =
        page.pdf(new Page.PdfOptions().setPath(SCREENS.resolve("pool.pdf")).setFormat("A4"));
    assertThat(new String(paper, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    assertThat(paper.length).isGreaterThan(20_000);
  }
}
