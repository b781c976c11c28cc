package org.tributary.runtime;

import java.nio.file.Path;
import java.util.Locale;
import org.tributary.runtime.archive.PlainText;

/**
 * How one plugin fared; one line in lists.
 *
 * @param id of the plugin; the file name when the id cannot be read
 * @param version of the plugin; empty when it cannot be read
 * @param extensions number of extensions that can be used
 * @param origin where it came from
 * @param state whether it can be used
 * @param reason what is wrong; empty when nothing is
 * @param advice what to do about it; empty when nothing is wrong
 * @param file where it was found
 */
public record PluginStatus(
    String id,
    String version,
    int extensions,
    PluginOrigin origin,
    State state,
    String reason,
    String advice,
    Path file) {

  public PluginStatus {
    id = PlainText.of(id);
    version = PlainText.of(version);
    reason = PlainText.of(reason);
    advice = PlainText.of(advice);
  }

  /** Whether a plugin can be used. */
  public enum State {
    /** At least in part; {@link PluginStatus#reason} names the part that does not work. */
    OK,
    /** Not at all. */
    REFUSED,
    /** A person switched it off. */
    DISABLED;

    /** The word of lists. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** This status with something more to say. */
  PluginStatus with(String more, String advised) {
    return new PluginStatus(
        id,
        version,
        extensions,
        origin,
        state,
        reason.isEmpty() ? more : reason + "; " + more,
        advice.isEmpty() ? advised : advice + "; " + advised,
        file);
  }

  /** The whole status on one line. */
  public String line() {
    StringBuilder line = new StringBuilder(state.word()).append(' ').append(id);
    if (!version.isEmpty()) {
      line.append(' ').append(version);
    }
    line.append(" (").append(origin.word()).append(", ").append(extensions);
    line.append(extensions == 1 ? " extension)" : " extensions)");
    if (!reason.isEmpty()) {
      line.append(": ").append(reason);
    }
    if (!advice.isEmpty()) {
      line.append("; ").append(advice);
    }
    return line.toString();
  }
}
