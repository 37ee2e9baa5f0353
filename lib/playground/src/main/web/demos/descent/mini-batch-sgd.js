demo({
  name: 'mini-batch-sgd',
  title: 'Sixteen times the batch, a quarter of the noise',
  predict: 'Take a quarter of that batch, B = 4: is the ball of noise four times as wide?',
  hint: 'All runs cost the same, so larger batches make fewer steps. Which B ends lowest? Then give them a tenth of the term gradients: which run leads?',
  objectives: [{ name: 'line fit', view: [-2, 4, -2, 4] }],
  axes: ['intercept', 'slope'],
  sliders: [
    { name: 'batch', label: 'batch size B', min: 1, max: 64, step: 1, value: 16 },
    { name: 'eta', label: 'learning rate η', min: 0.01, max: 0.4, log: true, value: 0.1 },
    { name: 'budget', label: 'term gradients', min: 64, max: 9600, log: true, value: 2600 },
    { name: 'seed', label: 'seed', min: 1, max: 20, step: 1, value: 1 }
  ],
  runs: [
    { method: 'SGD', settings: ['eta', 0, 'seed'], label: 'SGD, B = 1' },
    { method: 'mini-batch SGD', settings: ['eta', 'batch', 'seed'] },
    { method: 'gradient descent', settings: ['eta'], label: 'gradient descent, all 64' }
  ],
  budget: 'budget'
});
