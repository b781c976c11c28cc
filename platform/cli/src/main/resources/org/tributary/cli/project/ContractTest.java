package @package@;

@import@import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tributary.testkit.PluginContract;

class @type@ContractTest {
  @TestFactory
  Stream<DynamicTest> keepsTheContract() {
    return PluginContract.here()@given@.tests();
  }
}
