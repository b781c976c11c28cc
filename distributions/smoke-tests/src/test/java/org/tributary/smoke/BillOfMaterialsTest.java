package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shipped is named, licensed, counted, and young or excused. */
class BillOfMaterialsTest {
  /** The day of the build, as the root POM names it: no build fails because time goes by. */
  private static final String BUILT = "project.build.outputTimestamp>(\\d{4}-\\d\\d-\\d\\d)";

  private static final int MONTHS = 24;

  @ParameterizedTest
  @CsvSource({"tributary, standard", "tributary-deep, deep"})
  void theBillInTheDistributionIsThatOfItsFiles(String name, String module) throws IOException {
    Path distribution = distribution(name);
    String bill = BillOfMaterials.of(distribution, name);
    if (Boolean.getBoolean("tributary.renew")) {
      Path source = root().resolve("distributions").resolve(module).resolve("src/main/bom.json");
      Files.writeString(source, bill);
      Files.writeString(distribution.resolve("bom.json"), bill);
    }

    assertThat(distribution.resolve("bom.json"))
        .as("package, then run this test with -Dtributary.renew=true, and package again")
        .hasContent(bill);
    assertThat(bill).contains("\"bomFormat\": \"CycloneDX\"", "pkg:maven/org.duckdb/duckdb_jdbc@");
  }

  @Test
  void eachLibraryIsYoungerThanTwoYearsOrExcusedInOneLine() throws IOException {
    LocalDate oldest = built().minusMonths(MONTHS);
    for (Library each : Library.all()) {
      boolean young = !each.released().isBefore(oldest);
      assertThat(young)
          .as("%s is of %s and %s", each.artifact(), each.released(), each.excuse())
          .isEqualTo(each.excuse().isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tributary", "tributary-deep"})
  void theTableSaysOfEachJarTheYearThatStandsInIt(String name) {
    List<Shipped> jars =
        Shipped.in(distribution(name)).stream().filter(each -> each.jar() && !each.own()).toList();

    assertThat(jars).hasSizeGreaterThan(25);
    for (Shipped jar : jars) {
      Library library = BillOfMaterials.libraryOf(jar);
      int year = jar.newestYear();
      // A build without times says 1980; one packed again by this build says this year.
      if (year > 1980) {
        assertThat(library.released().getYear()).as(jar.name()).isEqualTo(year);
      }
    }
  }

  @Test
  void noLineOfTheTableIsOfALibraryThatIsNotShipped() {
    List<Shipped> shipped = Shipped.in(distribution("tributary-deep"));

    assertThat(Library.all())
        .allMatch(library -> shipped.stream().anyMatch(each -> library.is(each.name())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tributary", "tributary-deep"})
  void theNoticeCarriesEveryCopyrightAndTheTextOfEveryLicence(String name) throws IOException {
    Path distribution = distribution(name);
    String notice = Files.readString(distribution.resolve("NOTICE"));
    String words = notice.replaceAll("\\s+", " ");
    for (Shipped jar : Shipped.in(distribution)) {
      if (jar.jar() && !jar.own()) {
        assertThat(words).as(jar.name()).contains(BillOfMaterials.libraryOf(jar).copyright());
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
