demo({
  name: 'rmsprop',
  title: 'It comes near, forgets the slopes, and is thrown out again',
  predict: 'Half the rate, η = 0.035: does it hover half as high, or a quarter as high?',
  hint: 'The lower strip: AdaGrad’s steps shrink, RMSProp’s do not. Slide ρ up: from where on does it arrive? Then turn the bowl.',
  objectives: [
    { name: 'ellipse 100', label: 'bowl, κ = 100', view: [-4, 4, -3, 3], start: [3.5, 1.5] },
    { name: 'turned ellipse 100', label: 'the same, turned', view: [-4, 4, -3, 3], start: [3.5, 1.5], title: 'Turned by 45°, it hovers twice as high' }
  ],
  sliders: [
    { name: 'rho', label: 'decay ρ', min: 0, max: 0.999, step: 0.001, digits: 3, value: 0.9 },
    { name: 'eta', label: 'RMSProp’s rate η', min: 0.005, max: 0.5, log: true, value: 0.07 },
    { name: 'ada', label: 'AdaGrad’s rate η', min: 0.05, max: 5, log: true, value: 0.5 },
    { name: 'steps', label: 'steps', min: 1, max: 1000, log: true, value: 200 }
  ],
  runs: [
    { method: 'gradient descent', settings: [0.005] },
    { method: 'AdaGrad', settings: ['ada'] },
    { method: 'RMSProp', settings: ['eta', 'rho'] }
  ],
  steps: 'steps',
  below: 'step length'
});
