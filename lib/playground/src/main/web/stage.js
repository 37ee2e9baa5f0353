// The stage on which every demo plays. A demo is a description (see demos/): its title, what to
// predict, what to try, objectives, sliders and runs. A run is a method with its settings, numbers or
// names of sliders. Those whose indices the description has in `off` wait until they are switched on.
// The stage has what all demos share: the state and its place in the address, the handle, sliders,
// buttons, legend, words, time, and the frames of pictures. What is drawn in them, and of which
// numbers, a scene knows (see scenes/): each script has one, which gives
//   strips      how many strips there are below the map
//   room        where the handle can be moved to: left, right, and bottom, top
//   open        prepares the objective and sets the view of the map and whether it has contours
//   compute     makes a path of each run: when each of its points is reached, and whatever it draws
//   draw        draws the map, between its ground and the names of its axes
//   axes        these names
//   drawStrips  draws the strips
//   place       says where the handle stands, and what it is
//   words       says in a line what a path shows
// and, where it wants, a `first` line of words, the `rate` at which it plays, that it is `still`,
// where the handle is to `snap`, and a view that is to `fit` the canvas.
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
  const { name, sliders = [], runs, aspect = 0.6 } = description;
  const objectives = description.objectives.map(o => typeof o === 'string' ? { name: o } : o);
  const byName = wanted => objectives.find(o => o.name === wanted);
  // What the scene sees, too.
  const on = {
    description, runs, dark: isDark(), paths: [], shown: Infinity,
    number: setting => typeof setting === 'string' ? on.state[setting] ?? on.objective[setting] : setting,
    settings: run => Float64Array.from(run.settings, on.number),
    reached: path => path.at.findLastIndex(a => a <= on.shown)
  };
  const play = scene(on);
  let state, playing = 0, ground;

  // --- The state, and its place in the address ---------------------------------------------------
  const defaults = of => {
    const values = {};
    for (const s of sliders) values[s.name] = (of.set || {})[s.name] ?? s.value;
    return { objective: of.name, start: [...(of.start || optimizers.start(of.name))], off: [...description.off || []], ...values };
  };
  const inside = (start, v) => start.length === v.length >> 1 && start.every((c, i) => c >= v[2 * i] && c <= v[2 * i + 1]);
  // What the address says is taken only where it makes sense; the rest stays as the demo opens.
  const read = () => {
    const given = new URLSearchParams(location.hash.slice(1));
    if (given.get('demo') !== name) return defaults(objectives[0]);
    const of = byName(given.get('objective')) || objectives[0], wanted = defaults(of);
    const start = (given.get('start') || '').split(',').map(c => c.trim() === '' ? NaN : Number(c));
    if (inside(start, play.room(of))) wanted.start = start;
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
  on.strips = Array.from({ length: play.strips }, () => element('canvas', { className: 'dd-strip', 'aria-hidden': 'true' }));
  const handle = element('button', { type: 'button', className: 'dd-handle' });
  const picture = element('div', { className: 'dd-picture' }, element('div', { className: 'dd-map' }, mapCanvas, handle), ...on.strips);
  const button = (text, action) => element('button', { type: 'button', textContent: text, onclick: action });
  const player = button('Play', () => (playing ? pause() : begin()));
  const buttons = element('div', { className: 'dd-row' },
    ...play.still ? [] : [player, button('Step', () => { pause(); on.shown = next(on.shown >= longest() ? 0 : on.shown); draw(); })],
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
  const compute = () => {
    const taken = [];
    on.styles = runs.map(run => look(run.method, taken, on.dark));
    on.paths = runs.map((run, i) => state.off.includes(i) ? null : play.compute(run));
  };
  const longest = () => Math.max(...on.paths.map(p => p ? p.at[p.at.length - 1] : 0));
  const next = after => Math.min(...on.paths.map(p => p && p.at.find(a => a > after) || Infinity));

  // --- Drawing -----------------------------------------------------------------------------------
  const layout = () => {
    if (!root.clientWidth) return;
    const width = picture.clientWidth;
    mapCanvas.style.height = Math.round(Math.max(220, width * aspect)) + 'px';
    if (play.fit) on.view = play.fit(mapCanvas);
    const map = on.map = frameOf(mapCanvas, on.view);
    ground = null;
    if (on.contours) {
      // The raster is kept: a drag only lays the paths over it again.
      ground = element('canvas', { width: Math.round(map.width * map.ratio), height: Math.round(map.height * map.ratio) });
      paintContours(ground.getContext('2d'), 0, 0, ground.width, ground.height, on.view, on.objective.name, on.dark, on.objective.levels);
    }
    draw();
  };
  const draw = () => {
    const { map, dark } = on;
    if (!map) return;
    const { context } = map;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, mapCanvas.width, mapCanvas.height);
    if (ground) context.drawImage(ground, Math.round(map.left * map.ratio), Math.round(map.top * map.ratio));
    map.axes(dark);
    map.clip();
    play.draw();
    const [across, up, inTheMiddle] = play.axes();
    map.notes(dark, [[across, 'right', 1, -7], inTheMiddle ? [up, 'center', 0.5, 16] : [up, 'left', 0, 16]]);
    context.restore();
    play.drawStrips();
    const [x, y, what] = play.place();
    handle.style.left = map.x(x) + 'px';
    handle.style.top = map.y(y) + 'px';
    handle.setAttribute('aria-label', what + state.start.map(show).join(', ') + '; arrow keys move it');
    tell();
  };
  let spoken;
  const tell = () => {
    readout.textContent = [...play.first ? [play.first()] : [], ...on.paths.map((path, i) => path ? play.words(path, runs[i]) : '')].filter(Boolean).join('\n');
    if (playing || spoken) return;
    // Screen readers hear where things came to rest, not every frame of the way.
    spoken = setTimeout(() => { spoken = 0; if (live.textContent !== readout.textContent) live.textContent = readout.textContent; mapCanvas.setAttribute('aria-label', title.textContent + '. ' + readout.textContent); }, 600);
  };

  // --- Playing -----------------------------------------------------------------------------------
  const pause = () => { cancelAnimationFrame(playing); playing = 0; player.textContent = 'Play'; };
  const begin = () => {
    if (matchMedia(MOTION).matches) { on.shown = Infinity; return draw(); }
    if (on.shown >= longest()) on.shown = 0;
    const rate = Math.max(play.rate || 8, longest() / 5);
    let before = performance.now();
    const frame = now => {
      on.shown += rate * Math.max(0, now - before) / 1000;
      before = now;
      if (on.shown >= longest()) { on.shown = Infinity; pause(); } else playing = requestAnimationFrame(frame);
      draw();
    };
    player.textContent = 'Pause';
    playing = requestAnimationFrame(frame);
  };

  // --- Changing ----------------------------------------------------------------------------------
  const update = () => {
    if (!playing) on.shown = Infinity;
    compute();
    for (const { s, range, output } of controls) {
      // Places beside each other may round to one value; a key must still get past them.
      if (valueAt(s, range.value) !== state[s.name]) range.value = position(s, state[s.name]);
      output.textContent = show(state[s.name]) + (s.unit ? ' ' + s.unit : '');
      range.setAttribute('aria-valuetext', output.textContent);
    }
    toggles.forEach((toggle, i) => {
      const run = runs[i], own = run.settings.map((v, n) => typeof v === 'string' ? '' : optimizers.settings(run.method)[n] + ' ' + show(v)).filter(Boolean);
      toggle.textContent = run.label || [run.method, ...own].join(', ');
      toggle.setAttribute('aria-pressed', !state.off.includes(i));
      toggle.style.setProperty('--run', on.styles[i].color);
    });
    draw();
  };
  const change = wanted => {
    state = on.state = wanted;
    const objective = on.objective = byName(state.objective);
    chooser.value = objective.name;
    // The finding and the question are about what the demo opens on; elsewhere they would be false.
    const { method } = runs[0], opening = objective === objectives[0];
    title.textContent = opening ? description.title : objective.title || method[0].toUpperCase() + method.slice(1) + ': ' + (objective.label || objective.name);
    predict.textContent = objective.predict || (opening ? description.predict : 'Where does a run end that starts elsewhere? Say it, then move the start.');
    mapCanvas.setAttribute('aria-label', title.textContent);
    play.open();
    on.shown = Infinity;
    compute();
    layout();
    update();
  };
  const reset = () => change(defaults(objectives[0]));
  const move = (start, quiet) => {
    const room = play.room(on.objective);
    state.start = start.slice(0, room.length >> 1).map((c, i) => Math.min(room[2 * i + 1], Math.max(room[2 * i], c)));
    if (play.snap) state.start = play.snap(state.start);
    pause();
    update();
    if (!quiet) write();
  };
  const drag = event => {
    const box = mapCanvas.getBoundingClientRect();
    move(on.map.back(event.clientX - box.left, event.clientY - box.top));
  };
  handle.onpointerdown = event => { handle.setPointerCapture(event.pointerId); event.preventDefault(); handle.focus(); };
  handle.onpointermove = event => { if (handle.hasPointerCapture(event.pointerId)) drag(event); };
  // On touch a press beside the handle scrolls the page, as anywhere else.
  mapCanvas.onpointerdown = event => { if (event.pointerType === 'mouse') drag(event); };
  handle.onkeydown = event => {
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key] || [];
    if (dx === undefined) return;
    event.preventDefault();
    const size = event.shiftKey ? 10 : 100, { view } = on;
    move(state.start.map((c, i) => c + (i ? dy : dx) * (view[2 * i + 1] - view[2 * i]) / size));
  };

  figure.classList.add('dd-alive');
  figure.append(root);
  const tint = () => { on.dark = isDark(); figure.classList.toggle('dd-dark', on.dark); if (state) { layout(); update(); } };
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
