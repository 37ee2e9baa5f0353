demo({
  name: 'adam',
  title: 'Without its correction, Adam begins with leaps',
  predict: 'Set β₂ = 0.9, like β₁. Are the first uncorrected steps still too long?',
  hint: 'Set β₁ = 0 and β₂ = 0.9: which run lies on RMSProp’s? Then the defaults again, on the turned bowl and in the valley: what does the scaling by coordinate help there?',
  objectives: [
    { name: 'ellipse 100', label: 'bowl, κ = 100', view: [-4, 4, -3, 3], start: [3.5, 1.5] },
    { name: 'turned ellipse 100', label: 'the same, turned', view: [-4, 4, -3, 3], start: [3.5, 1.5] },
    { name: 'Rosenbrock', label: 'Rosenbrock’s valley', view: [-2.048, 2.048, -1, 3], set: { eta: 0.05, mom: 0.001, steps: 300 } }
  ],
  sliders: [
    { name: 'eta', label: 'Adam’s rate η', min: 0.003, max: 1, log: true, value: 0.1 },
    { name: 'beta1', label: 'β₁, of gradients', min: 0, max: 0.99, step: 0.01, digits: 3, value: 0.9 },
    { name: 'beta2', label: 'β₂, of squares', min: 0, max: 0.999, step: 0.001, digits: 3, value: 0.999 },
    { name: 'mom', label: 'momentum’s η', min: 0.0001, max: 0.1, log: true, value: 0.004 },
    { name: 'steps', label: 'steps', min: 1, max: 1000, log: true, value: 150 }
  ],
  runs: [
    { method: 'momentum', settings: ['mom', 'beta1'], label: 'momentum' },
    { method: 'RMSProp', settings: ['eta', 0.9] },
    { method: 'Adam', settings: ['eta', 'beta1', 'beta2'], label: 'Adam' },
    { method: 'Adam, uncorrected', settings: ['eta', 'beta1', 'beta2'] }
  ],
  steps: 'steps',
  below: 'step length'
});
