"""Problems of Moré, Garbow & Hillstrom (1981) as sums of squared residuals: value and gradient (by complex
steps) at their start, and how SciPy's L-BFGS-B with 10 pairs solves them."""

import csv
from pathlib import Path

import numpy as np
from numpy import arange, array, cos, exp, ones, sin, sqrt, zeros
from scipy.optimize import minimize

OUT = Path(__file__).parent.parent / "resources" / "descent" / "secondorder" / "more_garbow_hillstrom.csv"

BARD = array([0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39])
GAUSSIAN = array([9e-4, 4.4e-3, 0.0175, 0.054, 0.1295, 0.242, 0.3521, 0.3989])
GAUSSIAN = np.concatenate([GAUSSIAN, GAUSSIAN[6::-1]])
KOWALIK_Y = array([0.1957, 0.1947, 0.1735, 0.16, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246])
KOWALIK_U = array([4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625])
OSBORNE = array(
    [0.844, 0.908, 0.932, 0.936, 0.925, 0.908, 0.881, 0.850, 0.818, 0.784, 0.751, 0.718, 0.685, 0.658, 0.628,
     0.603, 0.580, 0.558, 0.538, 0.522, 0.506, 0.490, 0.478, 0.467, 0.457, 0.448, 0.438, 0.431, 0.424, 0.420,
     0.414, 0.411, 0.406])


def bard(x):
    u = arange(1, 16)
    v, w = 16 - u, np.minimum(u, 16 - u)
    return BARD - (x[0] + u / (v * x[1] + w * x[2]))


def gaussian(x):
    t = (8 - arange(1, 16)) / 2
    return x[0] * exp(-x[1] * (t - x[2]) ** 2 / 2) - GAUSSIAN


def box(x):
    t = arange(1, 11) / 10
    return exp(-t * x[0]) - exp(-t * x[1]) - x[2] * (exp(-t) - exp(-10 * t))


def kowalik(x):
    u = KOWALIK_U
    return KOWALIK_Y - x[0] * (u**2 + u * x[1]) / (u**2 + u * x[2] + x[3])


def brown_dennis(x):
    t = arange(1, 21) / 5
    return (x[0] + t * x[1] - exp(t)) ** 2 + (x[2] + x[3] * sin(t) - cos(t)) ** 2


def osborne(x):
    t = 10 * arange(33)
    return OSBORNE - (x[0] + x[1] * exp(-t * x[3]) + x[2] * exp(-t * x[4]))


def biggs(x):
    t = arange(1, 14) / 10
    y = exp(-t) - 5 * exp(-10 * t) + 3 * exp(-4 * t)
    return x[2] * exp(-t * x[0]) - x[3] * exp(-t * x[1]) + x[5] * exp(-t * x[4]) - y


def watson(x):
    t = arange(1, 30)[:, None] / 29
    j = arange(len(x))
    slopes = (j[1:] * x[1:] * t ** (j[1:] - 1)).sum(axis=1)
    return np.concatenate([slopes - (x * t**j).sum(axis=1) ** 2 - 1, [x[0], x[1] - x[0] ** 2 - 1]])


def powell(x):
    a, b, c, d = x[0::4], x[1::4], x[2::4], x[3::4]
    return np.concatenate([a + 10 * b, sqrt(5) * (c - d), (b - 2 * c) ** 2, sqrt(10) * (a - d) ** 2])


def penalty_2(x):
    n = len(x)
    i = arange(2, n + 1)
    a = sqrt(1e-5)
    y = exp(i / 10) + exp((i - 1) / 10)
    return np.concatenate(
        [[x[0] - 0.2], a * (exp(x[1:] / 10) + exp(x[:-1] / 10) - y), a * (exp(x[1:] / 10) - exp(-0.1)),
         [sum((n - arange(n)) * x**2) - 1]])


def variably_dimensioned(x):
    s = sum(arange(1, len(x) + 1) * (x - 1))
    return np.concatenate([x - 1, [s, s**2]])


def trigonometric(x):
    n = len(x)
    return n - sum(cos(x)) + arange(1, n + 1) * (1 - cos(x)) - sin(x)


def boundary_value(x):
    n = len(x)
    h = 1 / (n + 1)
    padded = np.concatenate([[0], x, [0]])
    return 2 * x - padded[:-2] - padded[2:] + h**2 * (x + h * arange(1, n + 1) + 1) ** 3 / 2


def integral_equation(x):
    n = len(x)
    h = 1 / (n + 1)
    t = h * arange(1, n + 1)
    c = (x + t + 1) ** 3
    lower = array([sum((t * c)[: i + 1]) for i in range(n)])
    upper = array([sum(((1 - t) * c)[i + 1 :]) for i in range(n)])
    return x + h / 2 * ((1 - t) * lower + t * upper)


def broyden_tridiagonal(x):
    padded = np.concatenate([[0], x, [0]])
    return (3 - 2 * x) * x - padded[:-2] - 2 * padded[2:] + 1


def broyden_banded(x):
    n = len(x)
    band = [sum(x[j] * (1 + x[j]) for j in range(max(0, i - 5), min(n, i + 2)) if j != i) for i in range(n)]
    return x * (2 + 5 * x**2) + 1 - array(band)


