demo({
  name: 'sgd',
  title: 'First to come near, and never there',
  predict: 'Gradient descent pays for all 64 terms at each step. With twice the term gradients, 5100, does SGD come closer?',
  hint: 'Halve η: the ball of noise shrinks, and takes longer to reach. The third run lets η fall as it goes. Another seed, another way to the same ball.',
  objectives: [{ name: 'line fit', view: [-2, 4, -2, 4] }],
  axes: ['intercept', 'slope'],
  sliders: [
    { name: 'eta', label: 'learning rate η', min: 0.01, max: 0.4, log: true, value: 0.1 },
    { name: 'budget', label: 'term gradients', min: 64, max: 9600, log: true, value: 2600 },
    { name: 'seed', label: 'seed', min: 1, max: 20, step: 1, value: 1 }
  ],
  runs: [
    { method: 'gradient descent', settings: ['eta'] },
    { method: 'SGD', settings: ['eta', 0, 'seed'], label: 'SGD' },
    { method: 'SGD', settings: ['eta', 0.02, 'seed'], label: 'SGD, η falling' }
  ],
  budget: 'budget'
});
