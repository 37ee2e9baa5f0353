demo({
  name: 'population',
  title: 'Descent stops in the nearest hollow; a population looks farther',
  predict: 'Make σ twenty times smaller, 0.1. Which of the two populations gets stuck beside descent?',
  hint: 'Slide the evaluations up to 1200, or play: who is in the deepest hollow, and for how many of the seeds? Is a smaller population sooner there, or surer? Then Rosenbrock’s valley: watch the ellipse turn along it.',
  objectives: [
    { name: 'Rastrigin', levels: 3, eta: 0.002 },
    { name: 'Ackley', levels: 7, eta: 0.05, title: 'A funnel with a hundred dents' },
    { name: 'Griewank', eta: 0.5, set: { sigma: 5 }, title: 'Shallow ripples on a wide bowl' },
    { name: 'Styblinski–Tang', eta: 0.01, title: 'Four hollows, and one is the deepest' },
    { name: 'Himmelblau', eta: 0.01, title: 'Four minima of one depth: a population settles for one', predict: 'Four minima, one population: does it end in one of them, or in all four?' },
    { name: 'Easom', label: 'Easom, a plain with one hole', eta: 1, set: { sigma: 2 }, title: 'A plain with one hole', predict: 'Which of the methods notices that there is a hole?' },
    { name: 'Rosenbrock', label: 'Rosenbrock’s valley', eta: 0.002, set: { sigma: 0.3 }, title: 'A valley: the ellipse turns along it', predict: 'Which way will the ellipse point half way along the valley?' }
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
