// A problem with constraints and a point to be moved. What is not feasible is hatched, edges are thick.
// Where the point stands, −∇f is an arrow, the active constraints' gradients are thin ones, and times
// their multipliers a chain of thick ones, which must end where −∇f ends: what is missing is dotted. A run is where multipliers
// come from. The words are the library's report.
const scene = on => {
  const CONDITIONS = ['stationarity', 'primal feasibility', 'dual feasibility', 'complementarity'];
  const WRONG = ['the arrows do not balance in ', 'violated: ', 'negative multiplier of ', 'multiplier and value both differ from 0: '];
  let names, equalities, layer, layered;
  const room = of => of.view || [...optimizers.domain(of.name)];
  const open = () => {
    const { name } = on.objective;
    on.view = room(on.objective);
    on.contours = true;
    names = optimizers.constraints(name);
    equalities = optimizers.equalities(name);
    layer = null;
  };
  const compute = run => {
    const report = optimizers.report(run.method, on.objective.name, Float64Array.from(on.state.start), on.settings(run));
    const flat = report.gradients(), residuals = [...report.residuals()];
    const gradients = Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i], flat[2 * i + 1]]);
    return { at: [0], report, residuals, gradients, multipliers: report.multipliers(), holds: residuals.map(r => r <= report.tolerance()) };
  };
  // The hatching and the edges, on a canvas of their own, which a drag only lays over the contours.
  const paint = () => {
    const { map, view, dark } = on, width = Math.round(map.width * map.ratio), height = Math.round(map.height * map.ratio);
    const columns = Math.min(361, width), rows = Math.min(271, height);
    layer = element('canvas', { width, height });
    layered = map;
    const context = layer.getContext('2d'), image = context.createImageData(width, height);
    const edge = dark ? [255, 255, 255] : [20, 24, 30], hatch = dark ? [200, 210, 220] : [70, 80, 90];
    names.forEach((_, n) => {
      const field = optimizers.constraintField(on.objective.name, n, ...view, columns, rows);
      const at = (i, j) => {
        const x = Math.min(columns - 1.001, i / width * (columns - 1)), y = Math.min(rows - 1.001, Math.max(0, (1 - j / height) * (rows - 1)));
        const c = Math.floor(x), r = Math.floor(y), u = x - c, v = y - r, k = r * columns + c;
        return (1 - v) * ((1 - u) * field[k] + u * field[k + 1]) + v * ((1 - u) * field[k + columns] + u * field[k + columns + 1]);
      };
      for (let j = 0; j < height; j++) {
        for (let i = 0; i < width; i++) {
          const value = at(i, j), slope = Math.hypot(at(i + 1, j) - value, at(i, j + 1) - value) + 1e-12;
          const cover = Math.max(0, Math.min(1, 1.6 * map.ratio - Math.abs(value) / slope)), p = 4 * (j * width + i);
          const alpha = n >= equalities && value > 0 ? ((i + j) / map.ratio % 9 < 1.5 ? 120 : 50) : 0;
          if (255 * cover > image.data[p + 3]) image.data.set([...edge, 255 * cover], p);
          else if (alpha > image.data[p + 3]) image.data.set([...hatch, alpha], p);
        }
      }
    });
    context.putImageData(image, 0, 0);
  };
  const arrow = ([x, y], [dx, dy], color, thick, words, before) => {
    const { context } = on.map, { halo } = INKS[+on.dark], length = Math.hypot(dx, dy);
    if (length < 2) return;
    const [ux, uy] = [dx / length, dy / length], head = Math.min(8 + thick, length), tip = [x + dx, y + dy], neck = [tip[0] - head * ux, tip[1] - head * uy];
    for (const [stroke, width] of [[halo, thick + 4], [color, thick]]) {
      context.strokeStyle = stroke;
      context.lineWidth = width;
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(...neck);
      context.stroke();
    }
    context.fillStyle = color;
    context.beginPath();
    context.moveTo(...tip);
    for (const side of [1, -1]) context.lineTo(neck[0] - side * (3 + thick) * uy, neck[1] + side * (3 + thick) * ux);
    context.fill();
    if (!words) return;
    context.font = '13px system-ui, sans-serif';
    context.lineWidth = 3;
    context.strokeStyle = halo;
    // Beside the middle of an arrow, or before its tip.
    const wide = context.measureText(words).width, [wx, wy] = before ? [tip[0] + 14 * ux - (ux < 0 ? wide : 0), tip[1] + 16 * uy + 4] : [x + dx / 2 - 9 * uy, y + dy / 2 + 14 * Math.abs(ux) + 4];
    context.textAlign = 'left';
    const place = [words, Math.max(on.map.left + 4, Math.min(on.map.left + on.map.width - wide - 4, wx)), wy];
    context.strokeText(...place);
    context.fillText(...place);
  };
  const draw = () => {
    const { map, paths, styles, state } = on, { context } = map, { ink, faint } = INKS[+on.dark];
    if (!layer || layered !== map) paint();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(layer, Math.round(map.left * map.ratio), Math.round(map.top * map.ratio));
    context.setTransform(map.ratio, 0, 0, map.ratio, 0, 0);
    drawStars(on);
    const from = [map.x(state.start[0]), map.y(state.start[1])];
    const shown = paths.filter(Boolean);
    // Arrows of all runs have one scale, on which the longest is a quarter of the map.
    const reach = Math.max(1e-9, ...shown.flatMap(p => p.gradients.map(([gx, gy], n) => Math.hypot(gx, gy) * (n ? Math.abs(p.multipliers[n - 1]) : 1))));
    const scale = Math.min(0.26 * Math.min(map.width, map.height * 1.4), 120) / reach;
    const pixels = ([gx, gy], factor) => [gx * factor * scale, -gy * factor * scale];
    // Thin, and of one length: in which directions the active constraints can push.
    names.forEach((name, n) => {
      const [gx, gy] = shown[0].gradients[n + 1], size = Math.hypot(gx, gy) / 44;
      if (size && shown[0].report.active().includes(name)) arrow(from, [gx / size, -gy / size], faint, 1.2);
    });
    paths.forEach((path, i) => {
      if (!path) return;
      const { color } = styles[i], goal = pixels(path.gradients[0], -1);
      let at = from;
      names.forEach((name, n) => {
        const step = pixels(path.gradients[n + 1], path.multipliers[n]);
        arrow(at, step, color, 6, (n < equalities ? 'λ∇h ' : 'μ∇g ') + name);
        at = [at[0] + step[0], at[1] + step[1]];
      });
      context.beginPath();
      context.moveTo(...at);
      context.lineTo(from[0] + goal[0], from[1] + goal[1]);
      context.setLineDash([3, 4]);
      context.strokeStyle = color;
      context.lineWidth = 2;
      context.stroke();
      context.setLineDash([]);
    });
    arrow(from, pixels(shown[0].gradients[0], -1), ink, 2.5, '−∇f', true);
  };
  const plain = text => text.replace('x[0]', 'x').replace('x[1]', 'y');
  return {
    // One scale on both axes: gradients are to be at right angles to edges.
    fit: canvas => {
      const frame = frameOf(canvas, on.view), [left, right, bottom, top] = room(on.objective);
      const middle = (bottom + top) / 2, half = (right - left) * frame.height / frame.width / 2;
      return [left, right, middle - half, middle + half];
    },
    strips: 0, still: true, room, open, compute, draw, drawStrips: () => {},
    snap: start => [...optimizers.caught(on.objective.name, Float64Array.from(start), 0.0042 * (on.view[1] - on.view[0]))],
    axes: () => ['x', 'y'],
    place: () => [...on.state.start, 'point at '],
    words: (path, run) => {
      const { report, residuals, multipliers, holds } = path, worst = report.worst(), idle = report.idle(), second = report.secondOrder();
      return [
        `${run.label || run.method}: ` + names.map((name, n) => `${n < equalities ? 'λ' : 'μ'} = ${show(multipliers[n])} (${name})`).join(', ')
          + `; f = ${show(optimizers.value(on.objective.name, Float64Array.from(on.state.start)))}`,
        ...CONDITIONS.map((name, i) => `${holds[i] ? '✓' : '✗'} ${name} ${show(holds[i] ? 0 : residuals[i])}${holds[i] ? '' : ': ' + WRONG[i] + plain(worst[i])}`),
        report.qualification() + (idle.length ? `; active with multiplier 0: ${idle.join(', ')}` : ''),
        ...second ? ['All four hold. Second order: ' + second] : []
      ].join('\n');
    }
  };
};
