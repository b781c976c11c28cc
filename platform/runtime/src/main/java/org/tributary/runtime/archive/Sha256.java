package org.tributary.runtime.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of files, as 64 hexadecimal digits. */
public final class Sha256 {
  private Sha256() {}

  /** Hash of a file's bytes. */
  public static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in);
    }
  }

  /** Hash of all that a stream still has. */
  static String of(InputStream in) throws IOException {
    MessageDigest digest = digest();
    update(digest, in);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Hash of the relative names and bytes of all files below the folders, in name order. */
  public static String ofFolders(List<Path> folders) throws IOException {
    MessageDigest digest = digest();
    for (Path folder : folders) {
      for (Path file : Contents.files(folder)) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        digest.update((name + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
        try (InputStream in = Files.newInputStream(file)) {
          update(digest, in);
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      digest.update(buffer, 0, read);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
