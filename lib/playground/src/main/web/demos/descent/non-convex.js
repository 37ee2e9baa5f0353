demo({
  name: 'non-convex',
  title: 'Three starts, three ends, and each run calls itself converged',
  predict: 'Press the left or the right arrow once. Both starts move by 0.06: do their runs still part?',
  hint: 'Choose the saddle: on its ridge a run goes to the middle and stays. One press of the up arrow, and it leaves.',
  objectives: [
    { name: 'six-hump camel', start: [-1.2, 0] },
    { name: 'saddle', start: [1.5, 0], set: { eta: 0.1, steps: 120 } },
    { name: 'monkey saddle', start: [0.8, 0], set: { eta: 0.02, steps: 100 } },
    { name: 'Himmelblau', start: [-0.3, -0.8], set: { eta: 0.01 } },
    { name: 'Styblinski–Tang', start: [0.12, 3] },
    { name: 'Rastrigin', start: [1.47, 2.5], set: { eta: 0.003 } }
  ],
  sliders: [
    { name: 'eta', label: 'step size η', min: 0.0001, max: 1, log: true, value: 0.03 },
    { name: 'steps', label: 'steps', min: 1, max: 1000, log: true, value: 200 }
  ],
  runs: [
    { method: 'gradient descent', settings: ['eta'], label: 'your start' },
    { method: 'gradient descent', settings: ['eta'], label: 'a hair beside it', beside: [0.007, 0.007] },
    { method: 'gradient descent', settings: ['eta'], label: 'from the centre', from: [0.5, 0.5] }
  ],
  steps: 'steps'
});
