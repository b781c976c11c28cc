package org.tributary.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles and packs plugins for tests, good ones and bad ones. */
final class PluginBuilder {
  private final Path work;
  private final String id;
  private final Map<String, String> descriptor = new LinkedHashMap<>();
  private final Map<String, String> sources = new TreeMap<>();
  private final Map<String, byte[]> entries = new TreeMap<>();
  private final List<String> index = new ArrayList<>();
  private final List<Path> classPath = new ArrayList<>();
  private byte[] library = new byte[0];
  private int classVersion = 0;

  PluginBuilder(Path work, String id) {
    this.work = work;
    this.id = id;
    descriptor.put("plugin.id", id);
    descriptor.put("plugin.version", "1.0.0");
    descriptor.put("plugin.requires", ">=2.0.0 & <3.0.0");
  }

  /** Sets a line of the descriptor. */
  PluginBuilder with(String key, String value) {
    descriptor.put("plugin." + key, value);
    return this;
  }

  PluginBuilder withoutDescriptor() {
    descriptor.clear();
    return this;
  }

  /** A bound factory whose class body starts with {@code members}. */
  PluginBuilder extension(String className, String extensionId, String members) {
    index.add(packageName() + "." + className);
    return source(className, ExtensionSource.of(packageName(), className, extensionId, members));
  }

  /** A class that is an extension, in the words of its source. */
  PluginBuilder indexed(String className, String text) {
    index.add(packageName() + "." + className);
    return source(className, text);
  }

  PluginBuilder source(String className, String text) {
    sources.put(className, text);
    return this;
  }

  PluginBuilder withoutIndex() {
    index.clear();
    return this;
  }

  PluginBuilder seeing(Path classes) {
    classPath.add(classes);
    return this;
  }

  /** Pretends that the classes were compiled for a Java version. */
  PluginBuilder forJava(int feature) {
    classVersion = feature + 44;
    return this;
  }

  /** Adds an entry to the zip, with whatever name. */
  PluginBuilder entry(String name, byte[] bytes) {
    entries.put(name, bytes);
    return this;
  }

  /** Adds a library jar with these class files. */
  PluginBuilder library(Map<String, byte[]> classes) {
    library = zip(classes);
    return this;
  }

  String packageName() {
    return "test." + id.replace('-', '_');
  }

  Path classes() {
    return work.resolve(id).resolve("classes");
  }

  /** Compiles, and packs into a folder. */
  Path into(Path folder) {
    try {
      Map<String, byte[]> jar = compile();
      if (!index.isEmpty()) {
        jar.put(
            "META-INF/extensions.idx", String.join("\n", index).getBytes(StandardCharsets.UTF_8));
      }
      Map<String, byte[]> all = new TreeMap<>(entries);
      all.put(id + "-1.0.0.jar", zip(jar));
      if (library.length > 0) {
        all.put("lib/library.jar", library);
      }
      if (!descriptor.isEmpty()) {
        StringBuilder text = new StringBuilder();
        descriptor.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        all.put("plugin.properties", text.toString().getBytes(StandardCharsets.UTF_8));
      }
      Files.createDirectories(folder);
      return Files.write(folder.resolve(id + ".zip"), zip(all));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Map<String, byte[]> compile() throws IOException {
    Map<String, byte[]> compiled = new TreeMap<>();
    Files.createDirectories(classes());
    if (sources.isEmpty()) {
      return compiled;
    }
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes().toString()));
    StringBuilder path = new StringBuilder(System.getProperty("java.class.path"));
    classPath.forEach(each -> path.append(java.io.File.pathSeparator).append(each));
    arguments.addAll(List.of("-cp", path.toString()));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = work.resolve(id).resolve(source.getKey() + ".java");
      Files.writeString(file, source.getValue());
      arguments.add(file.toString());
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    if (compiler.run(null, said, said, arguments.toArray(new String[0])) != 0) {
      throw new IllegalStateException(id + " does not compile: " + said);
    }
    try (Stream<Path> walk = Files.walk(classes())) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        if (classVersion > 0) {
          bytes[7] = (byte) classVersion;
        }
        compiled.put(classes().relativize(file).toString().replace('\\', '/'), bytes);
      }
    }
    return compiled;
  }

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  /** Bytes of a class of the host, as a plugin would have copied it. */
  static Map<String, byte[]> copyOf(Class<?>... types) {
    Map<String, byte[]> copies = new TreeMap<>();
    for (Class<?> type : types) {
      String name = type.getName().replace('.', '/') + ".class";
      try (var in = type.getClassLoader().getResourceAsStream(name)) {
        copies.put(name, in.readAllBytes());
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return copies;
  }
}
