package org.tributary.plugins.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The end of what a program wrote to its standard error, whatever the length of the whole. */
final class LogTail {
  private static final int KEPT = 2000;
  private static final int LINES = 3;
  private final byte[] scratch = new byte[1 << 16];
  private final byte[] tail = new byte[KEPT];
  private int used;

  /** Forgets what an earlier question logged. */
  synchronized void clear() {
    used = 0;
  }

  /** Takes what is there now; whether there was anything. */
  synchronized boolean drain(InputStream from) throws IOException {
    int there = from.available();
    if (there <= 0) {
      return false;
    }
    int read = from.read(scratch, 0, Math.min(there, scratch.length));
    int taken = Math.min(read, KEPT);
    int kept = Math.min(used, KEPT - Math.max(0, taken));
    if (taken > 0) {
      System.arraycopy(tail, used - kept, tail, 0, kept);
      System.arraycopy(scratch, read - taken, tail, kept, taken);
      used = kept + taken;
    }
    return read > 0;
  }

  /** The last lines in one. */
  synchronized String last() {
    String[] lines = new String(tail, 0, used, StandardCharsets.UTF_8).strip().split("\\R");
    StringBuilder text = new StringBuilder();
    for (int i = Math.max(0, lines.length - LINES); i < lines.length; i++) {
      text.append(text.length() == 0 ? "" : " | ").append(Wire.shown(lines[i]));
    }
    return text.toString();
  }
}