def chebyquad(x):
    n = len(x)
    y = 2 * x - 1
    t0, t1, out = ones(n) + 0 * y, y, []
    for i in range(1, n + 1):
        out.append(sum(t1) / n + (1 / (i * i - 1) if i % 2 == 0 else 0))
        t0, t1 = t1, 2 * y * t1 - t0
    return array(out)


TEN = arange(1, 11)
PROBLEMS = {
    "Freudenstein and Roth": ([0.5, -2], lambda x: array(
        [-13 + x[0] + ((5 - x[1]) * x[1] - 2) * x[1], -29 + x[0] + ((x[1] + 1) * x[1] - 14) * x[1]])),
    "Powell badly scaled": ([0, 1], lambda x: array([1e4 * x[0] * x[1] - 1, exp(-x[0]) + exp(-x[1]) - 1.0001])),
    "Brown badly scaled": ([1, 1], lambda x: array([x[0] - 1e6, x[1] - 2e-6, x[0] * x[1] - 2])),
    "Beale": ([1, 1], lambda x: array([1.5, 2.25, 2.625]) - x[0] * (1 - x[1] ** arange(1, 4))),
    "Jennrich and Sampson": ([0.3, 0.4], lambda x: 2 + 2 * TEN - (exp(TEN * x[0]) + exp(TEN * x[1]))),
    "Bard": ([1, 1, 1], bard),
    "Gaussian": ([0.4, 1, 0], gaussian),
    "Box three-dimensional": ([0, 10, 20], box),
    "Powell singular": ([3, -1, 0, 1], powell),
    "Wood": ([-3, -1, -3, -1], lambda x: array(
        [10 * (x[1] - x[0] ** 2), 1 - x[0], sqrt(90) * (x[3] - x[2] ** 2), 1 - x[2],
         sqrt(10) * (x[1] + x[3] - 2), (x[1] - x[3]) / sqrt(10)])),
    "Kowalik and Osborne": ([0.25, 0.39, 0.415, 0.39], kowalik),
    "Brown and Dennis": ([25, 5, -5, -1], brown_dennis),
    "Osborne 1": ([0.5, 1.5, -1, 0.01, 0.02], osborne),
    "Biggs EXP6": ([1, 2, 1, 1, 1, 1], biggs),
    "Watson": (zeros(6), watson),
    "extended Rosenbrock": ([-1.2, 1] * 5, lambda x: np.concatenate(
        [10 * (x[1::2] - x[0::2] ** 2), 1 - x[0::2]])),
    "extended Powell singular": ([3, -1, 0, 1] * 3, powell),
    "penalty I": ([1, 2, 3, 4], lambda x: np.concatenate([sqrt(1e-5) * (x - 1), [sum(x**2) - 0.25]])),
    "penalty II": ([0.5] * 4, penalty_2),
    "variably dimensioned": (1 - TEN / 10, variably_dimensioned),
    "trigonometric": (ones(10) / 10, trigonometric),
    "Brown almost-linear": (ones(10) / 2, lambda x: np.concatenate(
        [x[:-1] + sum(x) - 11, [np.prod(x) - 1]])),
    "discrete boundary value": (TEN / 11 * (TEN / 11 - 1), boundary_value),
    "discrete integral equation": (TEN / 11 * (TEN / 11 - 1), integral_equation),
    "Broyden tridiagonal": (-ones(10), broyden_tridiagonal),
    "Broyden banded": (-ones(10), broyden_banded),
    "linear, full rank": (ones(10), lambda x: np.concatenate(
        [x - sum(x) / 10 - 1, -ones(10) * sum(x) / 10 - 1])),
    "linear, rank 1": (ones(10), lambda x: arange(1, 21) * sum(TEN * x) - 1),
    "linear, rank 1 with zero columns and rows": (ones(10), lambda x: np.concatenate(
        [[-1], arange(1, 19) * sum(TEN[1:9] * x[1:9]) - 1, [-1]])),
    "Chebyquad": (arange(1, 9) / 9, chebyquad),
}


def value(f, x):
    return sum(f(x) ** 2)


def gradient(f, x):
    h = 1e-100
    return array([value(f, x + 1j * h * e).imag / h for e in np.eye(len(x))])


def numbers(x):
    return " ".join(repr(float(v)) for v in x)


with OUT.open("w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["problem", "start", "value", "gradient", "scipy_minimum", "scipy_evaluations", "scipy_gradient"])
    for name, (start, f) in PROBLEMS.items():
        start = array(start, float)
        fun = lambda x: (value(f, x), gradient(f, x))
        r = minimize(fun, start, jac=True, method="L-BFGS-B",
                     options=dict(maxcor=10, ftol=0, gtol=1e-5, maxiter=5000, maxfun=20000))
        name = name.replace(",", "")
        norm = max(abs(gradient(f, r.x)))
        out.writerow([name, numbers(start), repr(float(value(f, start))), numbers(gradient(f, start)),
                      repr(float(r.fun)), r.nfev, repr(float(norm))])
        print(f"{name:45} {r.fun:14.6e} {r.nfev:5} {norm:.1e} {r.message}")
