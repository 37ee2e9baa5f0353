demo({
  name: 'weight-decay',
  title: 'Smaller weights, a smoother curve, a smaller validation error',
  predict: 'With λ the training error rises. Does the validation error fall with it, as far as λ = 3?',
  hint: 'Which λ has the lowest validation error? Then pull the ringed training point up: which curve follows it, and which λ is best now?',
  objectives: [{ name: 'polynomial fit', label: 'polynomial of degree 11' }],
  axes: ['u', 'v'],
  sliders: [
    { name: 'lambda', label: 'decay λ', min: 0.001, max: 10, log: true, value: 0.3 },
    { name: 'steps', label: 'steps', min: 50, max: 1000, log: true, value: 600 }
  ],
  runs: [
    { method: 'gradient descent', settings: [0.05], label: 'no decay' },
    { method: 'gradient descent, weight decay', settings: [0.05, 'lambda'], label: 'decay λ' }
  ],
  steps: 'steps'
});
