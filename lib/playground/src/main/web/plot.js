// Numbers as a reader wants them, and ticks at round values.
const raised = power => '10' + String(power).replace(/./g, c => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'['-0123456789'.indexOf(c)]);
const show = value => {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'not a number' : 'infinite';
  const size = Math.abs(value);
  if (size && (size < 1e-3 || size >= 1e5)) {
    const [digits, power] = value.toExponential(1).split('e');
    return digits.replace('.0', '').replace('-', '−') + '·' + raised(+power);
  }
  return String(+value.toPrecision(3)).replace('-', '−');
};
const ticks = (low, high, count) => {
  const raw = (high - low) / count, unit = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].find(m => m * unit >= raw) * unit;
  const found = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) found.push(i * step);
  return found;
};

// A frame turns values into pixels of one canvas, and draws axes around itself.
const frameOf = (canvas, view, log) => {
  const box = canvas.getBoundingClientRect(), ratio = Math.min(2, window.devicePixelRatio || 1);
  const left = 44, right = 16, top = 8, bottom = 22;
  canvas.width = Math.round(box.width * ratio);
  canvas.height = Math.round(box.height * ratio);
  const width = box.width - left - right, height = box.height - top - bottom;
  const context = canvas.getContext('2d');
  return {
    context, left, top, width, height, ratio, view,
    x: x => left + (x - view[0]) / (view[1] - view[0]) * width,
    y: y => top + (view[3] - y) / (view[3] - view[2]) * height,
    back: (px, py) => [view[0] + (px - left) / width * (view[1] - view[0]), view[3] - (py - top) / height * (view[3] - view[2])],
    axes(dark) {
      const { faint, grid } = INKS[+dark];
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.strokeStyle = grid;
      context.lineWidth = 1;
      context.strokeRect(left, top, width, height);
      context.font = '12px system-ui, sans-serif';
      context.fillStyle = faint;
      context.textAlign = 'center';
      for (const t of ticks(view[0], view[1], width / 80)) if (!log || t % 1 === 0) context.fillText(show(t), this.x(t), top + height + 16);
      context.textAlign = 'right';
      for (const t of ticks(view[2], view[3], height / 36)) {
        if (log && t % 1) continue;
        context.fillText(log ? (Math.abs(t) < 4 ? show(10 ** t) : raised(t)) : show(t), left - 6, this.y(t) + 4);
      }
    },
    // Names of axes, or a note: [text, align, place across in shares, place down in pixels].
    notes(dark, list) {
      const { ink, halo } = INKS[+dark];
      context.font = '12px system-ui, sans-serif';
      context.fillStyle = ink;
      context.strokeStyle = halo;
      context.lineWidth = 3;
      for (const [text, align, across, down] of list) {
        context.textAlign = align;
        const place = [text, left + 6 + across * (width - 12), down < 0 ? top + height + down : top + down];
        context.strokeText(...place);
        context.fillText(...place);
      }
    },
    clip() {
      context.save();
      context.beginPath();
      context.rect(left, top, width, height);
      context.clip();
    },
    line(points, color, lineWidth, dash) {
      // Far points would overflow the canvas's own arithmetic.
      const near = p => Math.max(-1e4, Math.min(1e4, p));
      context.beginPath();
      for (const [x, y] of points) context.lineTo(near(this.x(x)), near(this.y(y)));
      context.strokeStyle = color;
      context.lineWidth = lineWidth;
      context.lineJoin = 'round';
      context.setLineDash(dash || []);
      context.stroke();
      context.setLineDash([]);
    },
    dot(x, y, radius, color, edge) {
      context.beginPath();
      context.arc(this.x(x), this.y(y), radius, 0, 7);
      context.fillStyle = color;
      context.fill();
      if (edge) {
        context.strokeStyle = edge;
        context.lineWidth = 2;
        context.stroke();
      }
    }
  };
};
