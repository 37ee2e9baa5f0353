"""Support vector machines by scikit-learn's SVC (libsvm) at a tolerance of 1e-10: multipliers, intercept, and both
objectives from them in double precision. Data sets are those of the project's folder data, standardized, and two
seeded clouds whose counts are those of the errata: 29 support vectors, 26 of them at C."""

import csv
from pathlib import Path

import numpy as np
from sklearn.svm import SVC

OUT = Path(__file__).parent.parent / "resources" / "descent" / "convex" / "svm"
DATA = Path(__file__).parents[5] / "data"


def table(name, negative, positive):
    with open(DATA / f"{name}.csv", newline="") as file:
        rows = list(csv.reader(file))[1:]
    kept = [row for row in rows if row[-1] in (negative, positive)]
    x = np.array([[float(cell) for cell in row[:-1]] for row in kept])
    x = x[:, x.std(axis=0) > 0]
    return (x - x.mean(axis=0)) / x.std(axis=0), np.array([1.0 if row[-1] == positive else -1.0 for row in kept])


def clouds():
    rng = np.random.default_rng(0)
    x = np.vstack([rng.normal(size=(50, 2)), rng.normal(size=(50, 2)) + 2])
    return x.round(6), np.repeat([-1.0, 1.0], 50)


def spaced(numbers):
    return " ".join(repr(v.item()) for v in np.ravel(numbers))


SETS = {
    "clouds": clouds(),
    "breast-cancer": table("breast-cancer", "benign", "malignant"),
    "iris": table("iris", "versicolor", "virginica"),
    "setosa": table("iris", "setosa", "versicolor"),
    "digits": table("digits", "3", "8"),
}
CASES = [
    ("clouds", 0, 1.0),
    ("clouds", 0, 100.0),
    ("clouds", 0.5, 1.0),
    ("breast-cancer", 0, 0.01),
    ("breast-cancer", 0, 1.0),
    ("breast-cancer", 1 / 30, 0.1),
    ("breast-cancer", 1 / 30, 1.0),
    ("breast-cancer", 1 / 30, 100.0),
    ("iris", 0, 1.0),
    ("iris", 0.25, 10.0),
    ("setosa", 0, 1e8),
    ("setosa", 0.25, 1e8),
    ("digits", 0, 0.01),
    ("digits", 1 / 64, 5.0),
]

with open(OUT / "clouds.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["x", "label"])
    for row, label in zip(*SETS["clouds"]):
        out.writerow([spaced(row), repr(float(label))])

with open(OUT / "support_vectors.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["data", "gamma", "c", "dual", "primal", "intercept", "support", "multipliers", "decisions"])
    for data, gamma, c in CASES:
        x, y = SETS[data]
        kernel = {"kernel": "rbf", "gamma": gamma} if gamma else {"kernel": "linear"}
        fit = SVC(C=c, tol=1e-10, cache_size=1000, **kernel).fit(x, y)
        coefficients = np.zeros(len(y))
        coefficients[fit.support_] = fit.dual_coef_[0]
        distances = ((x[:, None] - x[None]) ** 2).sum(axis=2)
        k = np.exp(-gamma * distances) if gamma else x @ x.T
        scores = k @ coefficients
        norm = coefficients @ scores
        dual = np.abs(coefficients).sum() - norm / 2
        decisions = scores + fit.intercept_[0]
        primal = norm / 2 + c * np.maximum(0, 1 - y * decisions).sum()
        out.writerow(
            [data, repr(gamma), repr(c), repr(dual.item()), repr(primal.item()), repr(fit.intercept_[0].item()),
             spaced(fit.support_), spaced(np.abs(fit.dual_coef_[0])), spaced(decisions[:10])])
        at_bound = np.sum(np.abs(fit.dual_coef_[0]) >= c)
        print(data, gamma, c, len(fit.support_), at_bound, fit.n_iter_, dual, primal - dual)
