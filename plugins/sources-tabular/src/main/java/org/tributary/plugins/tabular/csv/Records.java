package org.tributary.plugins.tabular.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads records one after another (RFC 4180), without an object a value. A line ends with LF, CR or
 * CR LF, also where one file has several of them. A value is quoted when its first sign that is no
 * blank is a quote; a quote elsewhere is a sign like any other.
 */
public final class Records implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final int END = -1;

  private final Reader in;
  private final char separator;
  private final char[] buffer = new char[BUFFER];
  private int filled;
  private int next;
  private long lines = 1;
  private long line;
  private char[] text = new char[1 << 10];
  private int length;
  private int[] ends = new int[16];
  private int width;
  private boolean quoted;

  /** Records of a text whose values stand between separators. */
  public Records(Reader in, char separator) {
    this.in = in;
    this.separator = separator;
  }

  /**
   * Moves to the next record; false at the end.
   *
   * @throws QuoteException where quotes do not pair
   */
  public boolean next() throws IOException {
    line = lines;
    width = 0;
    length = 0;
    quoted = false;
    int sign = read();
    if (sign == END) {
      return false;
    }
    while (true) {
      sign = value(sign);
      if (width == ends.length) {
        ends = Arrays.copyOf(ends, 2 * width);
      }
      ends[width++] = length;
      if (sign != separator) {
        endLine(sign);
        return true;
      }
      sign = read();
    }
  }

  /** Values of the record, at least 1. */
  public int width() {
    return width;
  }

  /** The line on which the record begins, from 1. */
  public long line() {
    return line;
  }

  /** The signs of all values; those of value i stand from {@link #from} to {@link #to}. */
  public char[] signs() {
    return text;
  }

  /** Where a value begins. */
  public int from(int value) {
    return value == 0 ? 0 : ends[value - 1];
  }

  /** Where a value ends. */
  public int to(int value) {
    return ends[value];
  }

  /** One value, blanks included. */
  public String text(int value) {
    return new String(text, from(value), to(value) - from(value));
  }

  /** All values, outer blanks removed. */
  public List<String> values() {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      values.add(text(i).strip());
    }
    return List.copyOf(values);
  }

  /** Whether the record is a line without a sign. */
  public boolean blank() {
    if (width > 1 || quoted) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text[i] > ' ') {
        return false;
      }
    }
    return true;
  }

  /** Takes one value that begins with a sign; the sign after it. */
  private int value(int first) throws IOException {
    int sign = first;
    int start = length;
    while ((sign == ' ' || sign == '\t') && sign != separator) {
      append(sign);
      sign = read();
    }
    if (sign == '"') {
      length = start;
      return quotedValue();
    }
    while (sign != separator && sign != '\n' && sign != '\r' && sign != END) {
      append(sign);
      sign = read();
    }
    return sign;
  }

  private int quotedValue() throws IOException {
    quoted = true;
    long opened = lines;
    int start = length;
    while (true) {
      int sign = read();
      if (sign == END) {
        throw new QuoteException(opened, "a quote (\") that is opened there is never closed");
      }
      if (sign == '"') {
        sign = read();
        if (sign != '"') {
          return afterQuote(sign, length > start && text[length - 1] == '\\');
        }
      } else if (sign == '\n' || sign == '\r') {
        boolean pair = sign == '\r' && peek() == '\n';
        lines += pair ? 0 : 1;
      }
      append(sign);
    }
  }

  private int afterQuote(int first, boolean backslash) throws IOException {
    int sign = first;
    while ((sign == ' ' || sign == '\t') && sign != separator) {
      sign = read();
    }
    if (sign == separator || sign == '\n' || sign == '\r' || sign == END) {
      return sign;
    }
    throw new QuoteException(
        lines,
        "after a closing quote (\") stands '"
            + (char) sign
            + "': a quote inside quotes is written twice (\"\")"
            + (backslash ? ", not with a backslash" : ""));
  }

  private void endLine(int sign) throws IOException {
    if (sign == '\r' && peek() == '\n') {
      next++;
    }
    lines += sign == END ? 0 : 1;
  }

  private void append(int sign) {
    if (length == text.length) {
      text = Arrays.copyOf(text, 2 * length);
    }
    text[length++] = (char) sign;
  }

  private int read() throws IOException {
    return next < filled || fill() ? buffer[next++] : END;
  }

  private int peek() throws IOException {
    return next < filled || fill() ? buffer[next] : END;
  }

  private boolean fill() throws IOException {
    next = 0;
    filled = Math.max(0, in.read(buffer, 0, BUFFER));
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
