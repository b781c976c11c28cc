package org.tributary.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.cli.Cli;
import org.tributary.runtime.archive.Sha256;

/** The life of an installed plugin, from a file and from an address. */
class InstallCommandTest {
  private static final Path KEPT =
      Path.of("../../sdk/testkit/src/test/resources/plugins-2.0.0/built-for-2.0.0.zip");
  private static final String ID = "built-for-2-0-0";
  @TempDir private Path folder;
  private HttpServer server;
  private Cli cli;

  @BeforeEach
  void serve() throws IOException {
    cli = Cli.in(folder);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean there = exchange.getRequestURI().getPath().endsWith("/plugin.zip");
          byte[] bytes = there ? Files.readAllBytes(KEPT) : new byte[0];
          exchange.sendResponseHeaders(there ? 200 : 404, there ? bytes.length : -1);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String address(String name) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
  }

  @Test
  void fromAnAddressOnlyWithTheHashItMustHave() throws IOException {
    String right = Sha256.of(KEPT);
    Cli.Result bare = cli.run("plugins", "install", address("plugin.zip"));
    assertThat(bare.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(bare.err()).contains("--sha256", "(plugin-hash)");
    Cli.Result wrong =
        cli.run("plugins", "install", address("plugin.zip"), "--sha256", "0".repeat(64));
    assertThat(wrong.err()).contains("has the SHA-256 " + right, "nothing was installed");
    assertThat(cli.run("plugins", "install", address("no.zip"), "--sha256", right).err())
        .contains("the server answered 404", "(plugin-fetch)");
    assertThat(cli.run("plugins", "list").out()).doesNotContain(ID);

    Cli.Result installed = cli.run("plugins", "install", address("plugin.zip"), "--sha256", right);
    assertThat(installed.code()).as(installed.err()).isZero();
    assertThat(installed.out())
        .contains("installed ok " + ID, "sha256 " + right, "needs SDK >=2.0.0 & <3.0.0");
    assertThat(cli.run("plugins", "verify").out()).containsPattern(ID + " +ok");
  }

  @Test
  void anAddressMayBeThatOfAFileAndNoOtherKind() {
    Cli.Result installed = cli.run("plugins", "install", KEPT.toAbsolutePath().normalize().toUri());
    assertThat(installed.code()).as(installed.err()).isZero();
    assertThat(cli.run("plugins", "install", "ftp://127.0.0.1/plugin.zip").err())
        .contains("an address begins with https://", "(plugin-fetch)");
    server.stop(0);
    assertThat(cli.run("plugins", "install", address("x.zip"), "--sha256", "0".repeat(64)).err())
        .contains("no server answers there", "or give the file itself");
  }

  @Test
  void onlyWhatWasInstalledIsRemoved() throws IOException {
    assertThat(cli.run("plugins", "remove", "families-gaussian").err())
        .contains("was not installed", "tributary plugins disable families-gaussian");
    assertThat(cli.run("plugins", "remove", ID).err()).contains("(unknown-plugin)");
    assertThat(cli.run("plugins", "describe", "familes-gaussian").err())
        .contains("did you mean 'families-gaussian'");
    assertThat(cli.run("plugins", "install", KEPT).code()).isZero();
    assertThat(cli.run("plugins", "remove", ID, "--json").out())
        .contains("\"id\" : \"" + ID + "\"", "\"version\" : \"1.0.0\"", "\"change\" : \"removed\"");
  }

  @Test
  void aZipThatChangedOrWentIsSaidByVerifyAndEndedByInstallingAgain() throws IOException {
    assertThat(cli.run("plugins", "install", KEPT).code()).isZero();
    Path installed = folder.resolve("home/plugins").resolve(ID + "-1.0.0.zip");
    Files.write(installed, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
    assertThat(cli.run("plugins", "verify").out()).containsPattern(ID + " +changed");
    assertThat(cli.run("plugins", "list").out())
        .containsPattern(ID + " .*refused: its SHA-256 is .*, plugins.lock has ");
    Files.delete(installed);
    Cli.Result gone = cli.run("plugins", "verify", "--json");
    assertThat(gone.code()).isEqualTo(ExitCodes.PLUGIN_MISSING);
    assertThat(gone.out()).contains("\"" + ID + "\" : \"missing\"");
    assertThat(cli.run("plugins", "list").out())
        .containsPattern(ID + " .*refused: its zip is gone.*tributary plugins remove " + ID);
    assertThat(cli.run("plugins", "install", KEPT).code()).isZero();
    assertThat(cli.run("plugins", "verify").code()).isZero();
  }

  @Test
  void anotherVersionGoesUpOrDownAndSaysSo() throws IOException {
    assertThat(cli.run("plugins", "install", KEPT).code()).isZero();
    Path newer = folder.resolve("newer.zip");
    try (ZipFile zip = new ZipFile(KEPT.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(newer))) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream in = zip.getInputStream(entry)) {
          byte[] bytes = in.readAllBytes();
          boolean descriptor = entry.getName().equals("plugin.properties");
          String text = new String(bytes, StandardCharsets.ISO_8859_1);
          String changed = text.replace("plugin.version=1.0.0", "plugin.version=1.1.0");
          out.write(descriptor ? changed.getBytes(StandardCharsets.ISO_8859_1) : bytes);
        }
      }
    }
    assertThat(cli.run("plugins", "install", newer).out()).contains("upgraded from 1.0.0");
    assertThat(cli.run("plugins", "install", KEPT, "--json").out())
        .contains("\"change\" : \"downgraded from 1.1.0\"", "\"needs\"", "\"sha256\"");
    assertThat(cli.run("plugins", "install", KEPT).out()).contains("replaced 1.0.0");

    Cli.Result described = cli.run("plugins", "describe", ID);
    assertThat(described.out())
        .contains("One extension of each kind", "SDK >=2.0.0 & <3.0.0", "acme-family");
    assertThat(cli.run("plugins", "describe", ID, "--json").out()).contains("\"offers\"");
    assertThat(cli.run("plugins", "remove", ID).code()).isZero();
    assertThat(cli.run("plugins", "list").out()).doesNotContain(ID);
  }
}
