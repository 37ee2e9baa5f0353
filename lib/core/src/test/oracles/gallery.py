"""Reference values of the test functions: definitions as the surveys print them, gradients by
complex steps (Squire & Trapp, SIAM Review 40 (1998)), which lose no digits to subtraction, and
minima by mpmath with 50 digits."""

import csv
from pathlib import Path

import mpmath
import numpy as np
from numpy import cos, exp, pi, prod, sin, sqrt
from scipy.optimize import rosen, rosen_der

OUT = Path(__file__).parent.parent / "resources" / "descent" / "function" / "gallery"


def indices(x, first=1):
    return np.arange(first, first + len(x))


def sphere(x):
    return sum(x**2)


def ellipse(x):
    return sum(100.0 ** ((indices(x) - 1) / (len(x) - 1)) * x**2)


def rosenbrock(x):
    return sum(100 * (x[1:] - x[:-1] ** 2) ** 2 + (1 - x[:-1]) ** 2)


def dixon_price(x):
    return (x[0] - 1) ** 2 + sum(indices(x[1:], 2) * (2 * x[1:] ** 2 - x[:-1]) ** 2)


def zakharov(x):
    s = sum(0.5 * indices(x) * x)
    return sum(x**2) + s**2 + s**4


def rastrigin(x):
    return 10 * len(x) + sum(x**2 - 10 * cos(2 * pi * x))


def ackley(x):
    n = len(x)
    return -20 * exp(-0.2 * sqrt(sum(x**2) / n)) - exp(sum(cos(2 * pi * x)) / n) + 20 + exp(1)


def griewank(x):
    return sum(x**2) / 4000 - prod(cos(x / sqrt(indices(x)))) + 1


def styblinski_tang(x):
    return sum(x**4 - 16 * x**2 + 5 * x) / 2


def levy(x):
    w = 1 + (x - 1) / 4
    return (
        sin(pi * w[0]) ** 2
        + sum((w[:-1] - 1) ** 2 * (1 + 10 * sin(pi * w[:-1] + 1) ** 2))
        + (w[-1] - 1) ** 2 * (1 + sin(2 * pi * w[-1]) ** 2)
    )


def powell(x):
    a, b, c, d = x[0::4], x[1::4], x[2::4], x[3::4]
    return sum((a + 10 * b) ** 2 + 5 * (c - d) ** 2 + (b - 2 * c) ** 4 + 10 * (a - d) ** 4)


