"""Values, gradients and running statistics of small normalized networks by JAX's automatic
differentiation of the plain formulas, on the data set that models.py writes."""

import csv
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np

jax.config.update("jax_enable_x64", True)

OUT = Path(__file__).parent.parent / "resources" / "descent" / "function" / "model"
UNITS = [3, 5, 4, 3]
DECAY = 0.3
BATCHES = [[3, 17, 5, 17, 39, 0], [8, 1], [30], list(range(40))]

with open(OUT / "data.csv", newline="") as file:
    rows = list(csv.DictReader(file))
x = np.array([[float(v) for v in row["x"].split()] for row in rows])
y = np.array([float(row["y"]) for row in rows])
classes = np.where(y < -3, 0, np.where(y < 2, 1, 2))

ACTIVATIONS = {"TANH": jnp.tanh, "RELU": jax.nn.relu}
SETTINGS = [("batch", 1e-5, 0.9), ("batch", 0.01, 0.75), ("layer", 1e-5, 0), ("layer", 0.03, 0)]


def spaced(numbers):
    return " ".join(repr(float(v)) for v in np.ravel(numbers))


def layers(theta):
    """Unit by unit a bias and its weights; after the units of a hidden layer its scales."""
    start = 0
    for layer, (inputs, outputs) in enumerate(zip(UNITS, UNITS[1:]), start=1):
        block = theta[start : start + outputs * (inputs + 1)].reshape(outputs, inputs + 1)
        start += outputs * (inputs + 1)
        scales = jnp.ones(outputs)
        if layer < len(UNITS) - 1:
            scales = theta[start : start + outputs]
            start += outputs
        yield block[:, 0], block[:, 1:], scales


def forward(theta, running, batch, kind, epsilon, activation, training):
    """The outputs, the weights' squares, and the mean and variance of each hidden layer."""
    a = x[np.array(batch)]
    squares = 0
    measured = []
    for layer, (bias, weights, scales) in enumerate(layers(theta), start=1):
        squares += jnp.sum(weights**2)
        z = a @ weights.T
        if layer == len(UNITS) - 1:
            return z + bias, squares, measured
        axis = 0 if kind == "batch" else 1
        mean = jnp.mean(z, axis=axis, keepdims=True)
        variance = jnp.mean((z - mean) ** 2, axis=axis, keepdims=True)
        if kind == "batch" and training:
            measured.append((mean[0], variance[0]))
        if kind == "batch" and not training:
            mean, variance = running[layer - 1]
        a = activation(scales * (z - mean) / jnp.sqrt(variance + epsilon) + bias)


def objective(theta, running, batch, kind, epsilon, activation, training):
    z, squares, measured = forward(theta, running, batch, kind, epsilon, activation, training)
    losses = -jax.nn.log_softmax(z)[jnp.arange(len(batch)), classes[np.array(batch)]]
    return jnp.mean(losses) + DECAY / 2 * squares, measured


def moved(running, measured, decay, rows):
    if rows == 1 or not measured:
        return running
    unbiased = rows / (rows - 1)
    return [
        (decay * m + (1 - decay) * mean, decay * v + (1 - decay) * unbiased * variance)
        for (m, v), (mean, variance) in zip(running, measured)
    ]


with open(OUT / "normalization.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(
        "kind,epsilon,rho,activation,batch,value,gradient,statistics,evaluated,evaluatedGradient".split(",")
    )
    dimension = sum(k * (m + 1) for m, k in zip(UNITS, UNITS[1:])) + sum(UNITS[1:-1])
    theta = jnp.array(np.sin(np.arange(1, dimension + 1)))
    for kind, epsilon, rho in SETTINGS:
        for name, activation in ACTIVATIONS.items():
            running = [(np.zeros(k), np.ones(k)) for k in UNITS[1:-1]]
            for batch in BATCHES:
                arguments = (batch, kind, epsilon, activation)
                (value, measured), gradient = jax.value_and_grad(objective, has_aux=True)(
                    theta, running, *arguments, True
                )
                running = moved(running, measured, rho, len(batch))
                (evaluated, _), slopes = jax.value_and_grad(objective, has_aux=True)(
                    theta, running, *arguments, False
                )
                statistics = spaced(np.concatenate([np.concatenate(s) for s in running]))
                out.writerow(
                    [kind, epsilon, rho, name, " ".join(map(str, batch)), repr(float(value))]
                    + [spaced(gradient), statistics if kind == "batch" else ""]
                    + [repr(float(evaluated)), spaced(slopes)]
                )
