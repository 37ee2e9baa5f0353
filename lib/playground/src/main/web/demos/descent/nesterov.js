demo({
  name: 'nesterov',
  title: 'The same settings, and Nesterov’s swings die out first',
  predict: 'Take η = 0.009, which gradient descent still bears. Do both kinds of momentum bear it?',
  hint: 'Slide β down: where do the two become alike? Back at 0.95, slide η up: which of the two diverges first?',
  objectives: [
    { name: 'ellipse 100', label: 'bowl, κ = 100', view: [-6, 6, -3.2, 3.2], start: [5, 1.5] },
    { name: 'ellipse 10', label: 'bowl, κ = 10', view: [-6, 6, -3.2, 3.2], start: [5, 1.5], set: { eta: 0.03 } },
    { name: 'Rosenbrock', label: 'Rosenbrock’s valley', view: [-2.048, 2.048, -1, 3], set: { eta: 0.001, steps: 300 }, title: 'Two kinds of momentum in the valley' }
  ],
  sliders: [
    { name: 'beta', label: 'momentum β', min: 0, max: 0.99, step: 0.01, digits: 3, value: 0.95 },
    { name: 'eta', label: 'learning rate η', min: 0.0001, max: 0.1, log: true, value: 0.004 },
    { name: 'steps', label: 'steps', min: 1, max: 1000, log: true, value: 120 }
  ],
  runs: [{ method: 'momentum', settings: ['eta', 'beta'] }, { method: 'Nesterov', settings: ['eta', 'beta'] }],
  steps: 'steps'
});
