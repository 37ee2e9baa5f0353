"""Trajectories of PyTorch's update rules in float64: 20 steps on made-up gradients, two sets of odd
hyperparameters for each rule, with a falling learning rate where PyTorch and the library agree on how a
rule takes one. PyTorch's NAdam is a rule of its own, and its dampened momentum starts in another way."""

import csv
from pathlib import Path

import numpy as np
import torch
from torch import optim

OUT = Path(__file__).parent.parent / "resources" / "descent" / "firstorder" / "rule"
STEPS, N = 20, 6
rng = np.random.default_rng(20261125)


def spaced(numbers):
    return " ".join(repr(float(v)) for v in np.ravel(numbers))


RULES = {
    "momentum 0.83": (optim.SGD, dict(momentum=0.83)),
    "momentum 0.37": (optim.SGD, dict(momentum=0.37)),
    "Nesterov 0.83": (optim.SGD, dict(momentum=0.83, nesterov=True)),
    "Nesterov 0.37": (optim.SGD, dict(momentum=0.37, nesterov=True)),
    "AdaGrad 0.003": (optim.Adagrad, dict(eps=0.003)),
    "AdaGrad 1e-7": (optim.Adagrad, dict(eps=1e-7)),
    "RMSProp 0.77": (optim.RMSprop, dict(alpha=0.77, eps=0.003)),
    "RMSProp 0.91": (optim.RMSprop, dict(alpha=0.91, eps=0.02)),
    "RMSProp centred 0.77": (optim.RMSprop, dict(alpha=0.77, eps=0.003, centered=True)),
    "RMSProp centred 0.91": (optim.RMSprop, dict(alpha=0.91, eps=0.02, centered=True)),
    "RMSProp momentum 0.77": (optim.RMSprop, dict(alpha=0.77, eps=0.003, momentum=0.6)),
    "RMSProp momentum 0.91": (optim.RMSprop, dict(alpha=0.91, eps=0.02, momentum=0.35, centered=True)),
    "AdaDelta 0.81": (optim.Adadelta, dict(rho=0.81, eps=0.002)),
    "AdaDelta 0.93": (optim.Adadelta, dict(rho=0.93, eps=1e-5)),
    "Adam 0.83": (optim.Adam, dict(betas=(0.83, 0.93), eps=0.003)),
    "Adam 0.6": (optim.Adam, dict(betas=(0.6, 0.997), eps=1e-7)),
    "Adam L2 0.83": (optim.Adam, dict(betas=(0.83, 0.93), eps=0.003, weight_decay=0.2)),
    "Adam L2 0.6": (optim.Adam, dict(betas=(0.6, 0.997), eps=1e-7, weight_decay=0.03)),
    "AdamW 0.83": (optim.AdamW, dict(betas=(0.83, 0.93), eps=0.003, weight_decay=0.2)),
    "AdamW 0.6": (optim.AdamW, dict(betas=(0.6, 0.997), eps=1e-7, weight_decay=0.03)),
    "AMSGrad 0.83": (optim.Adam, dict(betas=(0.83, 0.93), eps=0.003, amsgrad=True)),
    "AMSGrad 0.6": (optim.Adam, dict(betas=(0.6, 0.5), eps=1e-7, amsgrad=True)),
    "AdaMax 0.83": (optim.Adamax, dict(betas=(0.83, 0.93), eps=0.003)),
    "AdaMax 0.6": (optim.Adamax, dict(betas=(0.6, 0.997), eps=1e-7)),
    # PyTorch adds the epsilon to another root; one this small is nothing beside either.
    "RAdam 0.83": (optim.RAdam, dict(betas=(0.83, 0.93), eps=1e-18)),
    "RAdam 0.6": (optim.RAdam, dict(betas=(0.6, 0.997), eps=1e-18)),
}

with open(OUT / "pytorch.csv", "w", newline="", encoding="utf-8") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["rule", "start", "rates", "gradients", "points"])
    for name, (rule, settings) in RULES.items():
        # PyTorch multiplies the velocity of RMSProp by the rate, the library keeps it inside.
        falling = 0 if name.startswith("RMSProp momentum") else 0.125
        rates = rng.uniform(0.03, 0.2) / (1 + falling * np.arange(STEPS))
        start = rng.normal(size=N)
        gradients = rng.normal(size=(STEPS, N)) * 10.0 ** rng.uniform(-1, 1, size=N)
        if not name.startswith("RAdam"):
            gradients[:3, 1] = 0
        x = torch.tensor(start, dtype=torch.float64, requires_grad=True)
        optimizer = rule([x], lr=float(rates[0]), **settings)
        points = []
        for rate, gradient in zip(rates, gradients):
            optimizer.param_groups[0]["lr"] = float(rate)
            x.grad = torch.tensor(gradient)
            optimizer.step()
            points.append(x.detach().numpy().copy())
        out.writerow([name, spaced(start), spaced(rates), spaced(gradients), spaced(points)])
