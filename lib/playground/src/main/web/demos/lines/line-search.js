demo({
  name: 'line-search',
  title: 'Two hollows, and steps that are just right in both',
  predict: 'Ask for more decrease, c₁ = 0.2. Which of the green stretches goes first?',
  hint: 'Drag the ringed step from left to right: too short, just right, too long, and why. Then a first step of 0.1: which search takes it, though it is too short?',
  aspect: 0.68,
  choice: 'line ',
  objectives: [
    { name: 'two hollows', label: 'Himmelblau, two hollows', start: [0.4] },
    { name: 'bent valley', label: 'Rosenbrock, across the valley', start: [1.2], set: { first: 1 }, title: 'A narrow valley: the first step is far too long', predict: 'How many times must a first step of 1 be halved here?' },
    { name: 'wall', label: 'a wall at α = 1', start: [0.3], set: { first: 1.2, c2: 0.3 }, title: 'Behind the wall there is no value: too long', predict: 'What does a search do with a first step that has no value?' },
    { name: 'long tail', label: 'a long tail', start: [10], set: { first: 0.1, c1: 0.01, c2: 0.1 }, title: 'A tail so flat that only the decrease ends it', predict: 'From a first step of 0.1, which search stays there, and which goes on?' },
    { name: 'ripples', label: 'a parabola with ripples', start: [0.5], set: { first: 1.8, c2: 0.3 }, title: 'Every ripple has steps that are just right', predict: 'Make c₂ smaller, 0.05: are fewer ripples left, or narrower stretches?' }
  ],
  sliders: [
    { name: 'c1', label: 'decrease c₁', min: 0.0001, max: 0.5, log: true, value: 0.1 },
    { name: 'c2', label: 'slope c₂', min: 0.02, max: 0.98, step: 0.01, digits: 3, value: 0.4 },
    { name: 'first', label: 'first step', min: 0.05, max: 16, log: true, value: 7 }
  ],
  runs: [
    { method: 'backtracking', settings: ['first', 'c1'], label: 'backtracking' },
    { method: 'strong Wolfe', settings: ['first', 'c1', 'c2'], label: 'strong Wolfe' }
  ]
});
