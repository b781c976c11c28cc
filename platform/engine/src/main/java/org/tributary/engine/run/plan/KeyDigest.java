package org.tributary.engine.run.plan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 under way; every text goes in with its length, so that no two inputs run together. */
public final class KeyDigest {
  private static final int BLOCK = 8192;
  private final MessageDigest digest;
  private final ByteBuffer numbers = ByteBuffer.allocate(BLOCK);

  /** An empty digest. */
  public KeyDigest() {
    this(newDigest());
  }

  private KeyDigest(MessageDigest digest) {
    this.digest = digest;
  }

  /** Another digest that has taken in the same. */
  public KeyDigest copy() {
    flush();
    try {
      return new KeyDigest((MessageDigest) digest.clone());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the SHA-256 of this Java cannot be cloned", e);
    }
  }

  /** Takes in a text. */
  public KeyDigest add(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    add(utf8.length);
    flush();
    digest.update(utf8);
    return this;
  }

  /** Takes in a number. */
  public KeyDigest add(long number) {
    if (numbers.remaining() < Long.BYTES) {
      flush();
    }
    numbers.putLong(number);
    return this;
  }

  /** Bit for bit. */
  public KeyDigest add(double number) {
    return add(Double.doubleToRawLongBits(number));
  }

  /** Ends the digest: 64 hexadecimal digits. */
  public String hex() {
    flush();
    return HexFormat.of().formatHex(digest.digest());
  }

  private void flush() {
    digest.update(numbers.array(), 0, numbers.position());
    numbers.clear();
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
