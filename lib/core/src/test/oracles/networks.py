"""Values and gradients of small networks by JAX's automatic differentiation, and a softmax regression
fitted by scikit-learn and polished by Newton steps, on the data set that models.py writes."""

import csv
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
from scipy.special import softmax
from sklearn.linear_model import LogisticRegression

jax.config.update("jax_enable_x64", True)

OUT = Path(__file__).parent.parent / "resources" / "descent" / "function" / "model"
UNITS = [3, 5, 4, 3]
DECAY = 0.3

with open(OUT / "data.csv", newline="") as file:
    rows = list(csv.DictReader(file))
x = np.array([[float(v) for v in row["x"].split()] for row in rows])
y = np.array([float(row["y"]) for row in rows])
classes = np.where(y < -3, 0, np.where(y < 2, 1, 2))
targets = np.stack([np.sin(y), np.cos(y), y / 5], axis=1)

ACTIVATIONS = {
    "TANH": jnp.tanh,
    "RELU": jax.nn.relu,
    "GELU": lambda z: jax.nn.gelu(z, approximate=False),
    "GELU_TANH": lambda z: jax.nn.gelu(z, approximate=True),
}


def spaced(numbers):
    return " ".join(repr(float(v)) for v in np.ravel(numbers))


def layers(theta):
    """Unit by unit a bias and its weights."""
    start = 0
    for inputs, outputs in zip(UNITS, UNITS[1:]):
        block = theta[start : start + outputs * (inputs + 1)].reshape(outputs, inputs + 1)
        yield block[:, 0], block[:, 1:]
        start += outputs * (inputs + 1)


def objective(theta, activation, loss):
    a = x
    penalty = 0
    for layer, (bias, weights) in enumerate(layers(theta), start=1):
        z = a @ weights.T + bias
        a = activation(z)
        penalty += jnp.sum(weights**2)
    if loss == "cross-entropy":
        losses = -jax.nn.log_softmax(z)[jnp.arange(len(classes)), classes]
    else:
        losses = jnp.sum((z - targets) ** 2, axis=1)
    return jnp.mean(losses) + DECAY / 2 * penalty


with open(OUT / "networks.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["activation", "loss", "decay", "value", "gradient"])
    dimension = sum(k * (m + 1) for m, k in zip(UNITS, UNITS[1:]))
    theta = jnp.array(0.5 * np.sin(np.arange(1, dimension + 1)))
    for name, activation in ACTIVATIONS.items():
        for loss in ("cross-entropy", "squared"):
            value, gradient = jax.value_and_grad(objective)(theta, activation, loss)
            out.writerow([name, loss, DECAY, repr(float(value)), spaced(gradient)])

# scikit-learn minimizes C Σ loss + ½‖w‖², so that its C is 1/(nλ).
n, d, k = len(x), x.shape[1], 3
model = LogisticRegression(C=1 / (n * DECAY), tol=1e-12, max_iter=10000).fit(x, classes)
theta = np.column_stack([model.intercept_, model.coef_])
rough = theta.copy()
design = np.column_stack([np.ones(n), x])
shrink = np.tile([0, *[DECAY] * d], k)
for _ in range(20):
    p = softmax(design @ theta.T, axis=1)
    slope = ((p - np.eye(k)[classes]).T @ design / n).ravel() + shrink * theta.ravel()
    bend = np.diag(shrink)
    for pi, xi in zip(p, design):
        bend += np.kron(np.diag(pi) - np.outer(pi, pi), np.outer(xi, xi)) / n
    theta = theta - (np.linalg.pinv(bend) @ slope).reshape(k, d + 1)
assert np.allclose(theta, rough, atol=1e-4), (theta, rough)
p = softmax(design @ theta.T, axis=1)
value = -np.mean(np.log(p[np.arange(n), classes])) + np.sum(shrink * theta.ravel() ** 2) / 2

with open(OUT / "softmax.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["ridge", "theta", "objective", "accuracy", "probabilities"])
    accuracy = np.mean(model.predict(x) == classes)
    out.writerow([DECAY, spaced(theta), repr(float(value)), repr(float(accuracy)), spaced(p[0])])
