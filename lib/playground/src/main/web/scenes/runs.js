// Runs of methods over a map. A run starts at the handle, or `beside` it, or `from` a place of its own,
// in shares of the view. Runs end after so many steps, or, where they differ in price, when they have
// used up a budget of term gradients, which then is also the time in which they play. The strip shows
// the values by step, and one more, if the description names it `below`, the learning rates or the
// lengths of the steps. Where points are fitted, the map shows them with the fitted curves, the handle
// is a training point, and the strip has both errors. Of a run whose end alone matters, the way before
// the last share, `tail`, is faint.
const scene = on => {
  const { description } = on, { budget } = description;
  let line, fit, lowest;
  const room = of => of.view || [...optimizers.domain(of.name)];
  const open = () => {
    const { name } = on.objective, view = room(on.objective);
    on.view = view;
    line = fit = null;
    lowest = 0;
    if (view.length === 2) {
      const count = 401, values = optimizers.curve(name, ...view, count);
      line = Array.from({ length: count }, (_, i) => [view[0] + (view[1] - view[0]) * i / (count - 1), values[i], values[count + i]]);
      on.view = [...view, -1.4, Math.max(2, Math.min(6, ...[Math.max(...values)])) * 1.05];
    } else {
      const fixed = optimizers.trainingPoints(name), m = optimizers.minimizers(name);
      if (fixed.length) fit = [fixed, optimizers.validationPoints(name)];
      lowest = m.length ? optimizers.value(name, m.slice(0, 2)) : null;
    }
    on.contours = !line && !fit;
  };
  const startOf = ({ from, beside }) => Float64Array.from(on.state.start, (c, i) => {
    const low = on.view[2 * i], size = on.view[2 * i + 1] - low;
    return from ? low + from[i] * size : beside ? c + beside[i] * size : c;
  });
  const compute = run => {
    const steps = budget ? 10000 : Math.round(on.number(description.steps || 50));
    const path = optimizers.run(run.method, on.objective.name, startOf(run), on.settings(run), steps, budget ? Math.round(on.number(budget)) : 1e9);
    const flat = path.points(), values = path.values(), points = [];
    const size = flat.length / values.length;
    for (let k = 0; k < values.length; k++) points.push(line ? [flat[k], values[k]] : fit ? flat.subarray(size * k, size * (k + 1)) : [flat[2 * k], flat[2 * k + 1]]);
    // Where each point stands on the strip and in time: by its step, or by what it cost.
    const at = budget ? [...path.gradients()] : points.map((_, k) => k);
    return { points, values, at, norms: path.gradientNorms(), rates: path.learningRates(), errors: path.validationErrors(), kept: path.kept(), converged: path.converged(), diverged: path.diverged() };
  };
  // What a run shows when it is here: at its end the point that it keeps.
  const answer = path => { const k = on.reached(path); return k === path.at.length - 1 ? path.kept : k; };
  // The steps' learning rates or lengths; what the start has none of, it takes from the first step.
  const below = ({ rates, points }) => points.map((p, k) => {
    const i = Math.max(1, k);
    return description.below === 'learning rate' ? rates[i] : i < points.length ? Math.hypot(...points[i].map((c, n) => c - points[i - 1][n])) : 0;
  });

  const drawPaths = () => {
    const { map, paths, styles } = on, { halo } = INKS[+on.dark];
    paths.forEach((path, i) => {
      if (!path) return;
      const last = on.reached(path), part = path.points.slice(0, last + 1);
      const old = description.tail ? Math.floor(last * (1 - description.tail)) : 0;
      map.context.globalAlpha = 0.25;
      if (old) map.line(part.slice(0, old + 1), styles[i].color, 1.5);
      map.context.globalAlpha = 1;
      map.line(part.slice(old), halo, 5);
      map.line(part.slice(old), styles[i].color, 2, styles[i].dash);
      map.dot(...part[0], 4, styles[i].color, halo);
      if (last <= 150) for (const [x, y] of part) map.dot(x, y, 2.8, styles[i].color);
    });
    if (!line) drawStars(on);
    paths.forEach((path, i) => {
      if (path) map.dot(...path.points[on.reached(path)], 6, styles[i].color, halo);
    });
  };
  const drawFit = () => {
    const { map, view } = on, { ink, faint, halo } = INKS[+on.dark], count = 161;
    on.paths.forEach((path, i) => {
      if (!path) return;
      const curve = [...optimizers.fitted(on.objective.name, path.points[answer(path)], count)].map((v, k) => [view[0] + (view[1] - view[0]) * k / (count - 1), v]);
      map.line(curve, halo, 5);
      map.line(curve, on.styles[i].color, 2.5);
    });
    for (let i = 0; i < fit[1].length; i += 2) map.dot(fit[1][i], fit[1][i + 1], 2.5, halo, faint);
    for (let i = 0; i < fit[0].length; i += 2) map.dot(fit[0][i], fit[0][i + 1], 5, ink, halo);
  };
  const draw = () => {
    const { map, view } = on, { ink, faint } = INKS[+on.dark];
    if (line) {
      map.line([[view[0], 0], [view[1], 0]], faint, 0.5);
      map.line(line.map(p => [p[0], p[2]]), faint, 1.5, [4, 4]);
      map.line(line, ink, 2);
    }
    if (fit) drawFit(); else drawPaths();
  };
  const drawStrips = () => {
    const by = budget ? ' by term gradients' : ' by step';
    drawStrip(on, on.strips[0], fit
      ? { name: 'validation error (dashed: training)', series: path => [path.errors, path.values], log: true, room: 0, answer, solid: true }
      : { name: (lowest === null ? '‖∇f‖' : lowest ? 'f − min f' : 'f') + by, series: path => [lowest === null ? path.norms : path.values.map(v => v - lowest)], log: true, answer });
    if (description.below) drawStrip(on, on.strips[1], { name: description.below + by, series: path => [below(path)], log: description.below !== 'learning rate', answer });
  };
  const words = (path, run) => {
    const k = on.reached(path);
    const end = k < path.at.length - 1 ? '' : path.diverged ? ': diverged' : path.converged ? ': converged' : ': not there yet';
    const who = on.runs.length > 1 ? (run.label || run.method) + ', ' : '', kept = answer(path);
    if (fit) return who + `step ${kept}${kept < k ? ` kept of ${k}` : ''}: training error ${show(path.values[kept])}, validation error ${show(path.errors[kept])}, ‖w‖ = ${show(Math.hypot(...path.points[kept]))}`;
    return who + `step ${k}${budget ? ` for ${path.at[k]} term gradients` : ''}: f = ${show(path.values[k])}, gradient norm ${show(path.norms[k])}${end}`;
  };
  return {
    strips: description.below ? 2 : 1, room, open, compute, draw, drawStrips, words,
    axes: () => [...description.axes || (line ? ['x', 'f(x)'] : ['x', 'y']), line],
    place: () => {
      const { start } = on.state;
      return [start[0], line ? optimizers.value(on.objective.name, Float64Array.from(start)) : start[1], fit ? 'training point at ' : 'start at '];
    }
  };
};
