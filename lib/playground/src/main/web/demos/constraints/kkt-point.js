demo({
  name: 'kkt-point',
  title: 'On the disc one multiplier cannot balance −∇f; in the corner two can',
  predict: 'Drag the point inside, away from both edges. Which condition is broken there?',
  hint: 'The point catches on edges and corners. Go to the star: what do the two multipliers say of the two edges? Switch to multipliers by hand, and break each of the four conditions in turn. In the cusp, why does no multiplier help?',
  aspect: 0.7,
  choice: 'problem ',
  objectives: [
    { name: 'disc and wall', label: 'nearest point: disc and wall' },
    { name: 'at least one', label: 'x² + y² with x ≥ 1', title: 'The wall pushes back with μ = 2', predict: 'Move along the wall. Which condition breaks at once, and which never?' },
    { name: 'largest rectangle', label: 'largest xy on x + y = 10', title: 'At the largest rectangle −∇f is λ times the normal', predict: 'What is λ at the star, and what is it a price of?' },
    { name: 'product on a line', label: 'least xy on x + y = 10', title: 'All four conditions hold at (5, 5), and it is no minimizer', predict: 'Go to (5, 5). What does the second-order test say?' },
    { name: 'idle wall', label: 'a wall that is not needed', title: 'At (1, 0) the wall is touched and does not push', predict: 'What is μ at (1, 0), and would the minimizer move without the wall?' },
    { name: 'cusp', label: 'a cusp, without multipliers', title: 'In the cusp both gradients lie on one line: no multiplier balances', predict: 'The star is the minimizer. Which of the four conditions fails there?' }
  ],
  sliders: [
    { name: 'first', label: 'first, by hand', min: -6, max: 6, step: 0.1, value: 1 },
    { name: 'second', label: 'second, by hand', min: -6, max: 6, step: 0.1, value: 0 }
  ],
  off: [1],
  runs: [
    { method: 'multipliers by least squares', settings: [], label: 'estimated multipliers' },
    { method: 'multipliers by hand', settings: ['first', 'second'], label: 'multipliers by hand' }
  ]
});
