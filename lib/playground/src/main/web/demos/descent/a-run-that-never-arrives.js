demo({
  name: 'a-run-that-never-arrives',
  title: 'A run that never arrives',
  predict: 'A step one percent smaller, η = 0.099: does it still jump from wall to wall for ever?',
  hint: 'Slide η to 0.099, then to 0.101. Which η is fastest, and does the start matter?',
  objectives: [{ name: 'ellipse 10', label: 'x² + 10y²', view: [-6, 6, -3.2, 3.2], start: [5, 1] }],
  sliders: [{ name: 'eta', label: 'step size η', min: 0.005, max: 0.12, step: 0.001, digits: 3, value: 0.1 }],
  runs: [{ method: 'gradient descent', settings: ['eta'] }],
  steps: 50,
  aspect: 0.55
});
