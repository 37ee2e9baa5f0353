package descent.optimize;

/**
 * How often an objective was evaluated. An evaluation of value and gradient together counts as one
 * of each.
 *
 * @param values evaluations of {@code f}
 * @param gradients evaluations of {@code ∇f}
 * @param hessians evaluations of {@code ∇²f}
 * @param hessianProducts products {@code ∇²f·d}, or curvatures {@code dᵀ∇²f d}
 */
public record Evaluations(long values, long gradients, long hessians, long hessianProducts) {

  /** Evaluations of any kind. */
  public long total() {
    return values + gradients + hessians + hessianProducts;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    append(text, values, "value");
    append(text, gradients, "gradient");
    append(text, hessians, "Hessian");
    append(text, hessianProducts, "Hessian product");
    return text.length() == 0 ? "none" : text.toString();
  }

  private static void append(StringBuilder text, long count, String what) {
    if (count > 0) {
      text.append(text.length() == 0 ? "" : ", ").append(count).append(' ').append(what);
      text.append(count == 1 ? "" : "s");
    }
  }
}
