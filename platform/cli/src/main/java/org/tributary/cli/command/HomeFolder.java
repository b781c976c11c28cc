package org.tributary.cli.command;

import java.nio.file.Path;
import java.util.Map;

/** TRIBUTARY_HOME: what is kept between starts. */
final class HomeFolder {
  private HomeFolder() {}

  /**
   * The folder by the environment: TRIBUTARY_HOME, else below HOME, else below the account's
   * folder; a user without an account has none, and gets one below the temporary folder. The
   * launcher, which keeps classes there, comes to the same.
   */
  static Path of(Map<String, String> environment) {
    String named = environment.getOrDefault("TRIBUTARY_HOME", "");
    if (!named.isBlank()) {
      return Path.of(named).toAbsolutePath();
    }
    String home = environment.getOrDefault("HOME", "");
    String account = home.isBlank() ? System.getProperty("user.home") : home;
    if (account != null && !account.isBlank() && !account.equals("?")) {
      return Path.of(account, ".tributary").toAbsolutePath();
    }
    String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9._-]", "_");
    return Path.of(System.getProperty("java.io.tmpdir"), "tributary-" + user).toAbsolutePath();
  }
}
