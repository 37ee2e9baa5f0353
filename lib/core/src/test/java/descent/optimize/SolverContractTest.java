package descent.optimize;

import descent.firstorder.FullGradient;
import descent.firstorder.GradientDescent;
import descent.firstorder.PerturbedGradientDescent;
import descent.firstorder.SteepestDescent;
import descent.firstorder.rule.Momentum;
import descent.firstorder.rule.Nesterov;
import descent.function.Differentiable;
import descent.function.Quadratic;
import descent.function.Smooth;
import descent.linesearch.Backtracking;
import descent.linesearch.Brent;
import descent.linesearch.ExactOnQuadratic;
import descent.linesearch.GoldenSection;
import descent.linesearch.Goldstein;
import descent.linesearch.HagerZhang;
import descent.linesearch.MoreThuente;
import descent.linesearch.StrongWolfe;
import descent.linesearch.WeakWolfe;
import descent.secondorder.Bfgs;
import descent.secondorder.Lbfgs;
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
            .only(p -> p.f() instanceof Quadratic),
        new SolverContract(
                "Barzilai–Borwein", p -> GradientDescent.withBarzilaiBorwein(p.stepSize()))
            // Elsewhere nothing is promised; in one dimension its second step is exact.
            .only(p -> p.f() instanceof Quadratic && p.f().dimension() > 1),
        searching("steepest, Armijo", SteepestDescent.with(Backtracking.standard())),
        searching("steepest, Goldstein", SteepestDescent.with(Goldstein.standard())),
        searching("steepest, weak Wolfe", SteepestDescent.with(WeakWolfe.standard())),
        searching("steepest, strong Wolfe", SteepestDescent.with(StrongWolfe.with(1e-4, 0.3))),
        searching("steepest, Moré–Thuente", SteepestDescent.with(MoreThuente.with(1e-3, 0.3))),
        searching("steepest, Hager–Zhang", SteepestDescent.with(HagerZhang.standard())),
        searching("steepest, exact", SteepestDescent.with(new ExactOnQuadratic()))
            .only(p -> p.f() instanceof Quadratic),
        searching("steepest, golden section", SteepestDescent.with(GoldenSection.standard()))
            .only(SolverContractTest::hasMinimumZero),
        searching("steepest, Brent", SteepestDescent.with(Brent.standard()))
            .only(SolverContractTest::hasMinimumZero),
        searching("BFGS", Bfgs.standard()),
        searching("BFGS, strong Wolfe", Bfgs.with(StrongWolfe.standard())),
        searching("L-BFGS", Lbfgs.standard()),
        searching("L-BFGS of one pair, Hager–Zhang", new Lbfgs(1, HagerZhang.standard())),
        searching("L-BFGS, Armijo", Lbfgs.standard().with(Backtracking.standard())));
  }

  private static SolverContract searching(String name, Solver<Differentiable> solver) {
    return new SolverContract(name, p -> solver).searching();
  }

  /** Values alone, near a minimum of another size, cannot lead to a gradient of 1e-9. */
  private static boolean hasMinimumZero(Problem p) {
    return p.f() instanceof Quadratic && p.f().value(p.minimizer()) == 0;
  }

  @TestFactory
  Stream<DynamicContainer> everySolverKeepsTheContract() {
    return solvers()
        .map(solver -> DynamicContainer.dynamicContainer(solver.name(), solver.tests()));
  }
}
