package org.tributary.cli.command;

import java.io.PrintWriter;
import java.util.Optional;
import org.tributary.cli.live.Browser;
import org.tributary.cli.live.LiveServer;
import picocli.CommandLine.Option;

/** What may be asked of the page of a run. */
final class PageOptions {
  @Option(names = "--open", description = "Open the page in your browser.")
  private boolean open;

  @Option(names = "--keep", description = "Serve the page on after the end, until Ctrl-C.")
  private boolean keep;

  /** The options that were given, which make sense with a page alone. */
  Optional<String> given() {
    return open ? Optional.of("--open") : keep ? Optional.of("--keep") : Optional.empty();
  }

  /** Prints the link of a page, and opens it where asked. */
  void shown(LiveServer page, PrintWriter out) {
    out.println("live     " + page.link());
    if (open) {
      Browser browser = Browser.of(System.getProperty("os.name"), System.getenv());
      if (!browser.open(page.linkForOnce())) {
        out.println(
            "no browser was opened: '"
                + browser.command().get(0)
                + "' did not work; open the link, or name a browser in BROWSER");
      }
    }
    out.flush();
  }

  /** Waits until the page has been read to its end, or for as long as it is to stay. */
  void left(LiveServer page, PrintWriter out) {
    if (keep) {
      out.println("kept     the page stays; leave it with Ctrl-C");
      out.flush();
      page.stay();
    } else {
      page.awaitReaders();
    }
  }
}
