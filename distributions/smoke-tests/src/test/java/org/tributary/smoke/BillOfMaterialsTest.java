package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cyclonedx.Version;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.bill.BillOfMaterials;
import org.tributary.bill.Library;
import org.tributary.bill.Shipped;

/** What is shipped is named, licensed, counted, and young or excused. */
class BillOfMaterialsTest {
  /** The day of the build, as the root POM names it: no build fails because time goes by. */
  private static final String BUILT = "project.build.outputTimestamp>(\\d{4}-\\d\\d-\\d\\d)";

  private static final int MONTHS = 24;
  private static final Map<String, List<Shipped>> SHIPPED = new HashMap<>();

  @ParameterizedTest
  @ValueSource(strings = {"tributary", "tributary-deep"})
  void theBillIsValid(String name) throws Exception {
    JsonParser parser = new JsonParser();
    Path bill = distribution(name).resolve("bom.json");

    assertThat(parser.validate(bill.toFile(), Version.VERSION_15)).isEmpty();
    Bom bom = parser.parse(bill.toFile());
    assertThat(bom.getMetadata().getComponent().getName()).isEqualTo(name);
    assertThat(all(bom.getComponents())).extracting(Component::getBomRef).doesNotHaveDuplicates();
  }

  /** The archives hold the bill that was written of the folder they were made of. */
  @Test
  void theBillInTheArchiveIsThatOfItsFiles() throws Exception {
    Installation unpacked = Installation.unpacked();

    assertThat(unpacked.folder().resolve("bom.json"))
        .hasSameTextualContentAs(distribution("tributary").resolve("bom.json"));
    assertWhole(unpacked.folder());
  }

  @Test
  void theBillOfTheDeepDistributionIsThatOfItsFiles() throws Exception {
    assertWhole(distribution("tributary-deep"));
  }

  /** By path: each jar and each plugin, and each jar and native library in a plugin's zip. */
  private static void assertWhole(Path distribution) throws Exception {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walked = Files.walk(distribution)) {
      for (Path file : walked.filter(each -> each.toString().matches(".*[.](jar|zip)")).toList()) {
        String path = distribution.relativize(file).toString();
        files.put(path, sha256(Files.readAllBytes(file)));
        if (path.endsWith(".zip")) {
          inside(file, path, files);
        }
      }
    }
    assertThat(files).hasSizeGreaterThan(80);
    Map<String, String> billed = new TreeMap<>();
    Bom bom = new JsonParser().parse(distribution.resolve("bom.json").toFile());
    for (Component each : all(bom.getComponents())) {
      assertThat(each.getHashes()).as(each.getBomRef()).hasSize(1);
      billed.put(each.getBomRef(), each.getHashes().get(0).getValue());
      if (each.getType() == Component.Type.LIBRARY) {
        assertThat(each.getVersion()).as(each.getBomRef()).isNotBlank();
        assertThat(each.getPurl()).contains("@" + each.getVersion());
        assertThat(each.getLicenses().getLicenses()).as(each.getBomRef()).hasSize(1);
      }
    }
    assertThat(billed).isEqualTo(files);
  }

  private static void inside(Path zip, String path, Map<String, String> files) throws Exception {
    try (ZipFile opened = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(opened.entries())) {
        if (entry.getName().matches("natives/.*[^/]|.*[.]jar")) {
          byte[] bytes = opened.getInputStream(entry).readAllBytes();
          files.put(path + "/" + entry.getName().replaceFirst("^lib/", ""), sha256(bytes));
        }
      }
    }
  }

  private static List<Component> all(List<Component> components) {
    List<Component> all = new ArrayList<>(components);
    for (Component each : components) {
      if (each.getComponents() != null) {
        all.addAll(all(each.getComponents()));
      }
    }
    return all;
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void eachLibraryIsYoungerThanTwoYearsOrExcusedInOneLine() throws IOException {
    LocalDate oldest = built().minusMonths(MONTHS);
    for (Library each : libraries()) {
      boolean young = !each.released().isBefore(oldest);
      assertThat(young)
          .as("%s is of %s and %s", each.artifact(), each.released(), each.excuse())
          .isEqualTo(each.excuse().isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tributary", "tributary-deep"})
  void theTableSaysOfEachJarTheYearThatStandsInIt(String name) throws IOException {
    List<Shipped> jars = shipped(name).stream().filter(each -> each.jar() && !each.own()).toList();

    assertThat(jars).hasSizeGreaterThan(25);
    for (Shipped jar : jars) {
      Library library = BillOfMaterials.libraryOf(jar, libraries());
      int year = jar.newestYear();
      // A build without times says 1980; one packed again by this build says this year.
      if (year > 1980) {
        assertThat(library.released().getYear()).as(jar.name()).isEqualTo(year);
      }
    }
  }

  @Test
  void noLineOfTheTableIsOfALibraryThatIsNotShipped() throws IOException {
    List<Shipped> shipped = shipped("tributary-deep");

    assertThat(libraries())
        .allMatch(library -> shipped.stream().anyMatch(each -> library.is(each.name())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tributary", "tributary-deep"})
  void theNoticeCarriesEveryCopyrightAndTheTextOfEveryLicence(String name) throws IOException {
    Path distribution = distribution(name);
    String notice = Files.readString(distribution.resolve("NOTICE"));
    String words = notice.replaceAll("\\s+", " ");
    for (Shipped jar : shipped(name)) {
      if (jar.jar() && !jar.own()) {
        assertThat(words)
            .as(jar.name())
            .contains(BillOfMaterials.libraryOf(jar, libraries()).copyright());
      }
    }
    assertThat(notice)
        .contains(
            "Permission is hereby granted, free of charge",
            "Redistributions in binary form must reproduce the above copyright",
            "GNU GENERAL PUBLIC LICENSE",
            "GCC RUNTIME LIBRARY EXCEPTION",
            "GNU LESSER GENERAL PUBLIC LICENSE",
            "Minpack Copyright Notice",
            "The BSD 2-Clause License:",
            "Boost Software License - Version 1.0",
            "Altered source versions must be plainly marked",
            "UNICODE, INC. LICENSE AGREEMENT");
    assertThat(words).doesNotContain("third_party");
    assertThat(distribution.resolve("LICENSE")).content().contains("Apache License");
  }

  /** What is in a distribution, hashed once. */
  private static List<Shipped> shipped(String name) throws IOException {
    if (!SHIPPED.containsKey(name)) {
      SHIPPED.put(name, Shipped.in(distribution(name)));
    }
    return SHIPPED.get(name);
  }

  private static List<Library> libraries() throws IOException {
    return Library.all(root().resolve("distributions/libraries.csv"));
  }

  private static LocalDate built() throws IOException {
    var found = java.util.regex.Pattern.compile(BUILT).matcher(pom());
    assertThat(found.find()).isTrue();
    return LocalDate.parse(found.group(1));
  }

  private static String pom() throws IOException {
    return Files.readString(root().resolve("pom.xml"));
  }

  private static Path root() {
    return Path.of(System.getProperty("tributary.root"));
  }

  private static Path distribution(String name) {
    return Path.of(System.getProperty("tributary.deep")).resolveSibling(name);
  }
}
