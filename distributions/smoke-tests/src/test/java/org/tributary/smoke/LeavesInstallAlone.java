package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After all tests of a class: no file of the install folder came, went or changed. */
final class LeavesInstallAlone implements AfterAllCallback {
  @Override
  public void afterAll(ExtensionContext context) {
    Installation installation = Installation.unpacked();
    assertThat(installation.contents()).isEqualTo(installation.contentsAtFirst());
  }
}
