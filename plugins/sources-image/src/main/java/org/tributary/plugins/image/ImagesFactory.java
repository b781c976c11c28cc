package org.tributary.plugins.image;

import org.pf4j.Extension;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;

/** {@code images}. */
@Extension
public final class ImagesFactory implements DataSourceFactory<ImagesOptions> {
  @Override
  public String id() {
    return "images";
  }

  @Override
  public String title() {
    return "Images";
  }

  @Override
  public String summary() {
    return "Images of PNG, JPEG, IDX or CIFAR files; a source is a folder or a label.";
  }

  @Override
  public Class<ImagesOptions> optionsType() {
    return ImagesOptions.class;
  }

  @Override
  public DataSource create(ImagesOptions options) {
    return ImagesReader.read(options);
  }
}
