package descent.convex.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.convex.ConstrainedResult;
import descent.convex.quadratic.ActiveSet;
import descent.convex.quadratic.InteriorPoint;
import descent.convex.quadratic.QuadraticSolver;
import descent.linalg.Vectors;
import descent.optimize.StopReason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The dual problem by the solvers of quadratic programs, beside {@link Smo}. */
class DualTest {

  static Stream<Arguments> duals() {
    List<Arguments> all = new ArrayList<>();
    for (QuadraticSolver solver : List.of(InteriorPoint.standard(), ActiveSet.standard())) {
      for (double c : new double[] {0.1, 1, 20}) {
        all.add(
            Arguments.of(
                solver,
                TwoClasses.random(70, 3, 6)
                    .machine()
                    .withKernel(Kernel.radial(0.5))
                    .withSoftMargin(c)));
        all.add(Arguments.of(solver, TwoClasses.clouds().machine().withSoftMargin(c)));
      }
      all.add(
          Arguments.of(
              solver,
              TwoClasses.random(50, 3, 2).machine().withKernel(Kernel.radial(2)).withHardMargin()));
      all.add(Arguments.of(solver, TwoClasses.named("setosa").machine().withHardMargin()));
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("duals")
  void quadraticProgrammingAndSmoAgree(QuadraticSolver solver, SupportVectorMachine machine) {
    ConstrainedResult program = solver.minimize(machine.dual());
    assertThat(program.converged()).as(program.stopReason().toString()).isTrue();
    SupportVectorClassifier other = machine.classifier(program.minimizer());
    SupportVectorClassifier own = Smo.withTolerance(1e-10).minimize(machine).classifier();
    double dual = own.dualObjective();
    assertThat(-program.minimum()).isCloseTo(dual, within(1e-7 * dual));
    assertThat(other.dualObjective()).isCloseTo(dual, within(1e-6 * dual));
    double largest = Vectors.maxNorm(own.multipliers());
    assertThat(other.multipliers()).containsExactly(own.multipliers(), within(1e-4 * largest));
    assertThat(other.supportVectors().stream().map(SupportVector::index))
        .containsExactlyElementsOf(
            own.supportVectors().stream().map(SupportVector::index).toList());
    assertThat(program.multipliers().equalities()[0])
        .as("the multiplier of the equality is the intercept")
        .isCloseTo(own.intercept(), within(1e-4));
  }

  @Test
  void theDualOfAHardMarginIsUnboundedWhereTheClassesOverlap() {
    SupportVectorMachine machine = TwoClasses.clouds().machine().withHardMargin();
    assertThat(Smo.standard().minimize(machine).result().stopReason())
        .isEqualTo(StopReason.INFEASIBLE);
    assertThat(InteriorPoint.standard().minimize(machine.dual()).stopReason())
        .isEqualTo(StopReason.UNBOUNDED);
  }
}
