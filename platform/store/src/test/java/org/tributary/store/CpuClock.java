package org.tributary.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Time that this process computes: a busy machine does not make it longer. */
final class CpuClock {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final long start = SYSTEM.getProcessCpuTime();

  /** Processor seconds since it was made. */
  double seconds() {
    return (SYSTEM.getProcessCpuTime() - start) / 1e9;
  }
}
