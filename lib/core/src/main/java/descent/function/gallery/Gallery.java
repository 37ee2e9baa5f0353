package descent.function.gallery;

import descent.argument.NearestNames;
import descent.argument.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The catalogue of test functions: {@code Gallery.rosenbrock()}, {@code Gallery.rosenbrock(10)},
 * {@code Gallery.named("Himmelblau")}. A function of any dimension has two variables unless told
 * otherwise, Powell's has four.
 */
public final class Gallery {
  private Gallery() {}

  /** Every function once: those of any dimension in the plane, Powell's with four variables. */
  public static List<TestFunction> all() {
    List<TestFunction> functions = all(2);
    functions.add(powell());
    return functions;
  }

  /**
   * Every function that exists with this many variables, from 1 on; the ellipse has the condition
   * number 100.
   */
  public static List<TestFunction> all(int dimension) {
    Require.atLeast("dimension", dimension, 1);
    List<TestFunction> functions = new ArrayList<>();
    functions.add(sphere(dimension));
    if (dimension >= 2) {
      functions.add(ellipse(dimension, 100));
      functions.add(rosenbrock(dimension));
      functions.add(dixonPrice(dimension));
    }
    functions.add(zakharov(dimension));
    functions.add(rastrigin(dimension));
    functions.add(ackley(dimension));
    functions.add(griewank(dimension));
    functions.add(styblinskiTang(dimension));
    functions.add(levy(dimension));
    if (dimension % 4 == 0) {
      functions.add(powell(dimension));
    }
    if (dimension == 2) {
      functions.addAll(
          List.of(
              booth(),
              matyas(),
              beale(),
              himmelblau(),
              sixHumpCamel(),
              branin(),
              goldsteinPrice(),
              mcCormick(),
              easom(),
              saddle(),
              monkeySaddle()));
    }
    return functions;
  }

  /**
   * The function of this name, as {@link #all()} has it. Case and what is no letter are ignored, so
   * that {@code goldstein-price} is found.
   *
   * @throws IllegalArgumentException if there is none; the message has the nearest names
   */
  public static TestFunction named(String name) {
    Require.nonNull("name", name);
    List<String> names = new ArrayList<>();
    for (TestFunction function : all()) {
      if (letters(function.name()).equals(letters(name))) {
        return function;
      }
      names.add(function.name());
    }
    throw new IllegalArgumentException(
        "no test function is named " + name + "; " + NearestNames.suggestion(name, names));
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetter(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  /** {@link Sphere} of two variables. */
  public static Sphere sphere() {
    return sphere(2);
  }

  /** {@link Sphere} of any number of variables. */
  public static Sphere sphere(int dimension) {
    return new Sphere(dimension);
  }

  /** {@link Rosenbrock} of two variables. */
  public static Rosenbrock rosenbrock() {
    return rosenbrock(2);
  }

  /** {@link Rosenbrock} of any number of variables. */
  public static Rosenbrock rosenbrock(int dimension) {
    return new Rosenbrock(dimension);
  }

  /** {@link DixonPrice} of two variables. */
  public static DixonPrice dixonPrice() {
    return dixonPrice(2);
  }

  /** {@link DixonPrice} of any number of variables. */
  public static DixonPrice dixonPrice(int dimension) {
    return new DixonPrice(dimension);
  }

  /** {@link Zakharov} of two variables. */
  public static Zakharov zakharov() {
    return zakharov(2);
  }

  /** {@link Zakharov} of any number of variables. */
  public static Zakharov zakharov(int dimension) {
    return new Zakharov(dimension);
  }

  /** {@link Rastrigin} of two variables. */
  public static Rastrigin rastrigin() {
    return rastrigin(2);
  }

  /** {@link Rastrigin} of any number of variables. */
  public static Rastrigin rastrigin(int dimension) {
    return new Rastrigin(dimension);
  }

  /** {@link Ackley} of two variables. */
  public static Ackley ackley() {
    return ackley(2);
  }

  /** {@link Ackley} of any number of variables. */
  public static Ackley ackley(int dimension) {
    return new Ackley(dimension);
  }

  /** {@link Griewank} of two variables. */
  public static Griewank griewank() {
    return griewank(2);
  }

  /** {@link Griewank} of any number of variables. */
  public static Griewank griewank(int dimension) {
    return new Griewank(dimension);
  }

  /** {@link StyblinskiTang} of two variables. */
  public static StyblinskiTang styblinskiTang() {
    return styblinskiTang(2);
  }

  /** {@link StyblinskiTang} of any number of variables. */
  public static StyblinskiTang styblinskiTang(int dimension) {
    return new StyblinskiTang(dimension);
  }

  /** {@link Levy} of two variables. */
  public static Levy levy() {
    return levy(2);
  }

  /** {@link Levy} of any number of variables. */
  public static Levy levy(int dimension) {
    return new Levy(dimension);
  }

  /** {@link Ellipse} of any number of variables and any condition number. */
  public static Ellipse ellipse(int dimension, double conditionNumber) {
    return new Ellipse(dimension, conditionNumber);
  }

  /** {@link Powell} of four variables. */
  public static Powell powell() {
    return powell(4);
  }

  /** {@link Powell} of a multiple of four variables. */
  public static Powell powell(int dimension) {
    return new Powell(dimension);
  }

  /** {@link Booth}. */
  public static Booth booth() {
    return new Booth();
  }

  /** {@link Matyas}. */
  public static Matyas matyas() {
    return new Matyas();
  }

  /** {@link Beale}. */
  public static Beale beale() {
    return new Beale();
  }

  /** {@link Himmelblau}. */
  public static Himmelblau himmelblau() {
    return new Himmelblau();
  }

  /** {@link SixHumpCamel}. */
  public static SixHumpCamel sixHumpCamel() {
    return new SixHumpCamel();
  }

  /** {@link Branin}. */
  public static Branin branin() {
    return new Branin();
  }

  /** {@link GoldsteinPrice}. */
  public static GoldsteinPrice goldsteinPrice() {
    return new GoldsteinPrice();
  }

  /** {@link McCormick}. */
  public static McCormick mcCormick() {
    return new McCormick();
  }

  /** {@link Easom}. */
  public static Easom easom() {
    return new Easom();
  }

  /** {@link Saddle}. */
  public static Saddle saddle() {
    return new Saddle();
  }

  /** {@link MonkeySaddle}. */
  public static MonkeySaddle monkeySaddle() {
    return new MonkeySaddle();
  }
}
