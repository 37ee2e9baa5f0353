package descent.notebook.exercise;

/** An answer to exercise 05.2: how long gradient descent stays near a saddle. */
@FunctionalInterface
public interface EscapeTime {

  /**
   * The number of steps from the distance {@code delta} to the distance 1, along an eigenvector
   * with the eigenvalue {@code −gamma}, with the step size {@code eta}; rounded up or not.
   */
  double steps(double gamma, double eta, double delta);
}
