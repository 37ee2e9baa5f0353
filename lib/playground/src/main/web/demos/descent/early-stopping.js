demo({
  name: 'early-stopping',
  title: 'The best weights are those of long ago',
  predict: 'Patience 1 gives up at the first bad step. Is that before or after the best one?',
  hint: 'Pull the ringed training point far up: an outlier. Does the run stop sooner, and how much does it spare? Another seed, and the least patience that is enough?',
  objectives: [{ name: 'polynomial fit', label: 'polynomial of degree 11' }],
  axes: ['u', 'v'],
  sliders: [
    { name: 'patience', label: 'patience', unit: 'steps', min: 1, max: 200, log: true, value: 50 },
    { name: 'eta', label: 'learning rate η', min: 0.005, max: 0.08, log: true, value: 0.05 },
    { name: 'steps', label: 'steps', min: 50, max: 1000, log: true, value: 600 },
    { name: 'seed', label: 'seed', min: 1, max: 20, step: 1, value: 1 }
  ],
  runs: [
    { method: 'mini-batch SGD', settings: ['eta', 4, 'seed'], label: 'all steps' },
    { method: 'mini-batch SGD, early stopping', settings: ['eta', 4, 'seed', 'patience'], label: 'early stopping' }
  ],
  steps: 'steps'
});
