"""The search of Moré and Thuente on their six test functions, by SciPy's translation of MINPACK-2's dcsrch.
The numbers of evaluations are those of the tables in their paper (1994), and so are the steps, to the two
digits printed there."""

import csv
from math import cos, pi, sin, sqrt
from pathlib import Path

from scipy.optimize._dcsrch import DCSRCH

OUT = Path(__file__).parent.parent / "resources" / "descent" / "linesearch" / "more_thuente.csv"


def rational(b=2.0):
    return lambda a: -a / (a * a + b), lambda a: (a * a - b) / (a * a + b) ** 2


def polynomial(b=0.004):
    return lambda a: (a + b) ** 5 - 2 * (a + b) ** 4, lambda a: 5 * (a + b) ** 4 - 8 * (a + b) ** 3


def waves(b=0.01, l=39):
    def tent(a):
        return 1 - a if a <= 1 - b else a - 1 if a >= 1 + b else (a - 1) ** 2 / (2 * b) + b / 2

    def slope(a):
        return -1 if a <= 1 - b else 1 if a >= 1 + b else (a - 1) / b

    return (
        lambda a: tent(a) + 2 * (1 - b) / (l * pi) * sin(l * pi / 2 * a),
        lambda a: slope(a) + (1 - b) * cos(l * pi / 2 * a),
    )


def roots(b1, b2):
    c1, c2 = sqrt(1 + b1 * b1) - b1, sqrt(1 + b2 * b2) - b2
    return (
        lambda a: c1 * sqrt((1 - a) ** 2 + b2**2) + c2 * sqrt(a * a + b1**2),
        lambda a: -c1 * (1 - a) / sqrt((1 - a) ** 2 + b2**2) + c2 * a / sqrt(a * a + b1**2),
    )


TABLES = [
    (1, rational(), 0.001, 0.1),
    (2, polynomial(), 0.1, 0.1),
    (3, waves(), 0.1, 0.1),
    (4, roots(0.001, 0.001), 0.001, 0.001),
    (5, roots(0.01, 0.001), 0.001, 0.001),
    (6, roots(0.001, 0.01), 0.001, 0.001),
]

with OUT.open("w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["table", "mu", "eta", "start", "evaluations", "step", "slope"])
    for table, (f, slope), mu, eta in TABLES:
        for start in (1e-3, 1e-1, 1e1, 1e3):
            evaluations = 0

            def counted(a):
                global evaluations
                evaluations += 1
                return f(a)

            search = DCSRCH(counted, slope, mu, eta, 1e-20, 0, 1e20)
            step, _, _, task = search(start, phi0=f(0), derphi0=slope(0), maxiter=100)
            assert task == b"CONVERGENCE"
            out.writerow([table, mu, eta, start, evaluations, repr(float(step)), repr(float(slope(step)))])
