package descent.function;

/**
 * A finite sum that knows how curved each of its terms can be. Importance sampling draws the terms
 * in proportion to it, so that the most curved of them no longer sets the learning rate of all.
 * Source: Needell, Srebro & Ward, Stochastic Gradient Descent, Weighted Sampling, and the
 * Randomized Kaczmarz Algorithm, Mathematical Programming 155 (2016), Section 3.
 */
public interface SmoothTerms extends FiniteSum {

  /** A Lipschitz constant of the gradient of {@code fᵢ + r}. */
  double termSmoothness(int i);
}
