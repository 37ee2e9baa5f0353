demo({
  name: 'population',
  title: 'Descent rolls into the nearest hollow; populations find the deepest',
  predict: 'Halve the population to 10. Do all three still find the star?',
  hint: 'Switch methods on and off by their names, and play. Mutation σ = 0.1: who gets stuck in a hollow, and does another seed help? Then Easom’s plain, with one hole in it.',
  objectives: [
    { name: 'Rastrigin', eta: 0.002 },
    { name: 'Ackley', eta: 0.05, title: 'A funnel of a thousand dents' },
    { name: 'Griewank', eta: 0.5, set: { sigma: 5 } },
    { name: 'Styblinski–Tang', eta: 0.01, title: 'Four hollows, one a little deeper' },
    { name: 'Himmelblau', eta: 0.01, title: 'Four minima of one depth: a population settles for one' },
    { name: 'Easom', label: 'Easom, a plain with one hole', eta: 1, set: { sigma: 2 }, title: 'A plain with one hole' },
    { name: 'Rosenbrock', label: 'Rosenbrock’s valley', eta: 0.002, set: { sigma: 0.3 }, title: 'A valley: the ellipse turns along it' }
  ],
  sliders: [
    { name: 'size', label: 'population', min: 4, max: 100, log: true, digits: 3, value: 20 },
    { name: 'sigma', label: 'mutation σ', min: 0.02, max: 8, log: true, value: 2 },
    { name: 'budget', label: 'evaluations', min: 50, max: 5000, log: true, digits: 3, value: 240 },
    { name: 'seed', label: 'seed', min: 1, max: 20, step: 1, value: 1 }
  ],
  off: [1],
  runs: [
    { method: 'gradient descent', settings: ['eta'], label: 'gradient descent' },
    { method: 'genetic algorithm', settings: ['size', 'sigma', 'seed'] },
    { method: 'differential evolution', settings: ['size', 0.6, 'seed'], label: 'differential evolution' },
    { method: 'CMA-ES', settings: ['size', 'sigma', 'seed'] }
  ]
});
