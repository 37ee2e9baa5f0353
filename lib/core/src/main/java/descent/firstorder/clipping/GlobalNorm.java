package descent.firstorder.clipping;

import descent.argument.Require;
import descent.linalg.Vectors;

/**
 * Clipping by the norm of the whole gradient, which keeps its direction:
 *
 * <pre>{@code g ← g · min(1, c / ‖g‖₂)}</pre>
 *
 * <p>A step of plain SGD is then no longer than {@code η c}. The clipped estimate is biased: where
 * gradients are long on one side more often than on the other, the mean moves.
 *
 * <p>PyTorch's {@code clip_grad_norm_} divides by {@code ‖g‖ + 10⁻⁶}, so that what it clips is
 * shorter than {@code c} by that much, relatively to {@code ‖g‖}; this divides by the norm. Source:
 * Pascanu, Mikolov & Bengio, On the Difficulty of Training Recurrent Neural Networks (2013),
 * Algorithm 1.
 *
 * @param maxNorm {@code c}, positive and finite
 */
public record GlobalNorm(double maxNorm) implements Clipping {

  /** Checks the norm. */
  public GlobalNorm {
    Require.positive("maxNorm", maxNorm);
  }

  @Override
  public void clip(double[] x, double[] gradient) {
    double norm = Vectors.norm(gradient);
    if (norm > maxNorm) {
      double factor = maxNorm / norm;
      for (int j = 0; j < gradient.length; j++) {
        gradient[j] *= factor;
      }
    }
  }
}
