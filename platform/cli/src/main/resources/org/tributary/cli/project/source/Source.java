package @package@;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.Space;

/** The rings as a source of data: their law is known, so it can be sampled for ever. */
record @type@Source(@type@Law rings) implements DataSource {

  @Override
  public Space space() {
    return rings.space();
  }

  @Override
  public List<String> sourceNames() {
    return IntStream.rangeClosed(1, rings.sources()).mapToObj(k -> "ring " + k).toList();
  }

  @Override
  public Optional<Law> law() {
    return Optional.of(rings);
  }
}
