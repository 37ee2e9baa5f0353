package descent.optimize;

import descent.firstorder.FullGradient;
import descent.firstorder.GradientDescent;
import descent.firstorder.PerturbedGradientDescent;
import descent.firstorder.rule.Momentum;
import descent.firstorder.rule.Nesterov;
import descent.function.Quadratic;
import descent.function.Smooth;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the {@link SolverContract}. A new solver joins by one line, a new problem by one line of
 * {@link Problem#all()}.
 */
class SolverContractTest {

  private static Stream<SolverContract> solvers() {
    return Stream.of(
        new SolverContract("fixed step", p -> GradientDescent.withStepSize(p.stepSize())),
        new SolverContract(
            "perturbed", p -> PerturbedGradientDescent.withStepSize(p.stepSize(), 1e-10, 100, 42)),
        new SolverContract(
            "momentum", p -> FullGradient.of(Momentum.withLearningRate(p.stepSize() / 2))),
        new SolverContract(
            "Nesterov", p -> FullGradient.of(Nesterov.withLearningRate(p.stepSize() / 2))),
        new SolverContract("step 1/β", p -> GradientDescent.withInverseSmoothness())
            .only(p -> p.f() instanceof Smooth),
        new SolverContract("exact step", p -> GradientDescent.withExactStep())
            .only(p -> p.f() instanceof Quadratic));
  }

  @TestFactory
  Stream<DynamicContainer> everySolverKeepsTheContract() {
    return solvers()
        .map(solver -> DynamicContainer.dynamicContainer(solver.name(), solver.tests()));
  }
}
