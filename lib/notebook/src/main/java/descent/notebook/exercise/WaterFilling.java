package descent.notebook.exercise;

/** An answer to exercise 16.4: one unit of power, shared among channels. */
@FunctionalInterface
public interface WaterFilling {

  /** The minimizer of {@code −Σ log(noise_i + x_i)} with {@code Σ x_i = 1} and {@code x ≥ 0}. */
  double[] share(double[] noise);
}
