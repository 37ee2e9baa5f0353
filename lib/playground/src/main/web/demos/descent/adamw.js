demo({
  name: 'adamw',
  title: 'L2 inside Adam hardly touches the slope; AdamW pulls at both',
  predict: 'Ten times the decay, λ = 3: which of the two brings both weights near 0?',
  hint: 'The star is the fit without decay. The slope has the larger gradients, and Adam divides the penalty by them. Slide λ to 0: do the three runs still part?',
  objectives: [{ name: 'wide line fit', label: 'line fit' }],
  axes: ['intercept', 'slope'],
  sliders: [
    { name: 'lambda', label: 'decay λ', min: 0, max: 3, step: 0.05, digits: 3, value: 0.3 },
    { name: 'eta', label: 'learning rate η', min: 0.003, max: 0.1, log: true, value: 0.02 },
    { name: 'batch', label: 'batch size', min: 1, max: 64, step: 1, value: 8 },
    { name: 'seed', label: 'seed', min: 1, max: 20, step: 1, value: 1 }
  ],
  runs: [
    { method: 'Adam, L2 on batches', settings: ['eta', 0, 'batch', 'seed'], label: 'Adam' },
    { method: 'Adam, L2 on batches', settings: ['eta', 'lambda', 'batch', 'seed'], label: 'Adam + L2' },
    { method: 'AdamW, on batches', settings: ['eta', 'lambda', 'batch', 'seed'], label: 'AdamW' }
  ],
  steps: 500
});
