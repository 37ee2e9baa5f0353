// Populations over a map, generation by generation, and descent beside them. The handle is where
// descent and the mean of a normal distribution begin, and one of the first individuals of the others.
// Time is counted in evaluations, up to the slider `budget`. Dots are the individuals; those of the
// generation before are faint, the best of all is large, and the ellipses are one and two standard
// deviations of the distribution that the individuals are drawn from.
const scene = on => {
  let lowest;
  const room = of => [...optimizers.domain(of.name)];
  const open = () => {
    const { name } = on.objective;
    on.view = room(on.objective);
    on.contours = true;
    lowest = optimizers.value(name, optimizers.minimizers(name).slice(0, 2));
  };
  const compute = run => {
    const path = optimizers.evolve(run.method, on.objective.name, Float64Array.from(on.state.start), on.settings(run), Math.round(on.state.budget));
    const flat = path.points(), ellipses = path.ellipses(), leaders = path.leaders();
    let at = 0;
    const generations = [...path.sizes()].map(size => Array.from({ length: size }, () => [flat[at++], flat[at++]]));
    return {
      generations, at: [...path.evaluations()], values: path.values(), single: run.settings.length === 1,
      leader: k => [leaders[2 * k], leaders[2 * k + 1]], ellipse: k => ellipses.slice(5 * k, 5 * k + 5)
    };
  };
  // The points at so many standard deviations from the mean, by the Cholesky factor of the covariance.
  const outline = ([x, y, xx, xy, yy], deviations) => {
    const a = Math.sqrt(xx), b = xy / a, c = Math.sqrt(Math.max(0, yy - b * b));
    return Array.from({ length: 61 }, (_, i) => {
      const u = deviations * Math.cos(Math.PI * i / 30), v = deviations * Math.sin(Math.PI * i / 30);
      return [x + a * u, y + b * u + c * v];
    });
  };
  const draw = () => {
    const { map, paths, styles } = on, { halo } = INKS[+on.dark], { context } = map;
    drawStars(on);
    paths.forEach((path, i) => {
      if (!path) return;
      const k = on.reached(path), { color, dash } = styles[i], { generations } = path;
      if (path.single) {
        const way = generations.slice(0, k + 1).map(g => g[0]);
        map.line(way, halo, 5);
        map.line(way, color, 2);
        if (k < 150) for (const [x, y] of way) map.dot(x, y, 2.8, color);
      } else {
        context.globalAlpha = 0.3;
        for (const [x, y] of generations[Math.max(0, k - 1)]) map.dot(x, y, 2.5, color);
        context.globalAlpha = 1;
        if (path.ellipse(k).length) for (const deviations of [2, 1]) {
          map.line(outline(path.ellipse(k), deviations), halo, 4);
          map.line(outline(path.ellipse(k), deviations), color, deviations === 1 ? 2 : 1.2, deviations === 1 ? [] : [5, 4]);
        }
        for (const [x, y] of generations[k]) map.dot(x, y, 3.5, color, halo);
      }
    });
    paths.forEach((path, i) => {
      if (path) map.dot(...path.leader(on.reached(path)), 7, styles[i].color, halo);
    });
  };
  return {
    strips: 1, room, open, compute, draw, rate: 60,
    drawStrips: () => drawStrip(on, on.strips[0], { name: (lowest ? 'best f − min f' : 'best f') + ' by evaluations', series: path => [path.values.map(v => v - lowest)], log: true }),
    axes: () => ['x', 'y'],
    place: () => [...on.state.start, 'start at '],
    words: (path, run) => {
      const k = on.reached(path);
      return `${run.label || run.method}, ${path.single ? 'step' : 'generation'} ${k}, ${path.at[k]} evaluation${path.at[k] > 1 ? 's' : ''}: best f = ${show(path.values[k])} at ${path.leader(k).map(show).join(', ')}`;
    }
  };
};
