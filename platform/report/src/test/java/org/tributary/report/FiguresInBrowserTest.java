package org.tributary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.report.chart.font.ChartFont;

class FiguresInBrowserTest {
  private static final List<String> REPORTS = List.of("pool", "loop", "table");
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
  @SuppressWarnings("unchecked")
  void textsAreAsWideAsTheyWereMeasured() {
    for (String report : REPORTS) {
      Page page = browser.open(report, 1280, 900, ColorScheme.LIGHT);
      List<Map<String, Object>> texts =
          (List<Map<String, Object>>)
              page.evaluate(
                  "document.fonts.ready.then(() => [...document.querySelectorAll('svg.chart text')]"
                      + ".filter(t => t.checkVisibility()).map(t => ({text: t.textContent,"
                      + " size: Number(t.getAttribute('font-size')),"
                      + " width: t.getComputedTextLength()})))");
      assertThat(texts).hasSizeGreaterThan(10);
      for (Map<String, Object> each : texts) {
        String text = (String) each.get("text");
        double measured =
            ChartFont.bundled().width(text, ((Number) each.get("size")).doubleValue());
        assertThat(((Number) each.get("width")).doubleValue())
            .as(text)
            .isCloseTo(measured, within(0.01 * measured + 0.3));
      }
    }
  }

  @Test
  @Tag("acceptance")
  void eachFigureIsDrawnOnceForTheWidthOfThePage() {
    for (int width : new int[] {320, 390, 800, 1280}) {
      for (String report : REPORTS) {
        Page page = browser.open(report, width, 900, ColorScheme.LIGHT);
        assertThat(
                page.evaluate(
                    "[...document.querySelectorAll('div.panel')].every(p =>"
                        + " [...p.querySelectorAll('svg.chart')]"
                        + ".filter(s => s.checkVisibility()).length === 1)"))
            .as("%s at %d", report, width)
            .isEqualTo(true);
        assertThat(ReportBrowser.overflow(page, "html")).isLessThanOrEqualTo(0);
        assertThat(
                page.evaluate(
                    "[...document.querySelectorAll('svg.chart')].filter(s => s.checkVisibility())"
                        + ".every(s => { const r = s.getBoundingClientRect();"
                        + " return r.left >= 0 && r.right <= innerWidth; })"))
            .as("%s at %d: drawings inside", report, width)
            .isEqualTo(true);
      }
    }
  }

  @Test
  void withoutScriptAllFiguresAreThereAndPointsSayTheirNumbers() {
    for (String report : REPORTS) {
      Page page = browser.withoutScript(report, 1280, 900);
      assertThat(page.locator("svg.chart >> visible=true").count())
          .isGreaterThanOrEqualTo(page.locator("div.panel").count());
    }
    Page page = browser.withoutScript("loop", 1280, 900);
    assertThat(page.locator("#figure-1 svg.wide .point title").last().textContent())
        .contains("mix", "generation: 8", "variance: ", "interval: [", "replicates: 500");
  }

  @Test
  void arrowKeysReadThePointsAloud() {
    Page page = browser.open("loop", 1280, 900, ColorScheme.LIGHT);
    page.locator("#figure-1 svg.wide").focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.textContent("p[aria-live]")).contains("replace", "generation: 1,");
    page.keyboard().press("ArrowRight");
    assertThat(page.textContent("p[aria-live]")).contains("replace", "generation: 2,");
    page.keyboard().press("ArrowDown");
    assertThat(page.textContent("p[aria-live]")).contains("accumulate", "generation: 2,");
    page.keyboard().press("End");
    assertThat(page.textContent("p[aria-live]")).contains("accumulate", "generation: 8,");
    assertThat(page.locator(".point.chosen").count()).isEqualTo(1);
    page.keyboard().press("Escape");
    assertThat(page.locator(".hover").count()).isZero();
  }

  @Test
  void linesWithoutPointsAreReadAtThePointer() {
    Page page = browser.open("loop", 1280, 900, ColorScheme.LIGHT);
    var svg = page.locator("#figure-2 svg.chart").first();
    svg.scrollIntoViewIfNeeded();
    var place = svg.boundingBox();
    page.mouse().move(place.x + place.width * 0.55, place.y + place.height * 0.5);
    assertThat(page.textContent(".hover")).contains("at ", "data", "model");
    svg.focus();
    page.keyboard().press("Home");
    assertThat(page.textContent("p[aria-live]")).startsWith("at −4");
  }

  @Test
  void everyPartOfAFigureIsReachedByTab() {
    Page page = browser.open("pool", 1280, 900, ColorScheme.LIGHT);
    int charts = page.locator("svg.chart >> visible=true").count();
    assertThat(page.locator("svg.chart[tabindex='0'] >> visible=true").count()).isEqualTo(charts);
  }

  @Test
  @Tag("acceptance")
  void axeFindsNothingInFigures() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[] {390, 1280}) {
        for (String report : REPORTS) {
          Page page = browser.open(report, width, 900, scheme);
          List<Rule> violations =
              new AxeBuilder(page)
                  .include("#figures")
                  .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"))
                  .analyze()
                  .getViolations();
          assertThat(violations)
              .as("%s, %s, %d", report, scheme, width)
              .extracting(rule -> rule.getId() + ": " + rule.getNodes())
              .isEmpty();
        }
      }
    }
  }

  @Test
  void textOfFiguresHasContrastInBothThemes() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (String report : REPORTS) {
        Page page = browser.open(report, 1280, 900, scheme);
        assertThat(ReportBrowser.contrast(page))
            .as("%s, %s", report, scheme)
            .isGreaterThanOrEqualTo(4.5);
      }
    }
  }
}
