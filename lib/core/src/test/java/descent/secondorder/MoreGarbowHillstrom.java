package descent.secondorder;

import descent.function.Differentiable;
import descent.function.Objective;
import descent.function.autodiff.Scalar;
import descent.function.autodiff.Vector;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Problems of Moré, Garbow & Hillstrom, Testing Unconstrained Optimization Software, ACM
 * Transactions on Mathematical Software 7 (1981): sums of squared residuals, which automatic
 * differentiation derives.
 */
final class MoreGarbowHillstrom {
  private static final double[] BARD = {
    0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39
  };
  private static final double[] GAUSSIAN = {
    9e-4, 4.4e-3, 0.0175, 0.054, 0.1295, 0.242, 0.3521, 0.3989
  };
  private static final double[] KOWALIK_Y = {
    0.1957, 0.1947, 0.1735, 0.16, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246
  };
  private static final double[] KOWALIK_U = {
    4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625
  };
  private static final double[] OSBORNE = {
    0.844, 0.908, 0.932, 0.936, 0.925, 0.908, 0.881, 0.850, 0.818, 0.784, 0.751, 0.718, 0.685,
    0.658, 0.628, 0.603, 0.580, 0.558, 0.538, 0.522, 0.506, 0.490, 0.478, 0.467, 0.457, 0.448,
    0.438, 0.431, 0.424, 0.420, 0.414, 0.411, 0.406
  };

  private static final Map<String, Function<Vector, Scalar[]>> RESIDUALS = new HashMap<>();

  private MoreGarbowHillstrom() {}

  /** The problem of this name, in this dimension. */
  static Differentiable named(String name, int dimension) {
    Function<Vector, Scalar[]> residuals = RESIDUALS.get(name);
    return Objective.autodiff(dimension, x -> sumOfSquares(residuals.apply(x)));
  }

  private static Scalar sumOfSquares(Scalar... residuals) {
    Scalar sum = residuals[0].square();
    for (int i = 1; i < residuals.length; i++) {
      sum = sum.plus(residuals[i].square());
    }
    return sum;
  }

  /** The residuals {@code r_1 … r_m}. */
  private static Scalar[] each(int m, IntFunction<Scalar> residual) {
    return IntStream.rangeClosed(1, m).mapToObj(residual).toArray(Scalar[]::new);
  }

  private static Scalar sum(int n, IntFunction<Scalar> term) {
    return IntStream.range(0, n).mapToObj(term).reduce(Scalar::plus).orElseThrow();
  }

  private static Scalar[] join(Scalar[]... parts) {
    return Arrays.stream(parts).flatMap(Arrays::stream).toArray(Scalar[]::new);
  }

  /** {@code x_i}, counted from 1, and zero outside. */
  private static Scalar padded(Vector x, int n, int i) {
    return i < 1 || i > n ? x.at(0).times(0) : x.at(i - 1);
  }

