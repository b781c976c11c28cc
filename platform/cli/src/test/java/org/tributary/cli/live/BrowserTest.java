package org.tributary.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {

  @Test
  void eachSystemHasItsCommandAndAPersonMayNameAnother() {
    assertThat(Browser.of("Linux", Map.of()).command()).containsExactly("xdg-open");
    assertThat(Browser.of("Mac OS X", Map.of()).command()).containsExactly("open");
    assertThat(Browser.of("Windows 11", Map.of()).command()).startsWith("rundll32");
    assertThat(Browser.of("Linux", Map.of("BROWSER", "firefox")).command())
        .containsExactly("firefox");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theAddressIsTheLastWordOfTheCommand(@TempDir Path folder) throws Exception {
    Path seen = folder.resolve("seen");
    Browser browser = new Browser(List.of("/bin/sh", "-c", "printf %s \"$1\" > " + seen, "sh"));
    assertThat(browser.open("http://127.0.0.1:1/?token=a&b")).isTrue();
    assertThat(seen).hasContent("http://127.0.0.1:1/?token=a&b");
    assertThat(new Browser(List.of(folder.resolve("none").toString())).open("x")).isFalse();
    assertThat(new Browser(List.of("/bin/sh", "-c", "exit 3")).open("x")).isFalse();
  }
}
