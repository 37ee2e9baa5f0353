package descent.evolution.strategy;

import descent.evolution.AskAndTell;
import org.ejml.data.DMatrixRMaj;

/**
 * A strategy under way that shows from which normal distribution it draws its next children, before
 * bounds reflect them: {@code N(m, σ²C)}.
 */
public interface NormalSearch extends AskAndTell<double[]> {

  /** A copy of the mean {@code m}. */
  double[] mean();

  /**
   * A copy of the covariance {@code σ²C} that the children have; CMA-ES may have learned more of
   * {@code C} since it last computed the eigenvectors by which it draws.
   */
  DMatrixRMaj covariance();
}
