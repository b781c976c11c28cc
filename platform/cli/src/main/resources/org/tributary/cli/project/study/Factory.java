package @package@;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.study.StudyFactory;

/** {@code @name@}. */
@Extension
public final class @type@Factory implements StudyFactory<@type@Options> {

  @Override
  public String id() {
    return "@name@";
  }

  @Override
  public String title() {
    return "Mean or median?";
  }

  @Override
  public String summary() {
    return "Estimates the centre of normal numbers by mean and median and says which errs less.";
  }

  @Override
  public Class<@type@Options> optionsType() {
    return @type@Options.class;
  }

  @Override
  public List<String> verdicts() {
    return List.of("mean", "median", "identical", "no-difference", "not-enough-evidence");
  }

  @Override
  public Study create(@type@Options options) {
    return new @type@Study(options);
  }
}