def booth(v):
    x, y = v
    return (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2


def matyas(v):
    x, y = v
    return 0.26 * (x**2 + y**2) - 0.48 * x * y


def beale(v):
    x, y = v
    return (
        (1.5 - x + x * y) ** 2 + (2.25 - x + x * y**2) ** 2 + (2.625 - x + x * y**3) ** 2
    )


def himmelblau(v):
    x, y = v
    return (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2


def six_hump_camel(v):
    x, y = v
    return (4 - 2.1 * x**2 + x**4 / 3) * x**2 + x * y + (-4 + 4 * y**2) * y**2


def branin(v):
    x, y = v
    a, b, c, r, s, t = 1, 5.1 / (4 * pi**2), 5 / pi, 6, 10, 1 / (8 * pi)
    return a * (y - b * x**2 + c * x - r) ** 2 + s * (1 - t) * cos(x) + s


def goldstein_price(v):
    x, y = v
    first = 19 - 14 * x + 3 * x**2 - 14 * y + 6 * x * y + 3 * y**2
    second = 18 - 32 * x + 12 * x**2 + 48 * y - 36 * x * y + 27 * y**2
    return (1 + (x + y + 1) ** 2 * first) * (30 + (2 * x - 3 * y) ** 2 * second)


def mccormick(v):
    x, y = v
    return sin(x + y) + (x - y) ** 2 - 1.5 * x + 2.5 * y + 1


def easom(v):
    x, y = v
    return -cos(x) * cos(y) * exp(-((x - pi) ** 2) - (y - pi) ** 2)


def saddle(v):
    x, y = v
    return x**2 - y**2


def monkey_saddle(v):
    x, y = v
    return x**3 - 3 * x * y**2


# name: definition, dimensions, box
FUNCTIONS = {
    "sphere": (sphere, [1, 2, 5], [(-5.12, 5.12)]),
    "ellipse": (ellipse, [2, 5], [(-5, 5)]),
    "Rosenbrock": (rosenbrock, [2, 3, 10], [(-2.048, 2.048)]),
    "Dixon–Price": (dixon_price, [2, 5], [(-10, 10)]),
    "Zakharov": (zakharov, [1, 2, 5], [(-5, 10)]),
    "Rastrigin": (rastrigin, [1, 2, 5], [(-5.12, 5.12)]),
    "Ackley": (ackley, [1, 2, 5], [(-32.768, 32.768)]),
    "Griewank": (griewank, [1, 2, 5], [(-600, 600)]),
    "Styblinski–Tang": (styblinski_tang, [1, 2, 5], [(-5, 5)]),
    "Levy": (levy, [1, 2, 5], [(-10, 10)]),
    "Powell": (powell, [4, 8], [(-4, 5)]),
    "Booth": (booth, [2], [(-10, 10)]),
    "Matyas": (matyas, [2], [(-10, 10)]),
    "Beale": (beale, [2], [(-4.5, 4.5)]),
    "Himmelblau": (himmelblau, [2], [(-5, 5)]),
    "six-hump camel": (six_hump_camel, [2], [(-3, 3), (-2, 2)]),
    "Branin": (branin, [2], [(-5, 10), (0, 15)]),
    "Goldstein–Price": (goldstein_price, [2], [(-2, 2)]),
    "McCormick": (mccormick, [2], [(-1.5, 4), (-3, 4)]),
    "Easom": (easom, [2], [(-100, 100)]),
    "saddle": (saddle, [2], [(-2, 2)]),
    "monkey saddle": (monkey_saddle, [2], [(-2, 2)]),
}


def gradient(f, x):
    step = 1e-200
    columns = []
    for i in range(len(x)):
        there = x.astype(complex)
        there[i] += 1j * step
        columns.append(f(there).imag / step)
    return np.array(columns)


def spaced(numbers):
    return " ".join(repr(float(v)) for v in numbers)


rng = np.random.default_rng(20260101)
with open(OUT / "values.csv", "w", newline="", encoding="utf-8") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["name", "lower", "upper", "x", "value", "gradient"])
    for name, (f, dimensions, box) in FUNCTIONS.items():
        for n in dimensions:
            lower = np.array([float(b[0]) for b in box] * (n if len(box) == 1 else 1))
            upper = np.array([float(b[1]) for b in box] * (n if len(box) == 1 else 1))
            for k in range(4):
                # Easom's plain underflows: stay near its hole.
                x = rng.uniform(1, 6, n) if name == "Easom" else rng.uniform(lower, upper)
                value, slope = f(x), gradient(f, x)
                if name == "Rosenbrock":
                    assert np.isclose(value, rosen(x), rtol=1e-14)
                    assert np.allclose(slope, rosen_der(x), rtol=1e-13)
                out.writerow(
                    [name, spaced(lower), spaced(upper), spaced(x), repr(float(value)), spaced(slope)]
                )

mpmath.mp.dps = 50
mpf = mpmath.mpf


def stationary(gradient_of, start):
    return [float(v) for v in mpmath.findroot(gradient_of, start)]


himmelblau_roots = [
    stationary(lambda x, y: (x * x + y - 11, x + y * y - 7), start)
    for start in [(3, 2), (-2.8, 3.1), (-3.8, -3.3), (3.6, -1.8)]
]
camel_root = mpmath.findroot(
    lambda x, y: (8 * x - mpf(42) / 5 * x**3 + 2 * x**5 + y, x - 8 * y + 16 * y**3), (0.09, -0.71)
)
cx, cy = camel_root
camel_minimum = (4 - mpf(21) / 10 * cx**2 + cx**4 / 3) * cx**2 + cx * cy + (4 * cy**2 - 4) * cy**2
well = mpmath.findroot(lambda x: 4 * x**3 - 32 * x + 5, -2.9)
with open(OUT / "minima.csv", "w", newline="", encoding="utf-8") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["name", "minimizer", "minimum"])
    for root in himmelblau_roots:
        out.writerow(["Himmelblau", spaced(root), "0.0"])
    for sign in (1, -1):
        out.writerow(
            ["six-hump camel", spaced([sign * cx, sign * cy]), repr(float(camel_minimum))]
        )
    for x, y in ((-mpmath.pi, 12.275), (mpmath.pi, 2.275), (3 * mpmath.pi, 2.475)):
        out.writerow(["Branin", spaced([x, y]), repr(float(10 / (8 * mpmath.pi)))])
    out.writerow(
        ["Styblinski–Tang", spaced([well, well]), repr(float(well**4 - 16 * well**2 + 5 * well))]
    )
    out.writerow(
        [
            "McCormick",
            spaced([0.5 - mpmath.pi / 3, -0.5 - mpmath.pi / 3]),
            repr(float(-mpmath.sqrt(3) / 2 - mpmath.pi / 3)),
        ]
    )
    out.writerow(["Goldstein–Price", "0.0 -1.0", "3.0"])
    out.writerow(["Easom", spaced([mpmath.pi, mpmath.pi]), "-1.0"])
    out.writerow(["Beale", "3.0 0.5", "0.0"])
    half = mpf(1) / 2
    for sign in (1, -1):
        out.writerow(["Dixon–Price", spaced([1, sign * mpmath.sqrt(half)]), "0.0"])
