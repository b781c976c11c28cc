package org.tributary.cli.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Public and protected members of compiled classes, as {@code javap} has them. */
final class PublicSignatures {
  /** What every record has. */
  private static final Pattern GIVEN =
      Pattern.compile("public final (java.lang.String toString|int hashCode|boolean equals)\\(.*");

  private static final Pattern PACKAGES =
      Pattern.compile("java\\.(lang|util|util\\.function|util\\.stream)\\.(?=[A-Z])");

  private PublicSignatures() {}

  /**
   * The text of folders of classes: a paragraph a type, in order of name; its members sorted, so
   * that moving one changes nothing.
   */
  static String of(List<Path> folders) throws IOException {
    Map<String, List<String>> types = new TreeMap<>();
    for (Path folder : folders) {
      types.putAll(types(folder));
    }
    StringBuilder text = new StringBuilder();
    types.forEach(
        (name, lines) -> {
          boolean visible = true;
          for (int at = name.indexOf('$'); at > 0; at = name.indexOf('$', at + 1)) {
            visible &= types.containsKey(name.substring(0, at));
          }
          if (visible) {
            lines.forEach(line -> text.append(shortened(line)).append('\n'));
            text.append('\n');
          }
        });
    return text.toString();
  }

  /** Header and members of every type that is not for its package alone, by name. */
  private static Map<String, List<String>> types(Path folder) throws IOException {
    Map<String, List<String>> types = new TreeMap<>();
    List<String> block = new ArrayList<>();
    String name = "";
    for (String line : javap(folder).split("\n")) {
      if (line.equals("}")) {
        if (block.get(0).startsWith("public ") || block.get(0).startsWith("protected ")) {
          block.subList(1, block.size()).sort(null);
          types.put(name, block);
        }
      } else if (line.endsWith("{") && !line.startsWith(" ")) {
        String header = line.substring(0, line.length() - 2);
        name = nameOf(header);
        block = new ArrayList<>(List.of(header));
      } else if (line.startsWith("  ") && !GIVEN.matcher(line.strip()).matches()) {
        block.add(line);
      }
    }
    return types;
  }

  private static String nameOf(String header) {
    List<String> words = Arrays.asList(header.replaceAll("<.*", "").split(" "));
    int kind = Math.max(words.indexOf("class"), words.indexOf("interface"));
    return words.get(kind + 1);
  }

  private static String javap(Path folder) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-protected", "-cp", folder.toString()));
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .map(file -> folder.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .forEach(arguments::add);
    }
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
    assertThat(javap.run(writer, writer, arguments.toArray(String[]::new)))
        .as(folder.toString())
        .isZero();
    return out.toString();
  }

  private static String shortened(String line) {
    return PACKAGES
        .matcher(line)
        .replaceAll("")
        .replace("org.tributary.", "")
        .replace("public abstract ", "")
        .replace("public ", "")
        .replace('$', '.')
        .replaceAll("(?<=\\w);$", "")
        .replaceAll("\\);$", ")");
  }
}
