package org.tributary.plugins.text;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;

/** {@code text}. */
@Extension
public final class TextFactory extends DescribedExtension<TextOptions>
    implements DataSourceFactory<TextOptions> {
  public TextFactory() {
    super(
        "text",
        "Text",
        "Windows of text files or folders, one source each; splits hold out whole blocks.",
        TextOptions.class,
        new Citation(
            "Sennrich, Haddow, Birch: Neural Machine Translation of Rare Words with Subword Units,"
                + " ACL 2016",
            "byte-pair tokens, section 3.2"));
  }

  @Override
  public DataSource create(TextOptions options) {
    return new TextReader(options).read();
  }
}
