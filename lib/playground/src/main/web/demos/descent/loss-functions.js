demo({
  name: 'loss-functions',
  title: 'Jumping across the kink, for ever',
  predict: 'The Huber loss differs from the absolute one only near 0. Does the same step settle there?',
  hint: 'Make η smaller: does the absolute loss settle then? The dashed line is the slope; watch it at 0.',
  choice: 'loss ',
  objectives: [
    { name: 'absolute loss', start: [3] }, { name: 'Huber loss', start: [3] }, { name: 'squared loss', start: [3] },
    { name: 'log-cosh loss', start: [3] }, { name: 'quantile loss', start: [3] }, { name: 'hinge loss', start: [-3] },
    { name: 'squared hinge loss', start: [-1.5] }, { name: 'logistic loss', start: [-3] }, { name: 'exponential loss', start: [-1.5] }
  ],
  axes: ['prediction', 'loss, and its slope'],
  sliders: [{ name: 'eta', label: 'step size η', min: 0.01, max: 3, log: true, value: 0.7 }],
  runs: [{ method: 'gradient descent', settings: ['eta'] }],
  steps: 40,
  aspect: 0.5
});
