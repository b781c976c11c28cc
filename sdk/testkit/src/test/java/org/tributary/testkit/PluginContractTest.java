package org.tributary.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.runtime.ExplodedPlugin;
import org.tributary.runtime.PluginRuntime;
import org.tributary.testkit.sample.NormalFactory;
import org.tributary.testkit.sample.RampFactory;

class PluginContractTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> aGoodPluginKeepsEveryClause() {
    return Planted.sample().tests();
  }

  @Test
  void thePluginIsTriedInTheClassSpaceOfProduction() {
    try (PluginRuntime runtime = Planted.sample().open()) {
      Class<?> options =
          runtime.extensions().stream()
              .filter(each -> each.id().equals("normal"))
              .findFirst()
              .orElseThrow()
              .factory()
              .optionsType();
      assertThat(options.getName()).isEqualTo(NormalFactory.Options.class.getName());
      assertThat(options).isNotSameAs(NormalFactory.Options.class);
    }
  }

  @Test
  void aZipStandsBesideThePluginUnderTest() throws IOException {
    Path zip = folder.resolve("sample.zip");
    zip(zip);
    Path other = folder.resolve("broken.zip");
    Files.writeString(other, "no zip, and none of our business");
    Path own = folder.resolve("own");
    Path index = Files.createDirectories(own.resolve("classes/META-INF")).resolve("extensions.idx");
    String only = RampFactory.class.getName();
    Files.writeString(index, only);
    for (String part : List.of("", "$1", "$Fault", "$Options", "$Ramp")) {
      String file = "RampFactory" + part + ".class";
      Path there = own.resolve("classes").resolve(only.replace('.', '/')).resolveSibling(file);
      Files.createDirectories(there.getParent());
      Files.copy(Planted.classes().resolve(own.resolve("classes").relativize(there)), there);
    }
    Files.writeString(
        own.resolve("plugin.properties"),
        "plugin.id=own\nplugin.version=1.0.0\nplugin.requires=>=2.0.0 & <3.0.0\n");
    PluginContract contract =
        PluginContract.of(new ExplodedPlugin(own, own.resolve("classes"))).beside(zip);

    try (PluginRuntime runtime = contract.open()) {
      assertThat(runtime.plugins()).extracting("id").containsExactlyInAnyOrder("own", "sample");
      assertThat(runtime.extensions()).extracting("id").contains("normal", "protocol");
    }
  }

  /** The extensions of the sample but for the one that the plugin beside it has. */
  private static byte[] withoutRamp(Path index) throws IOException {
    List<String> others =
        Files.readAllLines(index).stream()
            .filter(line -> !line.equals(RampFactory.class.getName()))
            .toList();
    return String.join("\n", others).getBytes(StandardCharsets.UTF_8);
  }

  /** The sample plugin as an author outside this build would get it. */
  private static void zip(Path zip) throws IOException {
    Path classes = Planted.classes();
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(jar)) {
      for (Path file : files) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        boolean sample = name.startsWith("org/tributary/testkit/sample/");
        boolean elsewhere = name.contains("/RampFactory");
        if (sample && !elsewhere || name.startsWith("META-INF/")) {
          out.putNextEntry(new ZipEntry(name));
          out.write(name.endsWith(".idx") ? withoutRamp(file) : Files.readAllBytes(file));
        }
      }
    }
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("plugin.properties"));
      out.write(Files.readAllBytes(classes.resolve("sample-plugin").resolve("plugin.properties")));
      out.putNextEntry(new ZipEntry("sample-1.0.0.jar"));
      out.write(jar.toByteArray());
    }
  }
}
