package org.tributary.sdk.law;

/** Capability: what would come next at every place of a sequence of tokens. */
public interface NextTokens extends LawCapability {

  /**
   * The probability of every token at every place of a sequence, given the tokens before it as they
   * stand.
   *
   * @param tokens codes of the space's vocabulary; not changed
   * @return a row for each place, of as many numbers as the vocabulary has tokens, summing to 1
   */
  double[][] nextTokens(int source, int[] tokens);
}
