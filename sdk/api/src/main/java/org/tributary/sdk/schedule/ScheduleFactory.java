package org.tributary.sdk.schedule;

import org.tributary.sdk.Factory;

/** Extension point: a schedule. */
public interface ScheduleFactory<O extends Record> extends Factory<O, Schedule> {
  @Override
  default Class<Schedule> productType() {
    return Schedule.class;
  }
}
