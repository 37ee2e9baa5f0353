demo({
  name: 'objective-functions',
  title: 'Four minima, and the start decides',
  predict: 'One press of an arrow key moves the start by 0.1. Does the run end in the same valley?',
  hint: 'From here the left, right and down arrows give three different answers. Then pick another function: where do its valleys part?',
  objectives: [
    { name: 'Himmelblau', start: [-0.2, -0.7] },
    'sphere', 'Booth', 'Matyas', 'McCormick', 'Rosenbrock', 'Beale', 'six-hump camel', 'Styblinski–Tang',
    'Branin', 'Goldstein–Price', 'Rastrigin', 'Ackley', 'Griewank', 'Easom', 'saddle', 'monkey saddle'
  ],
  sliders: [{ name: 'eta', label: 'step size η', min: 0.0001, max: 1, log: true, value: 0.01 }],
  runs: [{ method: 'gradient descent', settings: ['eta'] }],
  steps: 200
});
