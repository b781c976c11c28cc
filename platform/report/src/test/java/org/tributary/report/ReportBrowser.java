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

/** A real browser with the sample reports, that hears every complaint and request of a page. */
final class ReportBrowser implements AutoCloseable {
  static final Path SCREENS = Path.of("target", "screens");

  private final Playwright playwright;
  private final Browser browser;
  private final Map<String, Path> files;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();

  /** Starts it; without a browser the tests are skipped, or fail where one is required. */
  ReportBrowser() throws IOException {
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

  Page open(String report, int width, int height, ColorScheme scheme) {
    Page page = page(width, height, scheme, true);
    page.navigate(files.get(report).toUri().toString());
    page.waitForSelector("html[data-ready=yes]");
    return page;
  }

  Page withoutScript(String report, int width, int height) {
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

  static void screenshot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")).setFullPage(true));
  }

  static int overflow(Page page, String selector) {
    return (Integer)
        page.evaluate(
            "s => { const e = document.querySelector(s); return e.scrollWidth - e.clientWidth; }",
            selector);
  }

  /** Closes all pages; none complained and none loaded anything from outside its file. */
  void closePages() {
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