  static {
    RESIDUALS.put(
        "Freudenstein and Roth",
        x -> {
          Scalar a = x.at(0);
          Scalar b = x.at(1);
          return new Scalar[] {
            b.negate().plus(5).times(b).minus(2).times(b).plus(a).minus(13),
            b.plus(1).times(b).minus(14).times(b).plus(a).minus(29)
          };
        });
    RESIDUALS.put(
        "Powell badly scaled",
        x ->
            new Scalar[] {
              x.at(0).times(x.at(1)).times(1e4).minus(1),
              x.at(0).negate().exp().plus(x.at(1).negate().exp()).minus(1.0001)
            });
    RESIDUALS.put(
        "Brown badly scaled",
        x ->
            new Scalar[] {
              x.at(0).minus(1e6), x.at(1).minus(2e-6), x.at(0).times(x.at(1)).minus(2)
            });
    RESIDUALS.put(
        "Beale",
        x -> {
          double[] y = {1.5, 2.25, 2.625};
          Scalar b = x.at(1);
          Scalar[] powers = {b, b.square(), b.square().times(b)};
          return each(3, i -> powers[i - 1].minus(1).times(x.at(0)).plus(y[i - 1]));
        });
    RESIDUALS.put(
        "Jennrich and Sampson",
        x ->
            each(
                10,
                i -> x.at(0).times(i).exp().plus(x.at(1).times(i).exp()).negate().plus(2 + 2 * i)));
    RESIDUALS.put(
        "Bard",
        x ->
            each(
                15,
                i -> {
                  Scalar denominator =
                      x.at(1).times(16 - i).plus(x.at(2).times(Math.min(i, 16 - i)));
                  return denominator.reciprocal().times(i).plus(x.at(0)).minus(BARD[i - 1]);
                }));
    RESIDUALS.put(
        "Gaussian",
        x ->
            each(
                15,
                i -> {
                  Scalar distance = x.at(2).minus((8 - i) / 2.0).square();
                  Scalar bell = distance.times(x.at(1)).times(-0.5).exp();
                  return bell.times(x.at(0)).minus(GAUSSIAN[Math.min(i, 16 - i) - 1]);
                }));
    RESIDUALS.put(
        "Box three-dimensional",
        x ->
            each(
                10,
                i -> {
                  double t = i / 10.0;
                  double weight = Math.exp(-t) - Math.exp(-10 * t);
                  Scalar difference = x.at(0).times(-t).exp().minus(x.at(1).times(-t).exp());
                  return difference.minus(x.at(2).times(weight));
                }));
    RESIDUALS.put("Powell singular", x -> powell(x, 4));
    RESIDUALS.put("extended Powell singular", x -> powell(x, 12));
    RESIDUALS.put(
        "Wood",
        x -> {
          Scalar b = x.at(1);
          Scalar d = x.at(3);
          return new Scalar[] {
            b.minus(x.at(0).square()).times(10),
            x.at(0).minus(1),
            d.minus(x.at(2).square()).times(Math.sqrt(90)),
            x.at(2).minus(1),
            b.plus(d).minus(2).times(Math.sqrt(10)),
            b.minus(d).dividedBy(Math.sqrt(10))
          };
        });
    RESIDUALS.put(
        "Kowalik and Osborne",
        x ->
            each(
                11,
                i -> {
                  double u = KOWALIK_U[i - 1];
                  Scalar numerator = x.at(1).times(u).plus(u * u).times(x.at(0));
                  Scalar denominator = x.at(2).times(u).plus(u * u).plus(x.at(3));
                  return numerator.dividedBy(denominator).minus(KOWALIK_Y[i - 1]);
                }));
    RESIDUALS.put(
        "Brown and Dennis",
        x ->
            each(
                20,
                i -> {
                  double t = i / 5.0;
                  Scalar a = x.at(1).times(t).plus(x.at(0)).minus(Math.exp(t));
                  Scalar b = x.at(3).times(Math.sin(t)).plus(x.at(2)).minus(Math.cos(t));
                  return a.square().plus(b.square());
                }));
    RESIDUALS.put(
        "Osborne 1",
        x ->
            each(
                33,
                i -> {
                  double t = 10.0 * (i - 1);
                  Scalar a = x.at(3).times(-t).exp().times(x.at(1));
                  Scalar b = x.at(4).times(-t).exp().times(x.at(2));
                  return a.plus(b).plus(x.at(0)).minus(OSBORNE[i - 1]);
                }));
    RESIDUALS.put(
        "Biggs EXP6",
        x ->
            each(
                13,
                i -> {
                  double t = i / 10.0;
                  double y = Math.exp(-t) - 5 * Math.exp(-10 * t) + 3 * Math.exp(-4 * t);
                  Scalar a = x.at(0).times(-t).exp().times(x.at(2));
                  Scalar b = x.at(1).times(-t).exp().times(x.at(3));
                  Scalar c = x.at(4).times(-t).exp().times(x.at(5));
                  return a.minus(b).plus(c).minus(y);
                }));
    RESIDUALS.put(
        "Watson",
        x -> {
          Scalar[] waves =
              each(
                  29,
                  i -> {
                    double t = i / 29.0;
                    Scalar slope = sum(5, j -> x.at(j + 1).times((j + 1) * Math.pow(t, j)));
                    Scalar value = sum(6, j -> x.at(j).times(Math.pow(t, j)));
                    return slope.minus(value.square()).minus(1);
                  });
          return join(waves, new Scalar[] {x.at(0), x.at(1).minus(x.at(0).square()).minus(1)});
        });
    RESIDUALS.put(
        "extended Rosenbrock",
        x ->
            join(
                each(5, i -> x.at(2 * i - 1).minus(x.at(2 * i - 2).square()).times(10)),
                each(5, i -> x.at(2 * i - 2).minus(1))));
    RESIDUALS.put(
        "penalty I",
        x ->
            join(
                each(4, i -> x.at(i - 1).minus(1).times(Math.sqrt(1e-5))),
                new Scalar[] {sum(4, j -> x.at(j).square()).minus(0.25)}));
    RESIDUALS.put("penalty II", MoreGarbowHillstrom::penaltyTwo);
    RESIDUALS.put(
        "variably dimensioned",
        x -> {
          Scalar s = sum(10, j -> x.at(j).minus(1).times(j + 1));
          return join(each(10, i -> x.at(i - 1).minus(1)), new Scalar[] {s, s.square()});
        });
    RESIDUALS.put(
        "trigonometric",
        x -> {
          Scalar cosines = sum(10, j -> x.at(j).cos());
          return each(
              10,
              i -> {
                Scalar own = x.at(i - 1).cos().negate().plus(1).times(i);
                return own.minus(x.at(i - 1).sin()).minus(cosines).plus(10);
              });
        });
    RESIDUALS.put(
        "Brown almost-linear",
        x -> {
          Scalar s = sum(10, x::at);
          Scalar product =
              IntStream.range(0, 10).mapToObj(x::at).reduce(Scalar::times).orElseThrow();
          return join(each(9, i -> x.at(i - 1).plus(s).minus(11)), new Scalar[] {product.minus(1)});
        });
    RESIDUALS.put(
        "discrete boundary value",
        x -> {
          double h = 1 / 11.0;
          return each(
              10,
              i -> {
                Scalar bend = padded(x, 10, i - 1).plus(padded(x, 10, i + 1));
                Scalar cube = x.at(i - 1).plus(h * i + 1).power(3).times(h * h / 2);
                return x.at(i - 1).times(2).minus(bend).plus(cube);
              });
        });
    RESIDUALS.put("discrete integral equation", MoreGarbowHillstrom::integralEquation);
    RESIDUALS.put(
        "Broyden tridiagonal",
        x ->
            each(
                10,
                i -> {
                  Scalar own = x.at(i - 1).times(-2).plus(3).times(x.at(i - 1));
                  Scalar next = padded(x, 10, i + 1).times(2);
                  return own.minus(padded(x, 10, i - 1)).minus(next).plus(1);
                }));
    RESIDUALS.put(
        "Broyden banded",
        x ->
            each(
                10,
                i -> {
                  Scalar own = x.at(i - 1).square().times(5).plus(2).times(x.at(i - 1)).plus(1);
                  for (int j = Math.max(1, i - 5); j <= Math.min(10, i + 1); j++) {
                    own = j == i ? own : own.minus(x.at(j - 1).plus(1).times(x.at(j - 1)));
                  }
                  return own;
                }));
    RESIDUALS.put(
        "linear full rank",
        x -> {
          Scalar mean = sum(10, x::at).times(0.1);
          return each(20, i -> i <= 10 ? x.at(i - 1).minus(mean).minus(1) : mean.negate().minus(1));
        });
    RESIDUALS.put(
        "linear rank 1",
        x -> {
          Scalar s = sum(10, j -> x.at(j).times(j + 1));
          return each(20, i -> s.times(i).minus(1));
        });
    RESIDUALS.put(
        "linear rank 1 with zero columns and rows",
        x -> {
          Scalar s = sum(8, j -> x.at(j + 1).times(j + 2));
          return each(20, i -> s.times(i == 20 ? 0 : i - 1).minus(1));
        });
    RESIDUALS.put("Chebyquad", MoreGarbowHillstrom::chebyquad);
  }

