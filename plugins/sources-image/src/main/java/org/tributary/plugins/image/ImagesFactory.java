package org.tributary.plugins.image;

import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;

/** {@code images}. */
@Extension
public final class ImagesFactory extends DescribedExtension<ImagesOptions>
    implements DataSourceFactory<ImagesOptions> {
  public ImagesFactory() {
    super(
        "images",
        "Images",
        "Images of PNG, JPEG, IDX or CIFAR files; a source is a folder or a label.",
        ImagesOptions.class);
  }

  @Override
  public DataSource create(ImagesOptions options) {
    return ImagesReader.read(options);
  }
}
