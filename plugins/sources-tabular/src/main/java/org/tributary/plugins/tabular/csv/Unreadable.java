package org.tributary.plugins.tabular.csv;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.tributary.sdk.OptionException;

/** Why a file cannot be read to its end, in words. */
public final class Unreadable {
  private Unreadable() {}

  /** The refusal of a file that ends too early, is damaged, or that the system does not give. */
  public static OptionException of(Path file, IOException failure) {
    String why =
        failure instanceof EOFException
            ? "it is cut off, its end is missing"
            : failure instanceof ZipException
                ? "it is damaged (" + failure.getMessage() + ")"
                : String.valueOf(failure.getMessage());
    return new OptionException("files", file.getFileName() + " cannot be read: " + why);
  }
}
