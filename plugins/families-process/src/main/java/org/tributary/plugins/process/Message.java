package org.tributary.plugins.process;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One question or one answer: a header and the blocks that follow it.
 *
 * @param header without the list of blocks, which {@link Wire} adds
 */
record Message(ObjectNode header, List<Block> blocks) {
  Message {
    blocks = List.copyOf(blocks);
  }

  /** A question of this protocol without blocks. */
  static Message of(String operation) {
    ObjectNode header = JsonNodeFactory.instance.objectNode();
    header.put("tributary", Wire.PROTOCOL).put("op", operation);
    return new Message(header, List.of());
  }

  Message with(List<Block> more) {
    List<Block> all = new ArrayList<>(blocks);
    all.addAll(more);
    return new Message(header, all);
  }

  String operation() {
    return header.path("op").asText("");
  }

  /** The blocks of one set. */
  List<Block> of(String set, Block.Part part) {
    return blocks.stream().filter(each -> each.set().equals(set) && each.part() == part).toList();
  }

  /** The bytes of a model, where there are any. */
  Optional<byte[]> model() {
    return of("model", Block.Part.MODEL).stream().findFirst().map(Block::array);
  }
}
