package org.tributary.sdk.study;

import java.util.List;
import org.tributary.sdk.Factory;

/** Extension point: a protocol. */
public interface StudyFactory<O extends Record> extends Factory<O, Study> {
  @Override
  default Class<Study> productType() {
    return Study.class;
  }

  /** Every verdict word its findings may carry. */
  List<String> verdicts();
}
