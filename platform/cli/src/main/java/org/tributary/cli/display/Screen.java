package org.tributary.cli.display;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/**
 * A stream that people read: names of files, columns and plugins come from others, and none of
 * their control characters reaches a terminal. Signs that the terminal's character set lacks are
 * spelled.
 */
public final class Screen extends PrintWriter {
  /** System property with the character set of the terminal, which the launcher asks for. */
  private static final String CHARSET = "tributary.screen";

  private final PrintWriter drawing;
  private final PrintWriter exact;

  private Screen(PlainSigns plain, PrintWriter drawing, PrintWriter exact) {
    super(plain, true);
    this.drawing = drawing;
    this.exact = exact;
  }

  /** A screen on a stream that throws when it cannot be written, in the terminal's charset. */
  public static Screen on(OutputStream stream) {
    return on(stream, charset(System.getProperty(CHARSET, "UTF-8")));
  }

  static Screen on(OutputStream stream, Charset charset) {
    return new Screen(
        new PlainSigns(new OutputStreamWriter(stream, charset), charset, false),
        new PrintWriter(new PlainSigns(new OutputStreamWriter(stream, charset), charset, true)),
        new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
  }

  /** The same stream for one who draws with control characters of its own. */
  static PrintWriter drawing(PrintWriter writer) {
    writer.flush();
    return writer instanceof Screen screen ? screen.drawing : writer;
  }

  /**
   * The same stream for data, which keep every character, in UTF-8; but a terminal is shown what a
   * person can read. Flush it before anything else is written.
   */
  public static PrintWriter data(PrintWriter writer) {
    writer.flush();
    return writer instanceof Screen screen && !Terminal.isOutput() ? screen.exact : writer;
  }

  /** Whether anything that was written did not arrive, as with a full disk or a closed pipe. */
  @Override
  public boolean checkError() {
    // All three, so that each is flushed.
    return super.checkError() | drawing.checkError() | exact.checkError();
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return StandardCharsets.US_ASCII;
    }
  }

  /** Passes text on sign by sign. */
  private static final class PlainSigns extends java.io.Writer {
    private final OutputStreamWriter to;
    private final Signs signs;

    PlainSigns(OutputStreamWriter to, Charset charset, boolean controls) {
      this.to = to;
      this.signs = new Signs(charset, controls);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      to.write(signs.plain(new String(text, offset, length)));
    }

    @Override
    public void flush() throws IOException {
      to.flush();
    }

    @Override
    public void close() throws IOException {
      to.close();
    }
  }
}
