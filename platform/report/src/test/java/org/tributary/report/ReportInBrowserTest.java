package org.tributary.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReportInBrowserTest {
  private static ReportBrowser browser;

  @BeforeAll
  static void start() throws IOException {
    browser = new ReportBrowser();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void closeAndListen() {
    browser.closePages();
  }

  @Test
  void everyFigureDrawsItsPaths() {
    for (String report : List.of("pool", "loop", "table")) {
      Page page = browser.open(report, 1280, 900, ColorScheme.LIGHT);
      assertThat(page.evaluate("[...document.querySelectorAll('.plot')].length")).isNotEqualTo(0);
      assertThat(
              page.evaluate(
                  "[...document.querySelectorAll('div.panel')].every(p => "
                      + "[...p.querySelectorAll('svg.chart')].some(s => s.checkVisibility() "
                      + "&& s.querySelectorAll('path, rect').length > 5 "
                      + "&& s.getBoundingClientRect().width > 200))"))
          .isEqualTo(true);
      ReportBrowser.screenshot(page, report + "-light");
    }
  }

  @Test
  void theAnswerIsSeenWithoutScrolling() {
    Page page = browser.open("pool", 1280, 800, ColorScheme.LIGHT);
    assertThat(
            (Integer)
                page.evaluate(
                    "Math.round(document.querySelector('.strip').getBoundingClientRect().bottom)"))
        .isLessThan(800);
    assertThat(ReportBrowser.overflow(page, ".scroll"))
        .as("the strip fits its card")
        .isLessThanOrEqualTo(0);
  }

  @Test
  void aPhoneScrollsDownwardsOnly() {
    for (String report : List.of("pool", "loop", "table")) {
      Page page = browser.open(report, 390, 1900, ColorScheme.LIGHT);
      assertThat(ReportBrowser.overflow(page, "html")).as(report).isLessThanOrEqualTo(0);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(ReportBrowser.SCREENS.resolve(report + "-phone.png")));
    }
  }

  @Test
  void noNumberOfATableIsCutOffOnAPhone() {
    for (String report : List.of("pool", "loop", "table")) {
      Page page = browser.open(report, 390, 844, ColorScheme.LIGHT);
      assertThat(
              page.evaluate(
                  "[...document.querySelectorAll('.strip td')].filter(c => c.textContent "
                      + "&& c.checkVisibility() && (c.getBoundingClientRect().right > 391 "
                      + "|| c.getBoundingClientRect().left < 0)).map(c => c.textContent)"))
          .as(report)
          .isEqualTo(List.of());
    }
  }

  @Test
  void thePageBeginsWithTheAnswerAndNoTwoHeadingsAreEqual() {
    for (String report : List.of("pool", "loop", "table")) {
      for (int width : new int[] {1280, 390}) {
        Page page = browser.withoutScript(report, width, 844);
        assertThat(page.locator("main > :first-child").getAttribute("data-answer")).isNotNull();
        List<String> headings = page.locator("h2, h3").allTextContents();
        assertThat(headings).as(report).doesNotHaveDuplicates();
        List<String> questions =
            page.locator("[data-question]").all().stream()
                .map(card -> card.getAttribute("data-question"))
                .toList();
        assertThat(questions).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(6);
      }
    }
  }

  @Test
  void aDarkPageIsDarkAndTheButtonMakesItLight() {
    Page page = browser.open("loop", 1280, 900, ColorScheme.DARK);
    String dark = (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    assertThat(dark).isEqualTo("rgb(17, 20, 23)");
    ReportBrowser.screenshot(page, "loop-dark");
    page.click("#theme");
    assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(247, 247, 245)");
  }

  @Test
  void hoverShowsTheRowOfTheTable() {
    Page page = browser.open("loop", 1280, 900, ColorScheme.LIGHT);
    page.locator("#figure-1 svg.wide .points[data-line='0'] .point").last().hover();
    page.waitForSelector("#figure-1 .hover");
    assertThat(page.textContent("#figure-1 .hover"))
        .contains("replace", "generation", "variance", "interval", "replicates")
        .contains("497", "3 of 500 collapsed");
  }

  @Test
  void csvAndSvgAreSaved() throws IOException {
    Page page = browser.open("pool", 1280, 900, ColorScheme.LIGHT);
    Download csv = page.waitForDownload(() -> page.click("#figure-1 [data-save=csv]"));
    assertThat(csv.suggestedFilename()).isEqualTo("error-by-samples.csv");
    assertThat(Files.readString(csv.path()))
        .startsWith("sources,samples,arm,average TV")
        .hasLineCount(31);
    Download svg = page.waitForDownload(() -> page.click("#figure-1 [data-save=svg]"));
    Files.createDirectories(ReportBrowser.SCREENS);
    svg.saveAs(ReportBrowser.SCREENS.resolve("figure.svg"));
    Page drawing = browser.file(ReportBrowser.SCREENS.resolve("figure.svg"));
    assertThat(drawing.evaluate("document.querySelectorAll('svg svg path').length > 20"))
        .isEqualTo(true);
  }

  @Test
  void theReportPrintsOnPaper() {
    Page page = browser.open("pool", 690, 1900, ColorScheme.DARK);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    ReportBrowser.screenshot(page, "pool-paper");
    assertThat(ReportBrowser.overflow(page, "html"))
        .as("nothing is cut off")
        .isLessThanOrEqualTo(0);
    byte[] paper =
        page.pdf(
            new Page.PdfOptions()
                .setPath(ReportBrowser.SCREENS.resolve("pool.pdf"))
                .setFormat("A4"));
    assertThat(new String(paper, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    assertThat(paper.length).isGreaterThan(20_000);
  }
}
