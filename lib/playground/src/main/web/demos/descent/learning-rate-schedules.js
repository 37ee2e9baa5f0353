demo({
  name: 'learning-rate-schedules',
  title: 'The ball shrinks as the rate falls',
  predict: 'Four times the steps, 1600: does the constant rate come closer? And the cosine?',
  hint: 'Switch the other schedules on by their names. Which is lowest at a quarter of the way, and which at the end? Another seed, another order?',
  objectives: [{ name: 'line fit', view: [-2, 4, -2, 4] }],
  axes: ['intercept', 'slope'],
  sliders: [
    { name: 'eta', label: 'largest rate η', min: 0.01, max: 0.4, log: true, value: 0.15 },
    { name: 'steps', label: 'steps', min: 40, max: 4000, log: true, value: 400 },
    { name: 'seed', label: 'seed', min: 1, max: 20, step: 1, value: 1 }
  ],
  off: [1, 2, 4, 5],
  runs: ['constant', 'steps', 'exponential', 'cosine', 'warm-up + cosine', 'one-cycle'].map(schedule => (
    { method: 'SGD, ' + schedule, settings: ['eta', 'steps', 'seed'], label: schedule })),
  steps: 'steps',
  tail: 0.25,
  below: 'learning rate'
});
