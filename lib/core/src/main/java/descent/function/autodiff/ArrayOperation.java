package descent.function.autodiff;

/**
 * What made a vector or matrix {@code y} on the tape, and how derivatives pass through it. {@code
 * y} knows its operands. An operand that is constant has neither adjoints nor tangents: those
 * arrays are null.
 */
interface ArrayOperation {

  /** Computes {@code y}'s values from those of its operands. */
  void forward(Tensor<?> y);

  /** Computes {@code y}'s tangents from those of its operands. */
  void pushTangent(Tensor<?> y);

  /** Adds {@code y}'s share to the adjoints of its operands. */
  void pullBack(Tensor<?> y);

  /** Adds {@code y}'s share to the adjoints of its operands and to the tangents of those. */
  void pullBackTangent(Tensor<?> y);

  /**
   * How to print it; with {@code #0} and {@code #1} for the operands if it acts on each element.
   */
  String form();

  /** What has no operands: the input and constants. */
  enum Leaf implements ArrayOperation {
    INPUT("x"),
    CONSTANT("constant");

    private final String form;

    Leaf(String form) {
      this.form = form;
    }

    @Override
    public void forward(Tensor<?> y) {}

    @Override
    public void pushTangent(Tensor<?> y) {}

    @Override
    public void pullBack(Tensor<?> y) {}

    @Override
    public void pullBackTangent(Tensor<?> y) {}

    @Override
    public String form() {
      return form;
    }
  }
}
