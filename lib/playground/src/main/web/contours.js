// The ground of a map: pale bands between levels, and thin lines on them, as in the book's charts.
const INKS = [
  { low: [253, 254, 254], high: [180, 198, 214], line: [141, 163, 181], halo: '#fff', ink: '#222', faint: '#555', grid: '#d5dde4' },
  { low: [22, 27, 34], high: [58, 78, 98], line: [96, 122, 146], halo: '#11161d', ink: '#eee', faint: '#b6bfc8', grid: '#37424d' }
];

// Levels by a power of the value that puts the median half way, so that bowls and valleys both show.
const levelScale = (values, levels) => {
  const sorted = values.filter(Number.isFinite).sort();
  const low = sorted[0], high = sorted[Math.floor(0.995 * (sorted.length - 1))];
  const median = (sorted[sorted.length >> 1] - low) / (high - low);
  const power = Math.min(2, Math.max(0.15, Math.log(0.5) / Math.log(median) || 0.15));
  return value => levels * Math.pow(Math.max(0, (value - low) / (high - low)), power);
};

// One field of values becomes one raster: interpolated between the nodes, lines a pixel wide.
const paintContours = (context, x0, y0, width, height, view, objective, dark, levels = 13) => {
  const columns = Math.min(481, width), rows = Math.min(361, height);
  const field = optimizers.field(objective, ...view, columns, rows);
  const scale = levelScale(field, levels), height0 = field.map(scale);
  const { low, high, line } = INKS[+dark];
  const image = context.createImageData(width, height);
  const at = new Float32Array((width + 1) * (height + 1));
  for (let j = 0; j <= height; j++) {
    const y = Math.min(rows - 1.001, (1 - j / height) * (rows - 1)), r = Math.floor(y), v = y - r;
    for (let i = 0; i <= width; i++) {
      const x = Math.min(columns - 1.001, i / width * (columns - 1)), c = Math.floor(x), u = x - c;
      const k = r * columns + c;
      at[j * (width + 1) + i] = (1 - v) * ((1 - u) * height0[k] + u * height0[k + 1])
        + v * ((1 - u) * height0[k + columns] + u * height0[k + columns + 1]);
    }
  }
  for (let j = 0; j < height; j++) {
    for (let i = 0; i < width; i++) {
      const k = j * (width + 1) + i, level = at[k];
      const slope = Math.hypot(at[k + 1] - level, at[k + width + 1] - level) + 1e-9;
      const near = Math.round(level);
      const band = Math.min(1, Math.floor(level) / levels);
      // Where levels crowd, lines would be a grey blur.
      const cover = near < 1 || near > levels ? 0 : Math.max(0, Math.min(1, 1.1 - Math.abs(level - near) / slope)) * Math.min(1, 0.2 / slope);
      const p = 4 * (j * width + i);
      for (let n = 0; n < 3; n++) {
        const ground = low[n] + band * (high[n] - low[n]);
        image.data[p + n] = ground + cover * (line[n] - ground);
      }
      image.data[p + 3] = 255;
    }
  }
  context.putImageData(image, x0, y0);
};
