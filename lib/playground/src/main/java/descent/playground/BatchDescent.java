package descent.playground;

import descent.argument.Require;
import descent.firstorder.UpdateRule;
import descent.firstorder.sampling.Sampler;
import descent.firstorder.sampling.Sampling;
import descent.function.Batch;
import descent.function.Differentiable;
import descent.function.FiniteSum;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.Result;
import descent.optimize.Run;
import descent.optimize.Solver;
import descent.optimize.Stopping;

/**
 * Steps on random batches of a sum, drawn with replacement, as a solver that evaluates the whole
 * sum after each step: what a map draws, and no method would pay for.
 *
 * <p>The steps are those that {@code Training} makes, of the same parts. What {@code Training} does
 * beside them, from epochs to checkpoints, no page needs, and all of it would have to be loaded.
 *
 * @param rule makes steps of the batches' gradients
 * @param batchSize the number of terms in a batch
 * @param seed of the batches
 */
record BatchDescent(UpdateRule rule, int batchSize, long seed) implements Solver<Differentiable> {

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also if {@code f} is no {@link FiniteSum} or has fewer terms
   *     than a batch
   */
  @Override
  public Result minimize(
      Differentiable f,
      double[] x0,
      Stopping stopping,
      Recording recording,
      Observer... observers) {
    if (!(Require.nonNull("f", f) instanceof FiniteSum sum)) {
      throw new IllegalArgumentException(
          rule.name() + " takes a sum of terms, and this objective is none");
    }
    Run run = new Run(sum, x0, stopping, recording, observers);
    Sampler sampler = Sampling.withReplacement().start(sum.terms(), batchSize, seed);
    UpdateRule.State state = rule.start(sum.dimension());
    Batch batch = new Batch(batchSize);
    double[] gradient = new double[sum.dimension()];
    while (run.goesOn()) {
      double learningRate = rule.learningRate().at(run.nextStep());
      sampler.next(batch);
      sum.batch(batch, run.point(), gradient);
      state.step(run.point(), gradient, learningRate);
      // A batch whose gradient is 0 says nothing of the next one.
      run.steppedFromMemory(learningRate);
    }
    return run.result();
  }
}
