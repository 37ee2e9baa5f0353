demo({
  name: 'objective-functions',
  title: 'Four minima, and the start decides',
  predict: 'One press of an arrow key moves the start by 0.1. Does the run end in the same valley?',
  hint: 'As it opens, the left, right and down arrows give three different answers. Another function: where do its valleys part?',
  objectives: [
    { name: 'Himmelblau', start: [-0.2, -0.7] },
    { name: 'sphere', set: { eta: 0.1 } },
    { name: 'Booth', set: { eta: 0.1 } },
    { name: 'Matyas', set: { eta: 0.3 } },
    { name: 'McCormick', set: { eta: 0.1 } },
    { name: 'Rosenbrock', set: { eta: 0.002 } },
    { name: 'Beale', set: { eta: 0.03 } },
    { name: 'six-hump camel', set: { eta: 0.03 } },
    { name: 'Styblinski–Tang', set: { eta: 0.03 } },
    { name: 'Branin', set: { eta: 0.03 } },
    { name: 'Rastrigin', set: { eta: 0.003 } },
    { name: 'Ackley', view: [-5, 5, -5, 5], start: [2.6, 1.5], set: { eta: 0.01 } },
    { name: 'Griewank', view: [-10, 10, -10, 10], start: [7, 5], set: { eta: 0.5 } },
    { name: 'Easom', set: { eta: 0.3 } },
    { name: 'saddle', start: [1.5, 0.001], set: { eta: 0.1 } }
  ],
  sliders: [{ name: 'eta', label: 'step size η', min: 0.0001, max: 1, log: true, value: 0.01 }],
  runs: [{ method: 'gradient descent', settings: ['eta'] }],
  steps: 200
});
