package org.tributary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real browser with reports, that hears every complaint and request of a page. */
public final class ReportBrowser implements AutoCloseable {
  static final Path SCREENS = Path.of("target", "screens");

  private final Playwright playwright;
  private final Browser browser;
  private final Map<String, Path> files;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();

  /** With the sample reports. */
  ReportBrowser() throws IOException {
    this(SampleFiles.write(Path.of("target", "samples")));
  }

  /**
   * Starts it; without a browser the tests are skipped, or fail where one is required.
   *
   * @param files reports by their names
   */
  public ReportBrowser(Map<String, Path> files) {
    this.files = files;
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

  /** A report as a reader sees it. */
  public Page open(String report, int width, int height, ColorScheme scheme) {
    Page page = page(width, height, scheme, true);
    page.navigate(files.get(report).toUri().toString());
    page.waitForSelector("html[data-ready=yes]");
    return page;
  }

  /** The same where no script runs. */
  public Page withoutScript(String report, int width, int height) {
    Page page = page(width, height, ColorScheme.LIGHT, false);
    page.navigate(files.get(report).toUri().toString());
    return page;
  }

  Page file(Path file) {
    Page page = page(1280, 900, ColorScheme.LIGHT, true);
    page.navigate(file.toUri().toString());
    return page;
  }

  private Page page(int width, int height, ColorScheme scheme, boolean script) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(script));
    contexts.add(context);
    Page page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.onRequest(request -> requests.add(request.url()));
    return page;
  }

  /** Keeps what is seen. */
  public static void screenshot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")).setFullPage(true));
  }

  /** Pixels by which what an element holds is wider than itself. */
  public static int overflow(Page page, String selector) {
    return (Integer)
        page.evaluate(
            "s => { const e = document.querySelector(s); return e.scrollWidth - e.clientWidth; }",
            selector);
  }

  /** Least contrast of a text in a figure to what it stands on. */
  public static double contrast(Page page) {
    return ((Number)
            page.evaluate(
                "() => { const rgb = c => c.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)"
                    + ".map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);"
                    + "const l = c => { const [r, g, b] = rgb(c); return .2126 * r + .7152 * g + .0722 * b; };"
                    + "return Math.min(...[...document.querySelectorAll('svg.chart text')]"
                    + ".filter(t => t.checkVisibility()).map(t => {"
                    + "const cell = t.closest('g.point')?.querySelector('rect');"
                    + "const ground = cell ? getComputedStyle(cell).fill"
                    + " : getComputedStyle(t.closest('figure')).backgroundColor;"
                    + "const [a, b] = [l(getComputedStyle(t).fill), l(ground)].sort((x, y) => y - x);"
                    + "return (a + .05) / (b + .05); })); }"))
        .doubleValue();
  }

  /** Closes all pages; none complained and none loaded anything from outside its file. */
  public void closePages() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    assertThat(complaints).as("the console").isEmpty();
    assertThat(requests)
        .as("what was loaded")
        .isNotEmpty()
        .allMatch(
            url -> url.startsWith("file:") || url.startsWith("blob:") || url.startsWith("data:"));
    requests.clear();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
