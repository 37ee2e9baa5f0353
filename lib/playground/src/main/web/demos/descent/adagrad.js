demo({
  name: 'adagrad',
  title: 'One rate for a steep and a flat direction',
  predict: 'Turn the bowl by 45°. Does AdaGrad still go straight to the middle?',
  hint: 'Make η ten times smaller: the steps shrink before it is there. Ten times larger: where do the first steps lead, and does it recover?',
  objectives: [
    { name: 'ellipse 100', label: 'bowl, κ = 100', view: [-4, 4, -3, 3], start: [3.5, 1.5] },
    { name: 'turned ellipse 100', label: 'the same, turned', view: [-4, 4, -3, 3], start: [3.5, 1.5], set: { steps: 200 }, title: 'Turned by 45°, it falls behind gradient descent', predict: 'Each coordinate now meets both curvatures. Which η makes AdaGrad as good as before?' },
    { name: 'ellipse 10', label: 'bowl, κ = 10', view: [-4, 4, -3, 3], start: [3.5, 1.5], title: 'κ = 10: AdaGrad takes the same steps as with 100' }
  ],
  sliders: [
    { name: 'eta', label: 'AdaGrad’s rate η', min: 0.01, max: 5, log: true, value: 0.5 },
    { name: 'steps', label: 'steps', min: 1, max: 1000, log: true, value: 100 }
  ],
  runs: [{ method: 'gradient descent', settings: [0.0099] }, { method: 'AdaGrad', settings: ['eta'] }],
  steps: 'steps',
  below: 'step length'
});
