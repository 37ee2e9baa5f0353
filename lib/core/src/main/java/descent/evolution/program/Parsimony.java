package descent.evolution.program;

import descent.argument.Require;
import java.util.function.ToDoubleFunction;

/**
 * Parsimony pressure: programs pay for their nodes, so that a longer one has to be that much
 * better.
 *
 * <pre>{@code value = error + c · size}</pre>
 *
 * @param price {@code c}, non-negative, in units of the error; 0 is no pressure
 * @param error what is minimized without it
 */
public record Parsimony(double price, ToDoubleFunction<Tree> error)
    implements ToDoubleFunction<Tree> {

  /** Checks. */
  public Parsimony {
    Require.nonNegative("price", price);
    Require.nonNull("error", error);
  }

  @Override
  public double applyAsDouble(Tree tree) {
    return error.applyAsDouble(tree) + price * tree.size();
  }
}
