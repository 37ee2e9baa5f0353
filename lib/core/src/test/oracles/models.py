"""Reference fits on a small seeded data set: scikit-learn's linear, ridge and logistic regression,
the last polished by SciPy's Newton steps to the last digits, with the library's conventions."""

import csv
from pathlib import Path

import numpy as np
from scipy.special import expit
from sklearn.linear_model import LinearRegression, LogisticRegression, Ridge
from sklearn.metrics import log_loss, mean_squared_error, r2_score

OUT = Path(__file__).parent.parent / "resources" / "descent" / "function" / "model"
RIDGE = 0.3

rng = np.random.default_rng(20260102)
n, d = 40, 3
x = rng.normal(size=(n, d)) * [1.0, 3.0, 0.5] + [0.0, 2.0, -1.0]
y = 4.0 + x @ [1.5, -2.0, 0.5] + rng.normal(size=n)
labels = np.where(x @ [0.8, -0.5, 1.2] + 2.0 + rng.logistic(size=n) > 0, 1.0, -1.0)


def spaced(numbers):
    return " ".join(repr(float(v)) for v in np.ravel(numbers))


with open(OUT / "data.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["x", "y", "label"])
    for row, target, label in zip(x, y, labels):
        out.writerow([spaced(row), repr(float(target)), repr(float(label))])


def linear(ridge, intercept):
    if ridge == 0:
        model = LinearRegression(fit_intercept=intercept, tol=1e-14)
    else:
        model = Ridge(alpha=n * ridge / 2, fit_intercept=intercept, solver="svd")
    model.fit(x, y)
    theta = np.append([model.intercept_] if intercept else [], model.coef_)
    predictions = model.predict(x)
    mse = mean_squared_error(y, predictions)
    objective = mse + ridge / 2 * np.sum(model.coef_**2)
    return theta, objective, mse, r2_score(y, predictions), predictions[0]


def logistic(ridge, intercept):
    penalty = {"C": 1 / (n * ridge)} if ridge else {"C": np.inf}
    model = LogisticRegression(fit_intercept=intercept, tol=1e-12, max_iter=10000, **penalty)
    model.fit(x, labels)
    theta = np.append(model.intercept_ if intercept else [], model.coef_)
    design = np.column_stack([np.ones(n), x]) if intercept else x
    shrink = np.full(theta.size, ridge)
    if intercept:
        shrink[0] = 0
    rough = theta.copy()
    for _ in range(20):
        p = expit(design @ theta)
        slope = design.T @ (p - (labels + 1) / 2) / n + shrink * theta
        bend = (design.T * (p * (1 - p))) @ design / n + np.diag(shrink)
        theta = theta - np.linalg.solve(bend, slope)
    assert np.allclose(theta, rough, atol=1e-4), (theta, rough)
    p = expit(design @ theta)
    objective = log_loss(labels, p) + np.sum(shrink * theta**2) / 2
    accuracy = np.mean(np.where(p >= 0.5, 1.0, -1.0) == labels)
    smoothness = np.linalg.eigvalsh(design.T @ design / (4 * n) + np.diag(shrink))[-1]
    return theta, objective, accuracy, smoothness, p[0]


with open(OUT / "fits.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(
        ["model", "ridge", "intercept", "theta", "objective", "score", "second", "prediction"]
    )
    for name, fit in (("linear", linear), ("logistic", logistic)):
        for ridge in (0.0, RIDGE):
            for intercept in (True, False):
                theta, objective, score, second, prediction = fit(ridge, intercept)
                out.writerow(
                    [name, ridge, str(intercept).lower(), spaced(theta)]
                    + [repr(float(v)) for v in (objective, score, second, prediction)]
                )
