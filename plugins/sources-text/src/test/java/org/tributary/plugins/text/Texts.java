package org.tributary.plugins.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.option.InputFile;
import org.tributary.sdk.option.InputFolder;

/** Options of texts under test: the defaults, and what a test sets. */
final class Texts {
  private final Path folder;
  private final List<InputFile> files = new ArrayList<>();
  private final List<InputFolder> folders = new ArrayList<>();
  private final Map<String, Object> set = new TreeMap<>();

  Texts(Path folder) {
    this.folder = folder;
  }

  Texts file(String name, String text) {
    return file(name, text, StandardCharsets.UTF_8);
  }

  Texts file(String name, String text, Charset charset) {
    return bytes(name, text.getBytes(charset));
  }

  Texts bytes(String name, byte[] bytes) {
    return existing(written(name, bytes));
  }

  Texts existing(Path path) {
    files.add(new InputFile(path.toAbsolutePath(), "0".repeat(64)));
    return this;
  }

  /** A folder of files, each a name and a text. */
  Texts folder(String name, String... namesAndTexts) {
    Path path = folder.resolve(name);
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      written(name + "/" + namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    try (Stream<Path> found = Files.exists(path) ? Files.list(path) : Stream.empty()) {
      folders.add(new InputFolder(path, found.sorted().toList(), "0".repeat(64)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return this;
  }

  /** Sets one option by its name. */
  Texts with(String option, Object value) {
    set.put(option, value);
    return this;
  }

  TextSource read() {
    return read(Codes.ON_HEAP);
  }

  TextSource read(long onHeap) {
    return new TextReader(options(), onHeap).read();
  }

  private TextOptions options() {
    return new TextOptions(
        files,
        folders,
        (String) set.getOrDefault("charset", "utf-8"),
        (TextOptions.Tokens) set.getOrDefault("tokens", TextOptions.Tokens.CHARACTER),
        (int) set.getOrDefault("merges", 200),
        (int) set.getOrDefault("length", 128),
        (TextOptions.Unit) set.getOrDefault("unit", TextOptions.Unit.AUTO),
        (int) set.getOrDefault("blocks", 10),
        (boolean) set.getOrDefault("parallel", true));
  }

  private Path written(String name, byte[] bytes) {
    try {
      Path path = folder.resolve(name);
      Files.createDirectories(path.getParent());
      return Files.write(path, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The codes of all windows of a source, one after another, as letters from 'a'. */
  static String letters(TextSource source, int k) {
    Samples rows = source.windows().rows().ofSource(k);
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < rows.length(row); i++) {
        text.append((char) ('a' + (int) rows.value(row, i)));
      }
    }
    return text.toString();
  }
}
