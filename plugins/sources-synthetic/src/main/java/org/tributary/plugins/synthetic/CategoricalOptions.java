package org.tributary.plugins.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tributary.sdk.option.Option;

/** Options of {@link CategoricalFactory}: exactly one way of saying the probabilities. */
public record CategoricalOptions(
    @Option(value = "Probabilities of each source, one list a source; normalised.", fallback = "[]")
        List<List<Double>> probabilities,
    @Option(value = "Number of equally likely categories.", min = 1) Optional<Integer> uniform,
    @Option(value = "Exponent a of Zipf's law p_j ~ j^-a over `categories` categories.", min = 0)
        Optional<Double> zipf,
    @Option(
            value = "Number of categories of Zipf's law.",
            fallback = "100",
            min = 1,
            where = "zipf")
        int categories) {

  public CategoricalOptions {
    probabilities = probabilities.stream().map(List::copyOf).toList();
    int ways =
        (probabilities.isEmpty() ? 0 : 1)
            + (uniform.isPresent() ? 1 : 0)
            + (zipf.isPresent() ? 1 : 0);
    if (ways != 1) {
      throw new IllegalArgumentException(
          "say the probabilities in one way: probabilities, uniform or zipf; "
              + ways
              + " were given");
    }
    int size = probabilities.isEmpty() ? 0 : probabilities.get(0).size();
    for (List<Double> list : probabilities) {
      double total = list.stream().mapToDouble(Double::doubleValue).sum();
      if (list.size() != size || !(total > 0) || list.stream().anyMatch(p -> !(p >= 0))) {
        throw new IllegalArgumentException(
            "probabilities must be lists of one length, >= 0, with a positive sum, were "
                + probabilities);
      }
    }
  }

  /** The weights of each source, not normalised. */
  List<List<Double>> weights() {
    if (uniform.isPresent()) {
      return List.of(Collections.nCopies(uniform.get(), 1.0));
    }
    if (zipf.isPresent()) {
      List<Double> weights = new ArrayList<>();
      for (int j = 1; j <= categories; j++) {
        weights.add(Math.pow(j, -zipf.get()));
      }
      return List.of(weights);
    }
    return probabilities;
  }
}
