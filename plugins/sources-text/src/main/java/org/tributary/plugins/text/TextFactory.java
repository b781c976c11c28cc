package org.tributary.plugins.text;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;

/** {@code text}. */
@Extension
public final class TextFactory implements DataSourceFactory<TextOptions> {
  @Override
  public String id() {
    return "text";
  }

  @Override
  public String title() {
    return "Text";
  }

  @Override
  public String summary() {
    return "Windows of text files or folders, one source each; splits hold out whole blocks.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        new Citation(
            "Sennrich, Haddow, Birch: Neural Machine Translation of Rare Words with Subword Units,"
                + " ACL 2016",
            "byte-pair tokens, section 3.2"));
  }

  @Override
  public Class<TextOptions> optionsType() {
    return TextOptions.class;
  }

  @Override
  public DataSource create(TextOptions options) {
    return new TextReader(options).read();
  }
}
