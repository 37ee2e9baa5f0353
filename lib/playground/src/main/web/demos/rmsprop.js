demo({
  name: 'rmsprop',
  title: 'Quick from far away, and never quite there',
  predict: 'A longer memory, ρ = 0.99: does the constant rate settle then?',
  hint: 'Halve η: how much closer does it stay? Look at the lengths of its steps, and at AdaGrad’s beside them. Then turn the bowl.',
  objectives: [
    { name: 'ellipse 100', label: 'bowl, κ = 100', view: [-4, 4, -3, 3], start: [3.5, 1.5] },
    { name: 'turned ellipse 100', label: 'the same, turned', view: [-4, 4, -3, 3], start: [3.5, 1.5], title: 'Turned by 45°, it jumps from wall to wall' },
    { name: 'Rosenbrock', label: 'Rosenbrock’s valley', view: [-2.048, 2.048, -1, 3], title: 'In the valley' }
  ],
  sliders: [
    { name: 'rho', label: 'decay ρ', min: 0, max: 0.999, step: 0.001, digits: 3, value: 0.9 },
    { name: 'eta', label: 'RMSProp’s rate η', min: 0.005, max: 1, log: true, value: 0.15 },
    { name: 'ada', label: 'AdaGrad’s rate η', min: 0.05, max: 5, log: true, value: 0.5 },
    { name: 'steps', label: 'steps', min: 1, max: 1000, log: true, value: 120 }
  ],
  runs: [
    { method: 'gradient descent', settings: [0.0009], label: 'gradient descent' },
    { method: 'AdaGrad', settings: ['ada'] },
    { method: 'RMSProp', settings: ['eta', 'rho'] }
  ],
  steps: 'steps',
  below: 'step length'
});
