// The stage on which every demo plays. A demo is a description (see demos/): its title, what to
// predict, what to try, objectives, sliders and runs. A run is a method with its settings, numbers or
// names of sliders; it starts at the handle, or beside it, or from a place of its own. Those whose
// indices the description has in `off` wait until they are switched on. Runs end after
// so many steps, or, where they differ in price, when they have used up a budget of term gradients,
// which then is also the time in which they play. Under the map a strip shows the values by step, and
// one more, if the description names it `below`, the learning rates or the lengths of the steps. Where
// points are fitted, the map shows them with the fitted curves, the handle is a training point, and the
// strip has both errors. Of a run whose end alone matters, the way before the last share, `tail`, is faint.
// Nothing here knows a particular demo.
const demos = {};
const demo = description => { demos[description.name] = description; };

const element = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  for (const name in properties) if (name.includes('-') || name === 'role') made.setAttribute(name, properties[name]);
  made.append(...children);
  return made;
};
const MOTION = '(prefers-reduced-motion: reduce)', DARK = '(prefers-color-scheme: dark)';
const isDark = () => {
  const theme = document.documentElement.dataset.theme;
  return theme === 'dark' || theme !== 'light' && matchMedia(DARK).matches;
};

const stage = (figure, description) => {
  const { name, sliders = [], runs, budget, aspect = 0.6 } = description;
  const objectives = description.objectives.map(o => typeof o === 'string' ? { name: o } : o);
  const byName = wanted => objectives.find(o => o.name === wanted);
  let objective, view, line, state, paths = [], shown = Infinity, playing = 0, lowest, dark = isDark();
  let map, ground, fit;

  // --- The state, and its place in the address ---------------------------------------------------
  const defaults = of => {
    const values = {};
    for (const s of sliders) values[s.name] = (of.set || {})[s.name] ?? s.value;
    return { objective: of.name, start: [...(of.start || Descent.start(of.name))], off: [...description.off || []], ...values };
  };
  const viewOf = of => of.view || [...Descent.domain(of.name)];
  const inside = (start, v) => start.length === v.length >> 1 && start.every((c, i) => c >= v[2 * i] && c <= v[2 * i + 1]);
  // What the address says is taken only where it makes sense; the rest stays as the demo opens.
  const read = () => {
    const given = new URLSearchParams(location.hash.slice(1));
    if (given.get('demo') !== name) return defaults(objectives[0]);
    const of = byName(given.get('objective')) || objectives[0], wanted = defaults(of);
    const start = (given.get('start') || '').split(',').map(c => c.trim() === '' ? NaN : Number(c));
    if (inside(start, viewOf(of))) wanted.start = start;
    for (const s of sliders) {
      const text = given.get(s.name), value = text ? Number(text) : NaN;
      if (value >= s.min && value <= s.max) wanted[s.name] = s.step ? valueAt(s, s.min + Math.round((value - s.min) / s.step) * s.step) : value;
    }
    const off = (given.get('off') || '').split(',').map(Number);
    if (given.has('off')) wanted.off = runs.map((_, i) => i).filter(i => off.includes(i + 1));
    if (wanted.off.length === runs.length) wanted.off = [];
    return wanted;
  };
  let writing;
  const write = () => {
    clearTimeout(writing);
    writing = setTimeout(() => {
      const pairs = new URLSearchParams({ demo: name, objective: state.objective, start: state.start.map(c => +c.toPrecision(6)).join() });
      for (const s of sliders) pairs.set(s.name, state[s.name]);
      if (state.off.length || description.off) pairs.set('off', state.off.map(i => i + 1).join());
      history.replaceState(null, '', '#' + pairs);
    }, 200);
  };

  // --- What is on the stage ----------------------------------------------------------------------
  const mapCanvas = element('canvas', { role: 'img' });
  const strips = [0, ...description.below ? [1] : []].map(() => element('canvas', { className: 'dd-strip', 'aria-hidden': 'true' }));
  const handle = element('button', { type: 'button', className: 'dd-handle' });
  const picture = element('div', { className: 'dd-picture' }, element('div', { className: 'dd-map' }, mapCanvas, handle), ...strips);
  const button = (text, action) => element('button', { type: 'button', textContent: text, onclick: action });
  const play = button('Play', () => (playing ? pause() : begin()));
  const buttons = element('div', { className: 'dd-row' }, play,
    button('Step', () => { pause(); shown = next(shown >= longest() ? 0 : shown); draw(); }),
    button('Reset', () => { pause(); reset(); write(); }));
  const chooser = element('select', { onchange: () => { pause(); change(defaults(byName(chooser.value))); write(); } },
    ...objectives.map(o => element('option', { value: o.name, textContent: o.label || o.name })));
  if (objectives.length > 1) buttons.append(element('label', {}, description.choice || 'objective ', chooser));

  const position = (s, value) => s.log ? Math.log(value / s.min) / Math.log(s.max / s.min) * 200 : value;
  const valueAt = (s, p) => +(s.log ? s.min * (s.max / s.min) ** (p / 200) : +p).toPrecision(s.digits || 2);
  const controls = sliders.map(s => {
    const range = element('input', { type: 'range', min: s.log ? 0 : s.min, max: s.log ? 200 : s.max, step: s.log ? 1 : s.step });
    const output = element('span', { className: 'dd-value' });
    range.oninput = () => { state[s.name] = Math.min(s.max, Math.max(s.min, valueAt(s, range.value))); update(); write(); };
    return { s, range, output, row: element('label', { className: 'dd-slider' }, element('span', { textContent: s.label }), range, output) };
  });
  const toggles = runs.map((run, i) => button('', () => {
    const off = state.off.includes(i) ? state.off.filter(j => j !== i) : [...state.off, i];
    if (off.length < runs.length) { state.off = off; update(); write(); }
  }));
  const legend = element('div', { className: 'dd-row dd-legend', role: 'group', 'aria-label': 'runs' }, ...toggles);
  const readout = element('p', { className: 'dd-readout' });
  const live = element('p', { className: 'dd-live', role: 'status', 'aria-live': 'polite' });
  const title = element('p', { className: 'dd-title' });
  const predict = element('span');
  const root = element('div', { className: 'dd-live-part' },
    title, element('p', { className: 'dd-predict' }, element('strong', { textContent: 'Predict. ' }), predict),
    picture, buttons, ...controls.map(c => c.row), legend, readout, live,
    element('p', { className: 'dd-try' }, element('strong', { textContent: 'Try. ' }), description.hint));

  // --- Computing ---------------------------------------------------------------------------------
  // A run starts where the handle is, or beside it, or at a place of its own, in shares of the view.
  const startOf = ({ from, beside }) => Float64Array.from(state.start, (c, i) => {
    const low = view[2 * i], size = view[2 * i + 1] - low;
    return from ? low + from[i] * size : beside ? c + beside[i] * size : c;
  });
  const number = setting => typeof setting === 'string' ? state[setting] : setting;
  const compute = () => {
    const steps = budget ? 10000 : Math.round(number(description.steps || 50));
    paths = runs.map((run, i) => {
      if (state.off.includes(i)) return null;
      const path = Descent.run(run.method, objective.name, startOf(run), Float64Array.from(run.settings, number), steps, budget ? Math.round(number(budget)) : 1e9);
      const flat = path.points(), values = path.values(), points = [];
      const size = flat.length / values.length;
      for (let k = 0; k < values.length; k++) points.push(line ? [flat[k], values[k]] : fit ? flat.subarray(size * k, size * (k + 1)) : [flat[2 * k], flat[2 * k + 1]]);
      // Where each point stands on the strip and in time: by its step, or by what it cost.
      const at = budget ? [...path.gradients()] : points.map((_, k) => k);
      return { points, values, at, norms: path.gradientNorms(), rates: path.learningRates(), errors: path.validationErrors(), kept: path.kept(), converged: path.converged(), diverged: path.diverged() };
    });
  };
  const longest = () => Math.max(...paths.map(p => p ? p.at[p.at.length - 1] : 0));
  const next = after => Math.min(...paths.map(p => p && p.at.find(a => a > after) || Infinity));
  const reached = path => path.at.findLastIndex(a => a <= shown);
  const heights = path => lowest === null ? path.norms : path.values.map(v => v - lowest);
  // What a run shows when it is here: at its end the point that it keeps.
  const answer = path => { const k = reached(path); return k === path.at.length - 1 ? path.kept : k; };
  // The steps' learning rates or lengths; what the start has none of, it takes from the first step.
  const below = ({ rates, points }) => points.map((p, k) => {
    const i = Math.max(1, k);
    return description.below === 'learning rate' ? rates[i] : i < points.length ? Math.hypot(...points[i].map((c, n) => c - points[i - 1][n])) : 0;
  });

  // --- Drawing -----------------------------------------------------------------------------------
  const looks = () => { const taken = []; return runs.map(run => look(run.method, taken, dark)); };
  const layout = () => {
    if (!root.clientWidth) return;
    const width = picture.clientWidth;
    mapCanvas.style.height = Math.round(Math.max(220, width * aspect)) + 'px';
    map = frameOf(mapCanvas, view);
    ground = null;
    if (!line && !fit) {
      // The raster is kept: a drag only lays the paths over it again.
      ground = element('canvas', { width: Math.round(map.width * map.ratio), height: Math.round(map.height * map.ratio) });
      paintContours(ground.getContext('2d'), 0, 0, ground.width, ground.height, view, objective.name, dark);
    }
    draw();
  };
  const drawGround = () => {
    const { context } = map, { ink, faint } = INKS[+dark];
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, mapCanvas.width, mapCanvas.height);
    if (ground) context.drawImage(ground, Math.round(map.left * map.ratio), Math.round(map.top * map.ratio));
    map.axes(dark);
    map.clip();
    if (line) {
      map.line([[view[0], 0], [view[1], 0]], faint, 0.5);
      map.line(line.map(p => [p[0], p[2]]), faint, 1.5, [4, 4]);
      map.line(line, ink, 2);
    }
  };
  const drawStars = () => {
    if (line) return;
    const { context } = map, { ink, halo } = INKS[+dark], m = Descent.minimizers(objective.name);
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
  const drawPaths = styles => {
    const { halo } = INKS[+dark];
    paths.forEach((path, i) => {
      if (!path) return;
      const last = reached(path), part = path.points.slice(0, last + 1);
      const old = description.tail ? Math.floor(last * (1 - description.tail)) : 0;
      map.context.globalAlpha = 0.25;
      if (old) map.line(part.slice(0, old + 1), styles[i].color, 1.5);
      map.context.globalAlpha = 1;
      map.line(part.slice(old), halo, 5);
      map.line(part.slice(old), styles[i].color, 2, styles[i].dash);
      map.dot(...part[0], 4, styles[i].color, halo);
      if (last <= 150) for (const [x, y] of part) map.dot(x, y, 2.8, styles[i].color);
    });
    drawStars();
    paths.forEach((path, i) => {
      if (path) map.dot(...path.points[reached(path)], 6, styles[i].color, halo);
    });
  };
  const drawFit = styles => {
    const { ink, faint, halo } = INKS[+dark], count = 161;
    paths.forEach((path, i) => {
      if (!path) return;
      const curve = [...Descent.fitted(objective.name, path.points[answer(path)], count)].map((v, k) => [view[0] + (view[1] - view[0]) * k / (count - 1), v]);
      map.line(curve, halo, 5);
      map.line(curve, styles[i].color, 2.5);
    });
    for (let i = 0; i < fit[1].length; i += 2) map.dot(fit[1][i], fit[1][i + 1], 2.5, halo, faint);
    for (let i = 0; i < fit[0].length; i += 2) map.dot(fit[0][i], fit[0][i + 1], 5, ink, halo);
  };
  const draw = () => {
    if (!map) return;
    const styles = looks();
    drawGround();
    if (fit) drawFit(styles); else drawPaths(styles);
    const names = description.axes || (line ? ['x', 'f(x)'] : ['x', 'y']);
    map.notes(dark, [[names[0], 'right', 1, -7], line ? [names[1], 'center', 0.5, 16] : [names[1], 'left', 0, 16]]);
    map.context.restore();
    drawStrips(styles);
    place();
    tell();
  };
  const drawStrips = styles => {
    const by = budget ? ' by term gradients' : ' by step';
    if (fit) drawStrip(strips[0], styles, 'validation error (dashed: training)', path => [path.errors, path.values], true);
    else drawStrip(strips[0], styles, (lowest === null ? '‖∇f‖' : lowest ? 'f − min f' : 'f') + by, path => [heights(path)], true);
    if (description.below) drawStrip(strips[1], styles, description.below + by, path => [below(path)], description.below !== 'learning rate');
  };
  // One strip: what each run has by step, its first series strong and marked, others dashed beside it.
  const drawStrip = (canvas, styles, name, seriesOf, log) => {
    const all = paths.map(path => path ? seriesOf(path) : []);
    let low = Infinity, high = -Infinity;
    for (const h of all.flat()) for (const v of h) if (v > 0 && v < Infinity) { low = Math.min(low, v); high = Math.max(high, v); }
    if (log) {
      low = low === Infinity ? -1 : Math.max(Math.log10(low), Math.log10(high) - 24);
      high = high === -Infinity ? 1 : Math.log10(high);
    } else low = 0;
    const room = Math.max(log && !fit ? 0.5 : 0, 0.08 * (high - low));
    const strip = frameOf(canvas, [0, 1.01 * Math.max(1, longest()), low - room, high + room], log);
    strip.axes(dark);
    strip.clip();
    paths.forEach((path, i) => {
      if (!path) return;
      const { at } = path, last = reached(path), end = answer(path), { color, dash } = styles[i];
      const place = (h, k) => log ? Math.log10(Math.max(h[k], 1e-300)) || 0 : h[k];
      const curve = (h, until) => Array.from({ length: until + 1 }, (_, k) => [at[k], place(h, k)]);
      all[i].forEach((h, j) => {
        strip.context.globalAlpha = 0.3;
        strip.line(curve(h, h.length - 1), color, 1.5);
        strip.context.globalAlpha = 1;
        strip.line(curve(h, last), color, j ? 1.5 : 2, j ? [2, 3] : fit ? [] : dash);
        if (!j) strip.dot(at[end], place(h, end), 4, color);
      });
    });
    const rises = all.some(([h]) => h && !(h[h.length - 1] <= h[0]));
    strip.notes(dark, [[name, ...(rises ? ['left', 0] : ['right', 1]), 16]]);
    strip.context.restore();
  };
  const place = () => {
    const [x, y] = line ? [state.start[0], Descent.value(objective.name, Float64Array.from(state.start))] : state.start;
    handle.style.left = map.x(x) + 'px';
    handle.style.top = map.y(y) + 'px';
    handle.setAttribute('aria-label', (fit ? 'training point at ' : 'start at ') + state.start.map(show).join(', ') + '; arrow keys move it');
  };
  let spoken;
  const tell = () => {
    const lines = paths.map((path, i) => {
      if (!path) return '';
      const k = reached(path);
      const end = k < path.at.length - 1 ? '' : path.diverged ? ': diverged' : path.converged ? ': converged' : ': not there yet';
      const who = runs.length > 1 ? (runs[i].label || runs[i].method) + ', ' : '', kept = answer(path);
      if (fit) return who + `step ${kept}${kept < k ? ` kept of ${k}` : ''}: training error ${show(path.values[kept])}, validation error ${show(path.errors[kept])}, ‖w‖ = ${show(Math.hypot(...path.points[kept]))}`;
      return who + `step ${k}${budget ? ` for ${path.at[k]} term gradients` : ''}: f = ${show(path.values[k])}, gradient norm ${show(path.norms[k])}${end}`;
    }).filter(Boolean);
    readout.textContent = lines.join('\n');
    if (playing || spoken) return;
    // Screen readers hear where things came to rest, not every frame of the way.
    spoken = setTimeout(() => { spoken = 0; if (live.textContent !== readout.textContent) live.textContent = readout.textContent; mapCanvas.setAttribute('aria-label', title.textContent + '. ' + readout.textContent); }, 600);
  };

  // --- Playing -----------------------------------------------------------------------------------
  const pause = () => { cancelAnimationFrame(playing); playing = 0; play.textContent = 'Play'; };
  const begin = () => {
    if (matchMedia(MOTION).matches) { shown = Infinity; return draw(); }
    if (shown >= longest()) shown = 0;
    const rate = Math.max(8, longest() / 5);
    let before = performance.now();
    const frame = now => {
      shown += rate * Math.max(0, now - before) / 1000;
      before = now;
      if (shown >= longest()) { shown = Infinity; pause(); } else playing = requestAnimationFrame(frame);
      draw();
    };
    play.textContent = 'Pause';
    playing = requestAnimationFrame(frame);
  };

  // --- Changing ----------------------------------------------------------------------------------
  const update = () => {
    if (!playing) shown = Infinity;
    compute();
    for (const { s, range, output } of controls) {
      // Places beside each other may round to one value; a key must still get past them.
      if (valueAt(s, range.value) !== state[s.name]) range.value = position(s, state[s.name]);
      output.textContent = show(state[s.name]) + (s.unit ? ' ' + s.unit : '');
      range.setAttribute('aria-valuetext', output.textContent);
    }
    const styles = looks();
    toggles.forEach((toggle, i) => {
      const run = runs[i], own = run.settings.map((v, n) => typeof v === 'string' ? '' : Descent.settings(run.method)[n] + ' ' + show(v)).filter(Boolean);
      toggle.textContent = run.label || [run.method, ...own].join(', ');
      toggle.setAttribute('aria-pressed', !state.off.includes(i));
      toggle.style.setProperty('--run', styles[i].color);
    });
    draw();
  };
  const change = wanted => {
    state = wanted;
    objective = byName(state.objective);
    chooser.value = objective.name;
    // The finding and the question are about what the demo opens on; elsewhere they would be false.
    const { method } = runs[0], opening = objective === objectives[0];
    title.textContent = opening ? description.title : objective.title || method[0].toUpperCase() + method.slice(1) + ': ' + (objective.label || objective.name);
    predict.textContent = objective.predict || (opening ? description.predict : 'Where does a run end that starts elsewhere? Say it, then move the start.');
    mapCanvas.setAttribute('aria-label', title.textContent);
    view = viewOf(objective);
    line = fit = null;
    lowest = 0;
    if (view.length === 2) {
      const count = 401, values = Descent.curve(objective.name, ...view, count);
      line = Array.from({ length: count }, (_, i) => [view[0] + (view[1] - view[0]) * i / (count - 1), values[i], values[count + i]]);
      view = [...view, -1.4, Math.max(2, Math.min(6, ...[Math.max(...values)])) * 1.05];
    } else {
      const fixed = Descent.trainingPoints(objective.name), m = Descent.minimizers(objective.name);
      if (fixed.length) fit = [fixed, Descent.validationPoints(objective.name)];
      lowest = m.length ? Descent.value(objective.name, m.slice(0, 2)) : null;
    }
    shown = Infinity;
    compute();
    layout();
    update();
  };
  const reset = () => change(defaults(objectives[0]));
  const move = (start, quiet) => {
    state.start = start.slice(0, line ? 1 : 2).map((c, i) => Math.min(view[2 * i + 1], Math.max(view[2 * i], c)));
    pause();
    update();
    if (!quiet) write();
  };
  const drag = event => {
    const box = mapCanvas.getBoundingClientRect();
    move(map.back(event.clientX - box.left, event.clientY - box.top));
  };
  handle.onpointerdown = event => { handle.setPointerCapture(event.pointerId); event.preventDefault(); handle.focus(); };
  handle.onpointermove = event => { if (handle.hasPointerCapture(event.pointerId)) drag(event); };
  // On touch a press beside the handle scrolls the page, as anywhere else.
  mapCanvas.onpointerdown = event => { if (event.pointerType === 'mouse') drag(event); };
  handle.onkeydown = event => {
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key] || [];
    if (dx === undefined) return;
    event.preventDefault();
    const size = event.shiftKey ? 10 : 100;
    move(state.start.map((c, i) => c + (i ? dy : dx) * (view[2 * i + 1] - view[2 * i]) / size));
  };

  figure.classList.add('dd-alive');
  figure.append(root);
  const tint = () => { dark = isDark(); figure.classList.toggle('dd-dark', dark); if (state) { layout(); update(); } };
  tint();
  change(read());
  if (new URLSearchParams(location.hash.slice(1)).get('demo') === name) figure.scrollIntoView({ block: 'center' });
  addEventListener('hashchange', () => { if (new URLSearchParams(location.hash.slice(1)).get('demo') === name) change(read()); });
  new MutationObserver(tint).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  matchMedia(DARK).addEventListener('change', tint);
  let width = root.clientWidth;
  new ResizeObserver(() => { if (root.clientWidth !== width) { width = root.clientWidth; layout(); } }).observe(root);
  return { draw, move };
};

const mount = () => {
  for (const figure of document.querySelectorAll('.descent-demo[data-demo]:not(.dd-alive)')) {
    if (demos[figure.dataset.demo]) stage(figure, demos[figure.dataset.demo]);
  }
};
if (typeof document !== 'undefined') {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', mount); else setTimeout(mount);
}
