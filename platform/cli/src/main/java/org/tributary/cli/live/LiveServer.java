package org.tributary.cli.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Serves the page of a run to this machine alone: on the loopback address, to whoever has the link
 * with its token of 128 bits, under its own host name, and for reading only.
 */
public final class LiveServer implements AutoCloseable {
  private static final String PAGE_POLICY = "default-src 'self'";

  /** A report holds its own style and script and asks for nothing. */
  private static final String REPORT_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
          + " img-src data:; font-src data:";

  private static final long PAUSE_MILLIS = 500;
  private static final long LAST_SECONDS = 20;

  private final Supplier<LiveState> states;
  private final HttpServer server;
  private final ExecutorService threads;
  private final String token;
  private final AtomicInteger watching = new AtomicInteger();
  private final CountDownLatch read = new CountDownLatch(1);
  private final CountDownLatch left = new CountDownLatch(1);
  private volatile boolean closed;
  private String once = "";

  private LiveServer(Supplier<LiveState> states) throws IOException {
    this.states = states;
    this.token = secret();
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "tributary-live");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /**
   * A server of a page.
   *
   * @param states asked for at every reading
   */
  public static LiveServer of(Supplier<LiveState> states) {
    try {
      return new LiveServer(states);
    } catch (IOException failure) {
      throw new UncheckedIOException("no page can be served on 127.0.0.1: " + failure, failure);
    }
  }

  private static String secret() {
    byte[] secret = new byte[16];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  /** The address with its token, which the page trades for a cookie. */
  public String link() {
    return "http://" + host() + "/?token=" + token;
  }

  /**
   * An address that opens the page once, for a command whose words others on this machine can read.
   */
  public synchronized String linkForOnce() {
    once = secret();
    return "http://" + host() + "/?token=" + once;
  }

  private String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Waits until one of the pages that are open has read the report, at most twenty seconds. */
  public void awaitReaders() {
    try {
      for (long waited = 0; watching.get() > 0 && waited < LAST_SECONDS * 1000; waited += 100) {
        if (read.await(100, TimeUnit.MILLISECONDS)) {
          TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS); // a page asks for its icon after it
          return;
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until the page is closed, or the thread is interrupted. */
  public void stay() {
    try {
      left.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    left.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange asked) throws IOException {
    try (asked) {
      asked.getResponseHeaders().set("Cache-Control", "no-store");
      asked.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      asked.getResponseHeaders().set("Referrer-Policy", "no-referrer");
      String path = asked.getRequestURI().getPath();
      if (!host().equals(asked.getRequestHeaders().getFirst("Host"))) {
        refuse(asked, 403, "this page answers as " + host() + " only");
      } else if (!asked.getRequestMethod().equals("GET")) {
        refuse(asked, 405, "this page is for reading");
      } else if (path.equals("/") && trades(asked.getRequestURI().getQuery())) {
        asked
            .getResponseHeaders()
            .set("Set-Cookie", cookie() + "; HttpOnly; SameSite=Strict; Path=/");
        asked.getResponseHeaders().set("Location", "/");
        asked.sendResponseHeaders(303, -1);
      } else if (!known(asked.getRequestHeaders().getFirst("Cookie"))) {
        refuse(asked, 403, "open the link that the command printed, with its token");
      } else {
        show(asked, path);
      }
    }
  }

  /** Whether a query holds the token, or the one that opens the page once and has not yet. */
  private synchronized boolean trades(@Nullable String query) {
    boolean first = !once.isEmpty() && same("token=" + once, query);
    if (first) {
      once = "";
    }
    return first || same("token=" + token, query);
  }

  /** Cookies know no port: another page of this machine has its own name. */
  private String cookie() {
    return "tributary-" + server.getAddress().getPort() + "=" + token;
  }

  private boolean known(@Nullable String cookies) {
    return cookies != null
        && Arrays.stream(cookies.split(";")).anyMatch(each -> same(cookie(), each.strip()));
  }

  /** Whether two texts are equal, in a time that tells nothing. */
  private static boolean same(String expected, @Nullable String given) {
    return given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private void show(HttpExchange asked, String path) throws IOException {
    switch (path) {
      case "/" -> page(asked);
      case "/live.css" -> send(asked, "text/css", PAGE_POLICY, resource("live.css"));
      case "/live.js" -> send(asked, "text/javascript", PAGE_POLICY, resource("live.js"));
      case "/events" -> events(asked);
      default -> refuse(asked, 404, "there is no " + path);
    }
  }

  private void page(HttpExchange asked) throws IOException {
    LiveState state = states.get();
    Optional<Path> report = state.report().filter(Files::isReadable);
    if (report.isPresent()) {
      send(asked, "text/html", REPORT_POLICY, Files.readAllBytes(report.get()));
      read.countDown();
    } else {
      String page = new String(resource("live.html"), StandardCharsets.UTF_8);
      String plain = state.plain().replace("&", "&amp;").replace("<", "&lt;");
      send(
          asked,
          "text/html",
          PAGE_POLICY,
          page.replace("{plain}", plain)
              .replace("{state}", state.json().replace("<", "\\u003c"))
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  /** One state now, and another whenever half a second has gone, until the run has ended. */
  private void events(HttpExchange asked) throws IOException {
    asked.getResponseHeaders().set("Content-Type", "text/event-stream");
    asked.getResponseHeaders().set("Content-Security-Policy", PAGE_POLICY);
    asked.sendResponseHeaders(200, 0);
    watching.incrementAndGet();
    try (OutputStream out = asked.getResponseBody()) {
      while (!closed) {
        LiveState state = states.get();
        String kind = state.running() ? "" : "event: end\n";
        out.write((kind + "data: " + state.json() + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        if (!state.running()) {
          read.await(LAST_SECONDS, TimeUnit.SECONDS);
          return;
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      watching.decrementAndGet();
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(LiveServer.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }

  private static void send(HttpExchange asked, String type, String policy, byte[] body)
      throws IOException {
    asked.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    asked.getResponseHeaders().set("Content-Security-Policy", policy);
    asked.sendResponseHeaders(200, body.length);
    asked.getResponseBody().write(body);
  }

  private static void refuse(HttpExchange asked, int code, String why) throws IOException {
    byte[] body = (why + "\n").getBytes(StandardCharsets.UTF_8);
    asked.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    asked.sendResponseHeaders(code, body.length);
    asked.getResponseBody().write(body);
  }
}
