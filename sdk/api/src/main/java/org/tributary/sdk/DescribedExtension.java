package org.tributary.sdk;

import java.util.List;

/**
 * What a factory says of itself, said once in its constructor: {@code class KdeFactory extends
 * DescribedExtension<KdeOptions> implements ModelFamilyFactory<KdeOptions>}. Nothing asks for this
 * class; a factory may as well write the methods of {@link Factory} out.
 */
public abstract class DescribedExtension<O extends Record> {
  private final String id;
  private final String title;
  private final String summary;
  private final Class<O> optionsType;
  private final List<Citation> citations;

  /**
   * An extension.
   *
   * @param id as {@link Factory#id()}
   * @param title as {@link Factory#title()}
   * @param summary as {@link Factory#summary()}
   * @param optionsType as {@link Factory#optionsType()}
   * @param citations as {@link Factory#citations()}
   */
  protected DescribedExtension(
      String id, String title, String summary, Class<O> optionsType, Citation... citations) {
    this.id = id;
    this.title = title;
    this.summary = summary;
    this.optionsType = optionsType;
    this.citations = List.of(citations);
  }

  /** Its id. */
  public final String id() {
    return id;
  }

  /** Its title. */
  public final String title() {
    return title;
  }

  /** Its summary. */
  public final String summary() {
    return summary;
  }

  /** Its options. */
  public final Class<O> optionsType() {
    return optionsType;
  }

  /** Where it comes from. */
  public List<Citation> citations() {
    return citations;
  }
}
