// Searches along a line: φ by the step, the handle a step on it. The stretches of steps that satisfy
// the two conditions are bars, and those that satisfy both are green; the strip has the slope, and
// between which bounds it must lie. A run is a search from the slider `first`; its time are its trials.
const scene = on => {
  const INK = [['#007a5a', '#00a67833', '#e2f3ec'], ['#34cda2', '#34cda244', '#16332b']];
  const COLUMNS = 601;
  let curve, slopes, steps, flags, first, steep, bar;
  const room = of => [...optimizers.domain(of.name)];
  const judge = alphas => optimizers.conditions(on.objective.name, alphas, on.state.c1, on.state.c2);
  const open = () => {
    // The curve goes on beyond the steps that are judged, where the bars' names stand.
    const [, end] = room(on.objective), beyond = 1.17, values = optimizers.curve(on.objective.name, 0, beyond * end, COLUMNS);
    steps = Float64Array.from({ length: COLUMNS }, (_, i) => end * i / (COLUMNS - 1));
    curve = [...steps].map((a, i) => [beyond * a, values[i]]);
    slopes = [...steps].map((a, i) => [beyond * a, values[COLUMNS + i]]);
    [first, steep] = [values[0], values[COLUMNS]];
    const low = Math.min(...curve.map(p => p[1]).filter(Number.isFinite)), high = first + 0.3 * (first - low);
    bar = (high - low) * 0.095;
    on.view = [-0.03 * end, beyond * end, low - 4.2 * bar, high];
  };
  const compute = run => {
    flags = judge(steps);
    try {
      const trials = optimizers.search(run.method, on.objective.name, on.settings(run)), values = trials.values();
      return { at: [...values.keys()], points: [...trials.steps()].map((a, k) => [a, values[k]]), step: trials.step(), found: trials.found(), outcome: trials.outcome() };
    } catch (refusal) {
      return { at: [0], points: [[0, first]], refusal: refusal.message };
    }
  };
  // The stretches of steps whose conditions pass the test.
  const stretches = test => {
    const found = [];
    flags.forEach((flag, i) => { if (test(flag)) { if (i && test(flags[i - 1])) found[found.length - 1][1] = steps[i]; else found.push([steps[i], steps[i]]); } });
    return found;
  };
  const box = (frame, [left, right], bottom, top, color) => {
    const { context } = frame, x = frame.x(left), y = frame.y(top);
    context.fillStyle = color;
    context.fillRect(x, y, Math.max(1, frame.x(right) - x), frame.y(bottom) - y);
  };
  const text = (words, x, y, align, color) => {
    const { context } = on.map, { halo } = INKS[+on.dark];
    context.font = '12px system-ui, sans-serif';
    context.textAlign = align;
    context.lineWidth = 3;
    context.strokeStyle = halo;
    context.fillStyle = color;
    context.strokeText(words, x, y);
    context.fillText(words, x, y);
  };
  const here = () => {
    const [a] = on.state.start, { name } = on.objective, values = optimizers.curve(name, a, a + 1, 2);
    return { a, value: values[0], slope: values[2], flag: judge(Float64Array.of(a))[0] };
  };
  const draw = () => {
    const { map, view, paths, styles, state } = on, { ink, faint, halo } = INKS[+on.dark], [green, pale, wash] = INK[+on.dark];
    const [, edge, bottom] = view, [, end] = room(on.objective);
    for (const s of stretches(f => f === 3)) box(map, s, bottom + 3.4 * bar, view[3], wash);
    [['decrease', f => f & 1, faint], ['slope', f => f & 2, faint], ['both', f => f === 3, green]].forEach(([words, test, color], i) => {
      const y = bottom + (2.35 - i) * bar;
      map.line([[0, y + 0.3 * bar], [end, y + 0.3 * bar]], INKS[+on.dark].grid, 1);
      for (const s of stretches(test)) box(map, s, y, y + 0.6 * bar, color);
      text(words, map.x(edge) - 5, map.y(y) - 0.1 * bar / (view[3] - bottom) * map.height, 'right', ink);
    });
    // Armijo's line, and the slope it is a share of.
    const down = c => [[0, first], [end, first + c * steep * end]];
    map.line(down(1), faint, 1, [2, 4]);
    map.line(down(state.c1), ink, 1.5, [7, 4]);
    text('φ(0) + c₁αφ′(0)', map.x(0.24 * end), map.y(first + 0.24 * state.c1 * steep * end) - 9, 'left', ink);
    map.line(curve, halo, 5);
    map.line(curve, ink, 2);
    // At the handle: the slope, in the wedge of those that are small enough.
    const { a, value, slope, flag } = here();
    if (Number.isFinite(value)) {
      const scale = (view[1] - view[0]) / map.width * map.height / (view[3] - view[2]);
      const spoke = s => { const dx = 58 / Math.hypot(1, s * scale) * (view[1] - view[0]) / map.width; return [dx, s * dx]; };
      const { context } = map, [wx, wy] = spoke(state.c2 * steep), [tx, ty] = spoke(slope);
      context.beginPath();
      for (const [x, y] of [[0, 0], [wx, wy], [wx, -wy], [0, 0], [-wx, wy], [-wx, -wy]]) context.lineTo(map.x(a + x), map.y(value + y));
      context.fillStyle = pale;
      context.fill();
      map.line([[a - tx, value - ty], [a + tx, value + ty]], flag & 2 ? green : '#d55e00', 3);
    }
    map.line([[a, bottom], [a, value]], faint, 1, [2, 3]);
    paths.forEach((path, i) => {
      if (!path || path.refusal) return;
      const last = on.reached(path), { color } = styles[i], side = i ? 18 : -10;
      path.points.slice(0, last + 1).forEach(([x, y], k) => {
        if (!k) return;
        const shown = Number.isFinite(y) && y < view[3] ? map.y(y) : map.top + 22;
        map.context.globalAlpha = k === last ? 1 : 0.75;
        map.dot(x, view[3] - (shown - map.top) / map.height * (view[3] - view[2]), k === last ? 7 : 5, color, halo);
        map.context.globalAlpha = 1;
        text(k, map.x(x) + 9, shown + side / 2 + 4, 'left', color);
      });
    });
    map.dot(0, first, 4, ink, halo);
  };
  const drawStrips = () => {
    const { state, dark } = on, [green, pale] = INK[+dark], { ink, faint } = INKS[+dark], most = 1.35 * Math.abs(steep);
    const strip = frameOf(on.strips[0], [on.view[0], on.view[1], -most, most]), { a, slope, flag } = here();
    strip.axes(dark);
    strip.clip();
    box(strip, on.view, state.c2 * steep, -state.c2 * steep, pale);
    strip.line([[0, 0], [on.view[1], 0]], faint, 0.5);
    strip.line(slopes, ink, 1.5);
    strip.dot(a, Math.max(-most, Math.min(most, slope)), 5, flag & 2 ? green : '#d55e00');
    strip.notes(dark, [['φ′(α), and the band ±c₂|φ′(0)|', 'right', 1, 16]]);
    strip.context.restore();
  };
  const verdict = ({ slope, flag }) => flag === 3 ? 'just right' : flag & 1 && slope < 0 ? 'too short' : 'too long';
  return {
    strips: 1, room, open, compute, draw, drawStrips, rate: 2,
    axes: () => ['', 'φ(α)', true],
    place: () => {
      const { a, value } = here();
      return [a, Number.isFinite(value) ? Math.min(value, on.view[3]) : on.view[3], 'step α = '];
    },
    first: () => {
      const it = here(), { a, value, slope, flag } = it;
      return `your step α = ${show(a)}: φ = ${show(value)}, ${flag & 1 ? 'decreases enough' : 'does not decrease enough'}; slope ${show(slope)}, ${flag & 2 ? 'small enough' : slope < 0 ? 'still falls too steeply' : slope > 0 ? 'rises too steeply' : 'none'}: ${verdict(it)}`;
    },
    words: (path, run) => {
      const k = on.reached(path), [x, y] = path.points[k], who = (run.label || run.method) + ': ';
      if (path.refusal) return who + path.refusal;
      if (!k) return who + 'not begun';
      const end = k < path.at.length - 1 ? 'next' : path.found ? 'taken' : path.outcome;
      return who + `trial ${k}, α = ${show(x)}, φ = ${show(y)}: ${end === 'next' ? 'refused' : end}`;
    }
  };
};
