package descent.function.autodiff;

/** A vector that is put together from numbers on the tape. */
enum Gather implements ArrayOperation {
  INSTANCE;

  @Override
  public void forward(Tensor<?> y) {
    for (int j = 0; j < y.values.length; j++) {
      y.values[j] = y.tape.value(y.entries[j]);
    }
  }

  @Override
  public void pushTangent(Tensor<?> y) {
    for (int j = 0; j < y.values.length; j++) {
      y.tangents[j] = y.tape.tangent(y.entries[j]);
    }
  }

  @Override
  public void pullBack(Tensor<?> y) {
    for (int j = 0; j < y.values.length; j++) {
      y.tape.addAdjoint(y.entries[j], y.adjoints[j]);
    }
  }

  @Override
  public void pullBackTangent(Tensor<?> y) {
    pullBack(y);
    for (int j = 0; j < y.values.length; j++) {
      y.tape.addAdjointTangent(y.entries[j], y.adjointTangents[j]);
    }
  }

  @Override
  public String form() {
    return "vector";
  }
}
