package org.tributary.runtime.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/**
 * What a plugin says of itself in {@code plugin.properties}.
 *
 * @param id {@code [a-z][a-z0-9-]*}, at most 64 characters
 * @param version three numbers, with an optional suffix, at most 64 characters
 * @param requires range of SDK versions
 * @param requirements other plugins it needs
 * @param description in a sentence; may be empty
 * @param provider who answers for it; may be empty
 * @param license short name; may be empty
 * @param pluginClass subclass of {@code org.pf4j.Plugin}; empty when it has none
 */
public record Descriptor(
    String id,
    String version,
    String requires,
    List<Requirement> requirements,
    String description,
    String provider,
    String license,
    String pluginClass) {

  /** File name of the descriptor, at the root of the zip. */
  public static final String FILE = "plugin.properties";

  /** What ids look like. */
  public static final String ID = "[a-z][a-z0-9-]*";

  private static final String VERSION = "\\d+\\.\\d+\\.\\d+([-+][0-9A-Za-z.+-]+)?";
  private static final int LONGEST = 64;
  private static final String BUILD = "build it with tributary-plugin-parent, which writes it";

  public Descriptor {
    requirements = List.copyOf(requirements);
    requireShort("id", id);
    requireShort("version", version);
    if (!id.matches(ID)) {
      throw new RefusedException(
          "plugin.id must be " + ID + ", was '" + id + "'", "set tributary.plugin.id and rebuild");
    }
    if (!version.matches(VERSION)) {
      throw new RefusedException(
          "plugin.version must be three numbers such as 1.0.0, was '" + version + "'",
          "change the version and rebuild");
    }
    if (requires.isBlank()) {
      throw new RefusedException(
          "plugin.requires is missing, so no SDK version is known to work",
          "add a range such as plugin.requires=>=2.0.0 & <3.0.0");
    }
  }

  /** Names of folders and lines of lists are made of them. */
  private static void requireShort(String what, String text) {
    if (text.length() > LONGEST) {
      throw new RefusedException(
          "plugin." + what + " has " + text.length() + " characters, more than " + LONGEST,
          "give it a shorter one and rebuild");
    }
  }

  /**
   * Reads a descriptor in UTF-8.
   *
   * @throws RefusedException when it cannot be used
   */
  public static Descriptor read(InputStream in) throws IOException {
    Properties properties = new Properties();
    byte[] bytes = in.readNBytes(Bounds.TEXT_BYTES + 1);
    if (bytes.length > Bounds.TEXT_BYTES) {
      throw new RefusedException(
          "plugin.properties has more than " + Bounds.TEXT_BYTES + " bytes", BUILD);
    }
    try {
      properties.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException malformed) {
      throw new RefusedException("plugin.properties cannot be read: " + malformed, BUILD);
    }
    return new Descriptor(
        text(properties, "id"),
        text(properties, "version"),
        text(properties, "requires"),
        Requirement.parse(text(properties, "dependencies")),
        text(properties, "description"),
        text(properties, "provider"),
        text(properties, "license"),
        text(properties, "class"));
  }

  /** The refusal of a plugin that has no descriptor. */
  public static RefusedException missing() {
    return new RefusedException("it has no plugin.properties at its root", BUILD);
  }

  private static String text(Properties properties, String name) {
    return PlainText.of(properties.getProperty("plugin." + name, "").strip());
  }
}
