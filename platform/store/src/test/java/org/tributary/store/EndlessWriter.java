package org.tributary.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that journals cells until it is killed, and says each one after it was appended. */
final class EndlessWriter {
  private EndlessWriter() {}

  public static void main(String[] arguments) throws IOException {
    Workspace workspace = Workspace.open(Path.of(arguments[0]));
    for (int number = 0; ; number++) {
      workspace.append(Cells.cell(number));
      System.out.write((number + "\n").getBytes(StandardCharsets.US_ASCII));
      System.out.flush();
    }
  }
}
