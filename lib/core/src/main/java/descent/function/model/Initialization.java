package descent.function.model;

import java.util.random.RandomGenerator;

/**
 * How the weights of a network are drawn at the start. Their spread keeps the size of the signals
 * about the same from layer to layer, so that they neither die out nor explode; biases start at 0.
 */
public enum Initialization {

  /**
   * Normal with variance {@code 2/m} for {@code m} inputs, made for ReLU, which loses half of the
   * signal. Source: He, Zhang, Ren & Sun, Delving Deep into Rectifiers (ICCV 2015), eq. 10.
   */
  HE {
    @Override
    double weight(int inputs, int outputs, RandomGenerator random) {
      return Math.sqrt(2.0 / inputs) * random.nextGaussian();
    }
  },

  /**
   * Uniform between {@code ±√(6/(m + k))} for {@code m} inputs and {@code k} outputs, made for
   * tanh. Source: Glorot & Bengio, Understanding the Difficulty of Training Deep Feedforward Neural
   * Networks (AISTATS 2010), eq. 16.
   */
  XAVIER {
    @Override
    double weight(int inputs, int outputs, RandomGenerator random) {
      return Math.sqrt(6.0 / (inputs + outputs)) * (2 * random.nextDouble() - 1);
    }
  };

  /** One weight of a layer with this many inputs and outputs. */
  abstract double weight(int inputs, int outputs, RandomGenerator random);
}
