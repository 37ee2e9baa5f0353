// A strip under the map: what each path has by when it is reached, the first of its series strong and
// marked at its answer, others dashed beside it.
const drawStrip = (on, canvas, { name, series, log, room = 0.5, answer = on.reached, solid }) => {
  const { paths, styles, dark } = on;
  const all = paths.map(path => path ? series(path) : []);
  const longest = Math.max(1, ...paths.map(p => p ? p.at[p.at.length - 1] : 0));
  let low = Infinity, high = -Infinity;
  for (const h of all.flat()) for (const v of h) if (v > 0 && v < Infinity) { low = Math.min(low, v); high = Math.max(high, v); }
  if (log) {
    low = low === Infinity ? -1 : Math.max(Math.log10(low), Math.log10(high) - 24);
    high = high === -Infinity ? 1 : Math.log10(high);
  } else low = 0;
  const pad = Math.max(log ? room : 0, 0.08 * (high - low));
  const strip = frameOf(canvas, [0, 1.01 * longest, low - pad, high + pad], log);
  strip.axes(dark);
  strip.clip();
  paths.forEach((path, i) => {
    if (!path) return;
    const { at } = path, last = on.reached(path), end = answer(path), { color, dash } = styles[i];
    const place = (h, k) => log ? Math.log10(Math.max(h[k], 1e-300)) || 0 : h[k];
    const curve = (h, until) => Array.from({ length: until + 1 }, (_, k) => [at[k], place(h, k)]);
    all[i].forEach((h, j) => {
      strip.context.globalAlpha = 0.3;
      strip.line(curve(h, h.length - 1), color, 1.5);
      strip.context.globalAlpha = 1;
      strip.line(curve(h, last), color, j ? 1.5 : 2, j ? [2, 3] : solid ? [] : dash);
      if (!j) strip.dot(at[end], place(h, end), 4, color);
    });
  });
  const rises = all.some(([h]) => h && !(h[h.length - 1] <= h[0]));
  strip.notes(dark, [[name, ...(rises ? ['left', 0] : ['right', 1]), 16]]);
  strip.context.restore();
};

// Stars where the minimizers are.
const drawStars = ({ map, dark, objective }) => {
  const { context } = map, { ink, halo } = INKS[+dark], m = optimizers.minimizers(objective.name);
  context.font = '20px system-ui, sans-serif';
  context.textAlign = 'center';
  context.lineWidth = 3;
  context.strokeStyle = halo;
  context.fillStyle = ink;
  for (let i = 0; i < m.length; i += 2) {
    context.strokeText('★', map.x(m[i]), map.y(m[i + 1]) + 7);
    context.fillText('★', map.x(m[i]), map.y(m[i + 1]) + 7);
  }
};
