package descent.playground;

import descent.function.Differentiable;
import descent.function.Objective;
import descent.function.gallery.Box;
import descent.function.gallery.Gallery;
import descent.function.gallery.TestFunction;
import descent.function.loss.AbsoluteLoss;
import descent.function.loss.ExponentialLoss;
import descent.function.loss.HingeLoss;
import descent.function.loss.HuberLoss;
import descent.function.loss.LogCoshLoss;
import descent.function.loss.LogisticLoss;
import descent.function.loss.Loss;
import descent.function.loss.MarginLoss;
import descent.function.loss.QuantileLoss;
import descent.function.loss.SquaredHingeLoss;
import descent.function.loss.SquaredLoss;
import java.util.ArrayList;
import java.util.List;

/**
 * The objectives that a demo can name: the gallery's functions of two variables ({@code
 * Rosenbrock}; {@code ellipse 10} is the bowl {@code x² + 10y²} with that condition number, {@code
 * turned ellipse 100} the same turned by 45°), sums of two variables ({@code line fit}, {@code wide
 * line fit}) and of twelve ({@code polynomial fit}), and the losses as functions of the prediction
 * ({@code absolute loss}), for the target 0, or the label +1 where the loss wants a label.
 */
final class Objectives {
  private static final String ELLIPSE = "ellipse ";
  private static final int[] CONDITION_NUMBERS = {10, 100};
  private static final String LOSS = " loss";
  private static final Box PREDICTIONS = Box.cube(1, -4, 4);
  private static final List<Ground> ALL = all();

  private Objectives() {}

  /** The gallery's functions of two variables, from easy to hard. */
  static List<TestFunction> landscapes() {
    return List.of(
        Gallery.sphere(),
        Gallery.booth(),
        Gallery.matyas(),
        Gallery.mcCormick(),
        Gallery.rosenbrock(),
        Gallery.beale(),
        Gallery.himmelblau(),
        Gallery.sixHumpCamel(),
        Gallery.styblinskiTang(),
        Gallery.branin(),
        Gallery.rastrigin(),
        Gallery.ackley(),
        Gallery.griewank(),
        Gallery.easom(),
        Gallery.saddle(),
        Gallery.monkeySaddle());
  }

  /** The losses of one prediction. */
  static List<Loss> losses() {
    return List.of(
        SquaredLoss.half(),
        new AbsoluteLoss(),
        new HuberLoss(1),
        new LogCoshLoss(),
        new QuantileLoss(0.9),
        new LogisticLoss(),
        new HingeLoss(),
        new SquaredHingeLoss(),
        new ExponentialLoss());
  }

  private static List<Ground> all() {
    List<Ground> all = new ArrayList<>();
    for (int conditionNumber : CONDITION_NUMBERS) {
      all.add(Ground.of(ELLIPSE + conditionNumber, Gallery.ellipse(2, conditionNumber)));
    }
    for (TestFunction function : landscapes()) {
      all.add(Ground.of(function.name(), function));
    }
    all.add(TurnedBowl.ground(100));
    all.add(LineFit.ground());
    all.add(LineFit.wideGround());
    all.add(PolynomialFit.ground());
    for (Loss loss : losses()) {
      double[] start = PREDICTIONS.between(0.8);
      all.add(new Ground(loss.name() + LOSS, ofPrediction(loss), PREDICTIONS, start, List.of()));
    }
    return all;
  }

  /** All names, as {@link #named} takes them. */
  static String[] names() {
    return Ground.names(ALL);
  }

  /**
   * The objective of this name.
   *
   * @throws IllegalArgumentException if there is none; the message has the names
   */
  static Ground named(String name) {
    return Ground.named(ALL, name);
  }

  private static Differentiable ofPrediction(Loss loss) {
    double target = loss instanceof MarginLoss ? 1 : 0;
    return Objective.of(p -> loss.value(p, target), p -> loss.derivative(p, target));
  }
}
