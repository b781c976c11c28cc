package org.tributary.plugins.process;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A model that a program made: bytes that only it reads. A question names it by its hash; the bytes
 * follow only when the process that is asked does not hold it.
 */
record HeldModel(byte[] bytes, String hash) {
  private static final Channel.Notes QUIET = new Channel.Notes() {};

  static HeldModel of(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new HeldModel(bytes, HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java has SHA-256", absent);
    }
  }

  /** Asks about it. */
  Message ask(Channel channel, Message question) {
    question.header().put("model", hash);
    List<Block> whole = List.of(Block.model(bytes));
    if (channel instanceof FolderChannel) {
      return channel.ask(question.with(whole), QUIET);
    }
    Message answer = channel.ask(question, QUIET);
    return answer.header().path("missing").asBoolean(false)
        ? channel.ask(question.with(whole), QUIET)
        : answer;
  }
}
