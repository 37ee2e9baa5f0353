package descent.function.model;

import descent.argument.Require;

/**
 * How the weighted sums {@code z} of a hidden layer are normalized before their activation:
 *
 * <pre>{@code y = γ ∘ (z − μ)/√(σ² + ε) + b}</pre>
 *
 * <p>{@code γ} and {@code b} are parameters, one each for a unit; {@code b} is the bias, which
 * comes after the normalization, since {@code μ} would take it out again. What {@code μ} and {@code
 * σ²} are means of is the choice here. Variances are means of squares, divided by the number of
 * numbers and not by one less.
 */
public sealed interface Normalization {

  /** No normalization: {@code y = z + b}. */
  static None none() {
    return new None();
  }

  /** Batch normalization, with {@code ρ = 0.9} and {@code ε = 1e-5}. */
  static BatchNormalization batch() {
    return new BatchNormalization(0.9, 1e-5);
  }

  /** Layer normalization, with {@code ε = 1e-5}. */
  static LayerNormalization layer() {
    return new LayerNormalization(1e-5);
  }

  /** No normalization. */
  record None() implements Normalization {}

  /**
   * Batch normalization: {@code μ} and {@code σ²} of a unit are over the rows of a batch, in {@link
   * Mode#TRAINING}; in {@link Mode#EVALUATION} they are running statistics of the batches before,
   *
   * <pre>{@code m ← ρ m + (1 − ρ) μ_B,   v ← ρ v + (1 − ρ) σ²_B B/(B − 1)}</pre>
   *
   * <p>A batch of one row has no variance and moves none of them. PyTorch's {@code momentum} is
   * {@code 1 − ρ}, its default 0.1; Keras's is {@code ρ}, 0.99, and it leaves {@code B/(B − 1)}
   * out. Source: Ioffe & Szegedy, Batch Normalization (ICML 2015), Algorithms 1 and 2.
   *
   * @param decay {@code ρ}, at least 0 and below 1
   * @param epsilon {@code ε}, positive
   */
  record BatchNormalization(double decay, double epsilon) implements Normalization {

    /** Checks the settings. */
    public BatchNormalization {
      if (!(decay >= 0 && decay < 1)) {
        throw new IllegalArgumentException("decay must be at least 0 and below 1, got " + decay);
      }
      Require.positive("epsilon", epsilon);
    }

    /** The same with another decay of the running statistics. */
    public BatchNormalization withDecay(double decay) {
      return new BatchNormalization(decay, epsilon);
    }

    /** The same with another {@code ε}. */
    public BatchNormalization withEpsilon(double epsilon) {
      return new BatchNormalization(decay, epsilon);
    }
  }

  /**
   * Layer normalization: {@code μ} and {@code σ²} are over the units of a layer, for each row its
   * own, in both modes alike. A layer needs at least 2 units. Source: Ba, Kiros & Hinton, Layer
   * Normalization (2016), eqs. 3 and 4.
   *
   * @param epsilon {@code ε}, positive
   */
  record LayerNormalization(double epsilon) implements Normalization {

    /** Checks the setting. */
    public LayerNormalization {
      Require.positive("epsilon", epsilon);
    }

    /** The same with another {@code ε}. */
    public LayerNormalization withEpsilon(double epsilon) {
      return new LayerNormalization(epsilon);
    }
  }
}
