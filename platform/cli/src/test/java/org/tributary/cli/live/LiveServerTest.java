package org.tributary.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.engine.run.RunProgress;

class LiveServerTest {
  private final LiveRun run = new LiveRun("tiny", "tributary run tiny.yaml", 2);

  private static RunProgress done(int cells) {
    return new RunProgress(10, cells, 0, 0, 0, OptionalDouble.empty());
  }

  /** What a server answers to a request as it stands, headers and body. */
  private static String ask(String link, String method, String path, String... headers)
      throws IOException {
    URI address = URI.create(link);
    boolean host = List.of(headers).stream().anyMatch(each -> each.startsWith("Host:"));
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(60_000);
      String request =
          method
              + " "
              + path
              + " HTTP/1.1\r\nConnection: close\r\n"
              + (host ? "" : "Host: " + address.getAuthority() + "\r\n")
              + String.join("\r\n", headers)
              + (headers.length > 0 ? "\r\n\r\n" : "\r\n");
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String cookie(String link) {
    return "Cookie: tributary-"
        + URI.create(link).getPort()
        + "="
        + link.substring(link.indexOf('=') + 1);
  }

  @Test
  void theLinkOpensThePageAndNothingElseDoes() throws IOException {
    try (LiveServer server = LiveServer.of(() -> LiveFile.now(run))) {
      String link = server.link();
      String token = link.substring(link.indexOf("/?") + 1);
      assertThat(link).matches("http://127\\.0\\.0\\.1:\\d+/\\?token=[0-9a-f]{32}");
      assertThat(ask(link, "GET", "/" + token))
          .startsWith("HTTP/1.1 303")
          .contains("HttpOnly; SameSite=Strict")
          .containsIgnoringCase("Location: /\r\n");
      assertThat(ask(link, "GET", "/", cookie(link)))
          .startsWith("HTTP/1.1 200")
          .containsIgnoringCase("Content-Security-Policy: default-src 'self'\r\n")
          .containsIgnoringCase("Cache-Control: no-store");
      assertThat(ask(link, "GET", "/")).startsWith("HTTP/1.1 403");
      assertThat(ask(link, "GET", "/?token=" + "0".repeat(32))).startsWith("HTTP/1.1 403");
      assertThat(ask(link, "GET", "/events")).startsWith("HTTP/1.1 403");
      assertThat(ask(link, "GET", "/" + token, "Host: elsewhere:80")).startsWith("HTTP/1.1 403");
      assertThat(ask(link, "POST", "/", cookie(link))).startsWith("HTTP/1.1 405");
      assertThat(ask(link, "GET", "/../secret", cookie(link))).startsWith("HTTP/1.1 404");
    }
  }

  @Test
  void itListensOnTheLoopbackAddressAlone() throws IOException {
    try (LiveServer server = LiveServer.of(() -> LiveFile.now(run))) {
      int port = URI.create(server.link()).getPort();
      for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
        for (InetAddress address : Collections.list(each.getInetAddresses())) {
          assertThat(listens(address, port))
              .as(address.toString())
              .isEqualTo(address.getHostAddress().equals("127.0.0.1"));
        }
      }
    }
  }

  private static boolean listens(InetAddress address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 2000);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  /** What a page hears, line by line. */
  private static final class Heard implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader lines;

    Heard(String link) throws IOException {
      URI address = URI.create(link);
      socket = new Socket(address.getHost(), address.getPort());
      socket.setSoTimeout(60_000);
      String request =
          "GET /events HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n" + cookie(link);
      socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Reads on to a line with a text in it; fails where there is none before the end. */
    void until(String text) throws IOException {
      String line = lines.readLine();
      while (line != null && !line.contains(text)) {
        line = lines.readLine();
      }
      assertThat(line).as("a line with " + text).isNotNull();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void countsRiseUntilThePageIsTheReport(@TempDir Path folder) throws IOException {
    Path report = Files.writeString(folder.resolve("report.html"), "<p>pooled is best</p>");
    try (LiveServer server = LiveServer.of(() -> LiveFile.now(run))) {
      String link = server.link();
      run.planned(0, done(0));
      assertThat(ask(link, "GET", "/", "Cookie: a=b; " + cookie(link).substring(8)))
          .contains("\"left\":10", "No verdict before the end", "tributary run tiny.yaml")
          .doesNotContain("best", "pooled", "separate", "degrades", "located");
      try (Heard page = new Heard(link)) {
        page.until("text/event-stream");
        page.until("\"left\":10");
        run.progress(done(7));
        page.until("\"left\":3");
        run.progress(done(10));
        run.ended(report.toString());
        page.until("event: end");
        page.until("\"left\":0");
        assertThat(ask(link, "GET", "/", cookie(link)))
            .contains("pooled is best")
            .containsIgnoringCase("Content-Security-Policy: default-src 'none'");
        server.awaitReaders();
      }
    }
  }

  @Test
  void theAddressForABrowserOpensThePageOnceAndNoMore() throws IOException {
    try (LiveServer server = LiveServer.of(() -> LiveFile.now(run))) {
      String once = server.linkForOnce();
      String path = once.substring(once.indexOf("/?"));
      assertThat(once).isNotEqualTo(server.link());
      assertThat(ask(once, "GET", path)).startsWith("HTTP/1.1 303");
      assertThat(ask(once, "GET", path)).startsWith("HTTP/1.1 403");
      assertThat(ask(once, "GET", "/?token=")).startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void aPageThatIsKeptIsServedUntilItIsClosed(@TempDir Path folder) throws Exception {
    Path report = Files.writeString(folder.resolve("report.html"), "<p>pooled is best</p>");
    run.ended(report.toString());
    Thread staying;
    try (LiveServer server = LiveServer.of(() -> LiveFile.now(run))) {
      staying = new Thread(server::stay);
      staying.start();
      for (int reading = 0; reading < 2; reading++) {
        assertThat(ask(server.link(), "GET", "/", cookie(server.link())))
            .contains("pooled is best");
      }
      assertThat(staying.isAlive()).isTrue();
    }
    staying.join(60_000);
    assertThat(staying.isAlive()).isFalse();
  }

  @Test
  void aStoppedRunSaysHowItGoesOn() throws IOException {
    try (LiveServer server = LiveServer.of(() -> LiveFile.now(run))) {
      run.stopped();
      assertThat(ask(server.link(), "GET", "/", cookie(server.link())))
          .contains("Stopped. Go on with: tributary run tiny.yaml");
    }
  }
}
