package descent.convex.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.convex.svm.SupportVector.Place;
import descent.function.OracleTable;
import descent.function.OracleTable.Row;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Beside scikit-learn's SVC, whose answers {@code support_vectors.py} stored. */
class ScikitLearnTest {

  static List<Row> cases() {
    return OracleTable.read(ScikitLearnTest.class, "support_vectors.csv");
  }

  /** C of 10⁸ stands for a hard margin there. */
  static Stream<Row> hardCases() {
    return cases().stream().filter(row -> row.number("c") == 1e8);
  }

  private static SupportVectorMachine machine(Row row) {
    double gamma = row.number("gamma");
    return TwoClasses.named(row.text("data"))
        .machine()
        .withKernel(gamma == 0 ? Kernel.linear() : Kernel.radial(gamma))
        .withSoftMargin(row.number("c"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sameDualObjectiveSupportVectorsAndDecisions(Row row) {
    SmoResult result = Smo.withTolerance(1e-8).minimize(machine(row));
    assertThat(result.converged()).as(result.toString()).isTrue();
    assertThat(result.result().minimum()).isEqualTo(-result.classifier().dualObjective());
    assertSame(result.classifier(), row);
  }

  @ParameterizedTest
  @MethodSource("hardCases")
  void theHardMarginIsThatOfAnEnormousPrice(Row row) {
    SmoResult result = Smo.withTolerance(1e-8).minimize(machine(row).withHardMargin());
    assertThat(result.converged()).as(result.toString()).isTrue();
    assertSame(result.classifier(), row);
  }

  private static void assertSame(SupportVectorClassifier classifier, Row row) {
    double dual = row.number("dual");
    // libsvm rounds the kernel matrix to 24 bits; at the minimum that is felt in second order.
    assertThat(classifier.dualObjective()).isCloseTo(dual, within(1e-6 * dual));
    int[] support = Arrays.stream(row.numbers("support")).mapToInt(i -> (int) i).sorted().toArray();
    assertThat(classifier.supportVectors().stream().mapToInt(SupportVector::index).toArray())
        .containsExactly(support);
    double[] theirs = row.numbers("multipliers");
    double largest = Arrays.stream(theirs).max().orElseThrow();
    double[] unsorted = row.numbers("support");
    for (int k = 0; k < unsorted.length; k++) {
      assertThat(classifier.multipliers()[(int) unsorted[k]])
          .as("multiplier %s", unsorted[k])
          .isCloseTo(theirs[k], within(2e-4 * largest));
    }
    double[][] x = TwoClasses.named(row.text("data")).x();
    double[] decisions = row.numbers("decisions");
    IntStream.range(0, decisions.length)
        .forEach(
            i ->
                assertThat(classifier.decision(x[i]))
                    .as("decision %d", i)
                    .isCloseTo(decisions[i], within(2e-4 * (1 + Math.abs(decisions[i])))));
    assertThat(classifier.intercept()).isCloseTo(row.number("intercept"), within(2e-4));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void boundsOfMultipliersAreExact(Row row) {
    SupportVectorClassifier classifier =
        Smo.withTolerance(1e-8).minimize(machine(row)).classifier();
    double c = row.number("c");
    long theirsAtBound =
        Arrays.stream(row.numbers("multipliers")).filter(alpha -> alpha >= c).count();
    assertThat(classifier.supportVectors().stream().filter(v -> v.multiplier() == c).count())
        .isEqualTo(theirsAtBound);
    assertThat(classifier.supportVectors(Place.ON_MARGIN))
        .hasSize(row.numbers("support").length - (int) theirsAtBound)
        .allSatisfy(v -> assertThat(v.margin()).isCloseTo(1, within(2e-8)));
  }
}
