demo({
  name: 'momentum',
  title: 'The ball overshoots, comes back, and is there first',
  predict: 'Less memory, β = 0.5: no swings. Is it there sooner, or later?',
  hint: 'Slide β up to 0.98: how long does it swing? Back at 0.9, slide η up: which of the two diverges first? Then the valley.',
  objectives: [
    { name: 'ellipse 100', label: 'bowl, κ = 100', view: [-6, 6, -3.2, 3.2], start: [5, 1.5] },
    { name: 'ellipse 10', label: 'bowl, κ = 10', view: [-6, 6, -3.2, 3.2], start: [5, 1.5], set: { eta: 0.02 } },
    { name: 'Rosenbrock', label: 'Rosenbrock’s valley', view: [-2.048, 2.048, -1, 3], set: { eta: 0.001, steps: 300 }, title: 'Along the valley, too' }
  ],
  sliders: [
    { name: 'beta', label: 'momentum β', min: 0, max: 0.99, step: 0.01, digits: 3, value: 0.9 },
    { name: 'eta', label: 'learning rate η', min: 0.0001, max: 0.1, log: true, value: 0.004 },
    { name: 'steps', label: 'steps', min: 1, max: 1000, log: true, value: 120 }
  ],
  runs: [{ method: 'gradient descent', settings: ['eta'] }, { method: 'momentum', settings: ['eta', 'beta'] }],
  steps: 'steps'
});
