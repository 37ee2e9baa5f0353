demo({
  name: 'convex',
  title: 'One minimum for all: one step from up there, 2470 from down here',
  predict: 'Take almost twice the step, η = 0.0095. Which start gains, and which one loses?',
  hint: 'Move your start along the floor of the valley and up its walls: which way costs steps? Then a round bowl: does the start still matter?',
  objectives: [
    { name: 'ellipse 100', label: 'bowl, κ = 100', view: [-4, 4, -4, 4], start: [2, 2] },
    { name: 'ellipse 10', label: 'bowl, κ = 10', view: [-4, 4, -4, 4], start: [2, 2], set: { eta: 0.05 } },
    { name: 'sphere', label: 'round bowl', view: [-4, 4, -4, 4], start: [2, 2], set: { eta: 0.1 } },
    { name: 'Booth', set: { eta: 0.1 } },
    { name: 'Matyas', set: { eta: 0.5 } },
    { name: 'line fit', set: { eta: 0.3 } }
  ],
  sliders: [{ name: 'eta', label: 'step size η', min: 0.0001, max: 1, log: true, value: 0.005 }],
  runs: [
    { method: 'gradient descent', settings: ['eta'], label: 'your start' },
    { method: 'gradient descent', settings: ['eta'], label: 'from above', from: [0.5, 0.875] },
    { method: 'gradient descent', settings: ['eta'], label: 'from the right', from: [0.875, 0.5] }
  ],
  steps: 3000
});