  private static Scalar[] powell(Vector x, int n) {
    return each(
        n,
        i -> {
          int k = 4 * ((i - 1) / 4);
          return switch ((i - 1) % 4) {
            case 0 -> x.at(k + 1).times(10).plus(x.at(k));
            case 1 -> x.at(k + 2).minus(x.at(k + 3)).times(Math.sqrt(5));
            case 2 -> x.at(k + 1).minus(x.at(k + 2).times(2)).square();
            default -> x.at(k).minus(x.at(k + 3)).square().times(Math.sqrt(10));
          };
        });
  }

  private static Scalar[] penaltyTwo(Vector x) {
    double a = Math.sqrt(1e-5);
    Scalar[] pairs =
        each(
            3,
            i -> {
              double y = Math.exp((i + 1) / 10.0) + Math.exp(i / 10.0);
              Scalar both = x.at(i).times(0.1).exp().plus(x.at(i - 1).times(0.1).exp());
              return both.minus(y).times(a);
            });
    Scalar[] single = each(3, i -> x.at(i).times(0.1).exp().minus(Math.exp(-0.1)).times(a));
    Scalar weighted = sum(4, j -> x.at(j).square().times(4 - j)).minus(1);
    return join(new Scalar[] {x.at(0).minus(0.2)}, pairs, single, new Scalar[] {weighted});
  }

  private static Scalar[] integralEquation(Vector x) {
    double h = 1 / 11.0;
    Scalar[] cubes = each(10, j -> x.at(j - 1).plus(h * j + 1).power(3));
    return each(
        10,
        i -> {
          double t = h * i;
          Scalar sum = x.at(i - 1);
          for (int j = 1; j <= 10; j++) {
            double kernel = j <= i ? (1 - t) * h * j : t * (1 - h * j);
            sum = sum.plus(cubes[j - 1].times(h / 2 * kernel));
          }
          return sum;
        });
  }

  private static Scalar[] chebyquad(Vector x) {
    int n = 8;
    Scalar[][] polynomials = new Scalar[n + 1][n];
    for (int j = 0; j < n; j++) {
      Scalar y = x.at(j).times(2).minus(1);
      polynomials[0][j] = y.times(0).plus(1);
      polynomials[1][j] = y;
      for (int i = 2; i <= n; i++) {
        polynomials[i][j] = y.times(2).times(polynomials[i - 1][j]).minus(polynomials[i - 2][j]);
      }
    }
    return each(
        n,
        i -> {
          Scalar mean = sum(n, j -> polynomials[i][j]).dividedBy(n);
          return i % 2 == 0 ? mean.plus(1.0 / (i * i - 1)) : mean;
        });
  }
}
