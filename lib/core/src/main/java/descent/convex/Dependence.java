package descent.convex;

import java.util.List;

/**
 * An active constraint whose gradient says nothing that the others do not say.
 *
 * @param constraint its name
 * @param gradientNorm {@code ‖∇g(x)‖₂}
 * @param on the constraints of whose gradients its own is a combination; none if it is zero
 */
public record Dependence(String constraint, double gradientNorm, List<String> on) {

  /** Copies the list. */
  public Dependence {
    on = List.copyOf(on);
  }

  @Override
  public String toString() {
    if (!Double.isFinite(gradientNorm)) {
      return "the gradient of “" + constraint + "” is not finite";
    }
    if (on.isEmpty()) {
      return "the gradient of “" + constraint + "” is zero";
    }
    return "the gradient of “"
        + constraint
        + "” is "
        + (on.size() == 1 ? "a multiple of that of “" : "a combination of those of “")
        + String.join("”, “", on)
        + "”";
  }
}
