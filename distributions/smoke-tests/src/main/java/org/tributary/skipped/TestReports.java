package org.tributary.skipped;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the reports that Surefire left in all modules below a folder. */
final class TestReports {
  private static final Set<String> CLOSED = Set.of("src", "classes", "test-classes", ".git");

  private TestReports() {}

  /** Every skipped test, in order. */
  static Set<SkippedTest> skipped(Path root) throws IOException {
    Set<SkippedTest> skipped = new TreeSet<>();
    for (Path report : reports(root)) {
      skipped.addAll(read(report));
    }
    return skipped;
  }

  private static List<Path> reports(Path root) throws IOException {
    List<Path> reports = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return CLOSED.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Path folder = file.getParent();
            if (folder != null
                && folder.endsWith("surefire-reports")
                && file.getFileName().toString().matches("TEST-.*\\.xml")) {
              reports.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return reports;
  }

  private static List<SkippedTest> read(Path report) throws IOException {
    List<SkippedTest> skipped = new ArrayList<>();
    try (InputStream in = Files.newInputStream(report)) {
      XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(in);
      String type = "";
      String test = "";
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamReader.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("testcase")) {
          type = attribute(xml, "classname");
          test = attribute(xml, "name");
        } else if (xml.getLocalName().equals("skipped")) {
          String message = attribute(xml, "message");
          skipped.add(
              new SkippedTest(
                  type, test, reason(message.isEmpty() ? xml.getElementText() : message)));
        }
      }
    } catch (XMLStreamException unreadable) {
      throw new IOException(report + " is no test report: " + unreadable.getMessage(), unreadable);
    }
    return skipped;
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static String reason(String text) {
    return text.lines()
        .findFirst()
        .orElse("")
        .replaceFirst("^[\\w.$]+(Exception|Error): ", "")
        .replaceFirst("^Assumption failed: ", "");
  }
}
