'use strict';
(() => {
  const run = JSON.parse(document.getElementById('data').textContent);
  const colours = ['#1565c0', '#c2570c', '#2e7d32', '#8e24aa', '#00838f', '#6d4c41', '#ad1457', '#455a64'];
  const shades = {umbra: 'rgba(88, 108, 138, .30)', penumbra: 'rgba(214, 152, 40, .38)'};

  const numbers = (text, Type) => {
    const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    return new Type(bytes.buffer);
  };

  // Seconds of bench time as h:mm:ss, or m:ss on a short axis.
  const clock = (seconds) => {
    const s = Math.round(seconds);
    const two = (n) => String(n).padStart(2, '0');
    const sign = s < 0 ? '-' : '';
    const a = Math.abs(s);
    return `${sign}${Math.floor(a / 3600)}:${two(Math.floor(a / 60) % 60)}:${two(a % 60)}`;
  };

  const shade = (u) => {
    const {ctx, bbox} = u;
    ctx.save();
    for (const region of run.regions) {
      const from = Math.max(u.valToPos(region.from, 'x', true), bbox.left);
      const to = Math.min(u.valToPos(region.to, 'x', true), bbox.left + bbox.width);
      if (to > from) {
        ctx.fillStyle = shades[region.kind];
        // A penumbra of ten seconds must still be seen on an axis of hours.
        ctx.fillRect(from, bbox.top, Math.max(to - from, region.kind === 'penumbra' ? 1.5 : 0), bbox.height);
      }
    }
    ctx.restore();
  };

  // Text that can be read on top of a line.
  const label = (ctx, text, x, y) => {
    ctx.save();
    ctx.strokeStyle = 'rgba(255, 255, 255, .85)';
    ctx.lineWidth = 3 * (devicePixelRatio || 1);
    ctx.setLineDash([]);
    ctx.strokeText(text, x, y);
    ctx.restore();
    ctx.fillText(text, x, y);
  };

  const overlay = (plot) => (u) => {
    const {ctx, bbox} = u;
    const ratio = devicePixelRatio || 1;
    ctx.save();
    ctx.textAlign = 'left';
    ctx.textBaseline = 'alphabetic';
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    ctx.clip();
    for (const limit of plot.limits) {
      const y = u.valToPos(limit.value, 'y', true);
      const from = Math.max(u.valToPos(limit.from, 'x', true), bbox.left);
      const to = Math.min(u.valToPos(limit.to, 'x', true), bbox.left + bbox.width);
      ctx.strokeStyle = ctx.fillStyle = '#b3261e';
      ctx.lineWidth = 1.5 * ratio;
      ctx.setLineDash([6 * ratio, 4 * ratio]);
      ctx.beginPath();
      ctx.moveTo(from, y);
      ctx.lineTo(to, y);
      ctx.stroke();
      ctx.setLineDash([]);
      ctx.font = `${11 * ratio}px system-ui, sans-serif`;
      const below = y < bbox.top + 18 * ratio;
      label(ctx, limit.label, from + 5 * ratio, y + (below ? 13 : -5) * ratio);
    }
    for (const mark of plot.marks) {
      const x = u.valToPos(mark.at, 'x', true);
      const y = u.valToPos(mark.value, 'y', true);
      ctx.strokeStyle = mark.bad ? '#b3261e' : '#16202b';
      ctx.lineWidth = 2 * ratio;
      ctx.beginPath();
      ctx.arc(x, y, 6 * ratio, 0, 2 * Math.PI);
      ctx.stroke();
    }
    const ends = [];
    for (const event of run.marks) {
      const x = u.valToPos(event.at, 'x', true);
      ctx.strokeStyle = ctx.fillStyle = '#7a1fa2';
      ctx.lineWidth = 1.2 * ratio;
      ctx.setLineDash([2 * ratio, 3 * ratio]);
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
      ctx.setLineDash([]);
      ctx.font = `${11 * ratio}px system-ui, sans-serif`;
      // A label that would run into another goes a line below it.
      const wide = ctx.measureText(event.label).width + 10 * ratio;
      let line = 0;
      while (line < 4 && ends[line] > x) {
        line++;
      }
      ends[line] = x + wide;
      label(ctx, event.label, x + 4 * ratio, bbox.top + (12 + 13 * line) * ratio);
    }
    ctx.restore();
  };

  // Where there is a sample but nothing to draw: a cross for NaN, a triangle for no reading.
  const NOT_A_NUMBER = 1, NO_READING = 2;
  const breaks = (plot, tables) => (u) => {
    const {ctx, bbox} = u;
    const ratio = devicePixelRatio || 1;
    const size = 4 * ratio;
    ctx.save();
    ctx.lineWidth = 1.5 * ratio;
    plot.series.forEach((series, row) => {
      const [times, , points] = tables[row];
      const y = bbox.top + bbox.height - (8 + 11 * row) * ratio;
      const drawn = {};
      ctx.strokeStyle = colours[row % colours.length];
      ctx.beginPath();
      for (let i = 0; i < times.length; i++) {
        const point = points[i];
        const x = Math.round(u.valToPos(times[i], 'x', true));
        const seen = drawn[point] === undefined ? -Infinity : drawn[point];
        if ((point !== NOT_A_NUMBER && point !== NO_READING) || x - seen < 2 * size
            || x < bbox.left || x > bbox.left + bbox.width) {
          continue;
        }
        drawn[point] = x;
        if (point === NOT_A_NUMBER) {
          ctx.moveTo(x - size, y - size);
          ctx.lineTo(x + size, y + size);
          ctx.moveTo(x - size, y + size);
          ctx.lineTo(x + size, y - size);
        } else {
          ctx.moveTo(x - size, y - size);
          ctx.lineTo(x + size, y - size);
          ctx.lineTo(x, y + size);
          ctx.closePath();
        }
      }
      ctx.stroke();
    });
    ctx.restore();
  };

  // A reading between two breaks is no line: it is drawn as a point.
  const alone = (u, series) => {
    const values = u.data[series];
    const found = [];
    let before = null, at = -1;
    for (let i = 0; i <= values.length; i++) {
      const value = i < values.length ? values[i] : null;
      if (value === undefined) {
        continue;
      }
      if (at >= 0 && before === null && value === null) {
        found.push(at);
      }
      before = at >= 0 ? values[at] : null;
      at = value === null ? -1 : i;
    }
    return found;
  };

  // The scale covers every reading and every limit, so that a margin can be seen.
  const range = (plot, tables) => {
    let low = Infinity, high = -Infinity;
    for (const [, values] of tables) {
      for (const value of values) {
        if (value === null) continue;
        if (value < low) low = value;
        if (value > high) high = value;
      }
    }
    for (const limit of plot.limits) {
      low = Math.min(low, limit.value);
      high = Math.max(high, limit.value);
    }
    const pad = (high - low || 1) * 0.07;
    return [low - pad, high + pad];
  };

  const tabled = (series) => {
    const time = Array.from(numbers(series.time, Float64Array));
    const value = Array.from(numbers(series.value, Float32Array), (v) => (Number.isNaN(v) ? null : v));
    return [time, value, numbers(series.point, Uint8Array)];
  };

  const draw = (plot, place) => {
    const tables = plot.series.map(tabled);
    const [low, high] = range(plot, tables);
    const lines = tables.map(([time, value]) => [time, value]);
    const data = lines.length === 1 ? lines[0] : uPlot.join(lines, lines.map(() => [0, 2]));
    return new uPlot({
      width: place.clientWidth,
      height: 250,
      cursor: {sync: {key: 'bench'}, drag: {x: true, y: false}},
      scales: {x: {time: false, range: [run.from, run.to]}, y: {range: [low, high]}},
      axes: [
        {values: (u, ticks) => ticks.map(clock), incrs: [1, 5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400]},
        {size: 62, label: plot.unit, labelSize: 20},
      ],
      series: [
        {label: 'bench time', value: (u, v) => (v == null ? '–' : clock(v))},
        ...plot.series.map((s, i) => ({
          label: s.name,
          stroke: colours[i % colours.length],
          width: s.expected ? 1.2 : 1.6,
          dash: s.expected ? [5, 4] : undefined,
          points: {show: true, size: 4, filter: alone},
          value: (u, v) => (v == null ? '–' : `${v.toFixed(2)} ${plot.unit}`),
        })),
      ],
      hooks: {drawClear: [shade], draw: [overlay(plot), breaks(plot, tables)]},
    }, data, place);
  };

  const plots = run.plots.map((plot) => [draw(plot, document.getElementById(plot.place)), plot]);
  addEventListener('resize', () => {
    for (const [u, plot] of plots) {
      u.setSize({width: document.getElementById(plot.place).clientWidth, height: 250});
    }
  });
})();
