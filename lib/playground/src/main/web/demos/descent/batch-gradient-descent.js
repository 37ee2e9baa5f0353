demo({
  name: 'batch-gradient-descent',
  title: 'It soon finds the valley, and then creeps',
  predict: 'Would a step three times as large, η = 0.006, arrive three times as soon?',
  hint: 'Allow 10,000 steps and compare η = 0.002 with 0.003. Then the bowls: which η is best, and what happens just beyond?',
  objectives: [
    { name: 'Rosenbrock', label: 'Rosenbrock’s valley', view: [-2.048, 2.048, -1, 3] },
    { name: 'ellipse 10', label: 'bowl, κ = 10', view: [-6, 6, -3.2, 3.2], start: [5, 1], set: { eta: 0.09 } },
    { name: 'ellipse 100', label: 'bowl, κ = 100', view: [-6, 6, -3.2, 3.2], start: [5, 1], set: { eta: 0.0099 } },
    { name: 'Booth', set: { eta: 0.1 } },
    { name: 'saddle', start: [1.5, 0.001], set: { eta: 0.1, steps: 40 } }
  ],
  sliders: [
    { name: 'eta', label: 'step size η', min: 0.0001, max: 1, log: true, value: 0.002 },
    { name: 'steps', label: 'steps', min: 1, max: 10000, log: true, value: 200 }
  ],
  runs: [{ method: 'gradient descent', settings: ['eta'] }],
  steps: 'steps'
});
