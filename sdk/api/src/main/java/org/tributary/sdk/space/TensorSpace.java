package org.tributary.sdk.space;

import java.util.List;

/**
 * A tensor whose values are all of one kind: an image is height x width x channels of reals; a text
 * is a tensor of shape [1] whose one kind is {@link Kind.Tokens}.
 *
 * @param shape sizes, each at least 1, row major
 * @param element kind of every value
 */
public record TensorSpace(List<Integer> shape, Kind element) implements Space {
  public TensorSpace {
    shape = List.copyOf(shape);
    if (shape.isEmpty() || shape.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException("a tensor needs sizes >= 1, were " + shape);
    }
  }

  /** Token sequences. */
  public static TensorSpace tokens(int vocabulary, int longest) {
    return new TensorSpace(List.of(1), new Kind.Tokens(vocabulary, longest));
  }

  /** Sequences of tokens that are spelled out when a person reads them. */
  public static TensorSpace tokens(List<String> spellings, int longest) {
    return new TensorSpace(List.of(1), new Kind.Tokens(spellings.size(), longest, spellings));
  }

  @Override
  public int width() {
    return element instanceof Kind.Tokens tokens
        ? tokens.longest()
        : shape.stream().reduce(1, Math::multiplyExact);
  }

  @Override
  public Kind kind(int position) {
    return element;
  }

  @Override
  public String describe() {
    return element instanceof Kind.Tokens tokens
        ? "token sequences, vocabulary " + tokens.vocabulary() + ", at most " + tokens.longest()
        : "tensor "
            + shape
            + " of "
            + element.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }
}
