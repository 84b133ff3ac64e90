/*
 * What charts can do where there is JavaScript; without it the picture made by the server says it all, and it is the one
 * that is printed. Every value can be pointed at or reached with the arrow keys; what is said about it was written by the
 * server. Charts over an axis are drawn again with uPlot (MIT), so that a part of them can be looked at closely.
 */
(() => {
  const KEYS = {ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5};
  const LANGUAGE = document.documentElement.lang;
  const TONES = {filed: '--t-border', answered: '--t-accent', waiting: '--t-waiting', curve: '--t-accent', kept: '--t-accent'};
  const COUNTS = [0, 1, 2, 3, 4, 5, 6].flatMap(power => [1, 2, 5].map(digit => digit * 10 ** power));
  const LOWEST = 220;
  const HIGHEST = 420;

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    if (text) {
      made.textContent = text;
    }
    return made;
  }

  /** A colour of the style sheet as a canvas understands it, light or dark as it is now. */
  function colour(name, percent = 100) {
    const probe = element('span');
    probe.style.color = percent === 100 ? `var(${name})` : `color-mix(in srgb, var(${name}) ${percent}%, transparent)`;
    document.body.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  }

  /**
   * A slider through the values: the one thing on which arrow keys mean the same everywhere, and whose changes screen
   * readers tell by themselves. `show(index)` marks a value, or none for -1.
   */
  class Reader {
    constructor(figure, readings, live, show) {
      this.say = readings.say;
      this.hint = matchMedia('(hover: none)').matches ? figure.dataset.touch : figure.dataset.hint;
      this.live = live;
      this.show = show;
      this.at = -1;
      this.readout = element('p', 'chart__readout chart__readout--hint', this.hint);
      this.readout.setAttribute('aria-hidden', 'true');
      live.classList.add('chart__live');
      const attributes = {role: 'slider', tabindex: '0', 'aria-labelledby': figure.id + '-finding', 'aria-describedby': figure.id + '-text',
        'aria-valuemin': '0', 'aria-valuemax': String(this.say.length - 1), 'aria-valuenow': '0', 'aria-valuetext': this.hint};
      for (const [name, value] of Object.entries(attributes)) {
        live.setAttribute(name, value);
      }
      live.addEventListener('keydown', event => this.pressed(event));
      figure.querySelector('.chart__frame').after(this.readout);
    }

    pressed(event) {
      const last = this.say.length - 1;
      if (event.altKey || event.ctrlKey || event.metaKey) {
        return;
      }
      if (event.key in KEYS) {
        this.go(this.at < 0 ? (KEYS[event.key] > 0 ? 0 : last) : Math.min(last, Math.max(0, this.at + KEYS[event.key])));
      } else if (event.key === 'Home' || event.key === 'End') {
        this.go(event.key === 'Home' ? 0 : last);
      } else if (event.key === 'Escape') {
        this.go(-1);
      } else {
        return;
      }
      event.preventDefault();
    }

    go(index) {
      this.tell(index);
      this.show(index);
    }

    tell(index) {
      if (index === this.at) {
        return;
      }
      this.at = index;
      const words = index < 0 ? this.hint : this.say[index];
      this.readout.textContent = words;
      this.readout.classList.toggle('chart__readout--hint', index < 0);
      this.live.setAttribute('aria-valuenow', String(Math.max(0, index)));
      this.live.setAttribute('aria-valuetext', words);
    }
  }

  /** Marks of the server's picture, of which the nearest is told; a shape tells itself. */
  function spots(figure, readings) {
    const frame = figure.querySelector('.chart__frame');
    const svg = frame.querySelector('svg');
    const here = document.createElementNS(svg.namespaceURI, 'circle');
    here.setAttribute('class', 'pointed');
    here.setAttribute('r', '9');
    here.setAttribute('visibility', 'hidden');
    svg.append(here);
    const reader = new Reader(figure, readings, frame, index => {
      here.setAttribute('visibility', index < 0 ? 'hidden' : 'visible');
      if (index >= 0) {
        here.setAttribute('cx', readings.at[index][0]);
        here.setAttribute('cy', readings.at[index][1]);
      }
    });
    // A finger that taps does not move, and leaves with the tap: what it asked for stays.
    const read = event => {
      if (event.target.dataset.spot) {
        reader.go(Number(event.target.dataset.spot));
        return;
      }
      const {x, y} = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
      const far = readings.at.map(at => Math.hypot(at[0] - x, at[1] - y));
      reader.go(far.indexOf(Math.min(...far)));
    };
    svg.addEventListener('pointerdown', read);
    svg.addEventListener('pointermove', read);
    svg.addEventListener('pointerleave', event => {
      if (event.pointerType !== 'touch') {
        reader.go(-1);
      }
    });
  }

  function line({style, tone}) {
    const stroke = () => colour(TONES[tone]);
    const none = {show: false};
    switch (style) {
      case 'bars': return {paths: uPlot.paths.bars({size: [0.7, 80]}), fill: () => colour(TONES[tone], 45), width: 0, points: none};
      case 'steps': return {paths: uPlot.paths.stepped({align: 1}), stroke, width: 2.5, points: none};
      case 'dots': return {paths: () => null, stroke, points: {show: true, size: 10, width: 0, fill: stroke, stroke}};
      case 'line': return {stroke, width: 2.5, dash: tone === 'waiting' ? [8, 4] : undefined, points: none};
      default: return {stroke: 'transparent', width: 0, points: none,
        paths: tone === 'kept' ? () => null : uPlot.paths.stepped({align: 1})};
    }
  }

  /** Where low and high are those of single values, a stroke from one to the other. */
  function whiskers(plot, low, high, ctx) {
    ctx.strokeStyle = colour('--t-accent', 80);
    ctx.lineWidth = 2 * devicePixelRatio;
    plot.data[0].forEach((x, i) => {
      if (plot.data[low][i] != null && x >= plot.scales.x.min && x <= plot.scales.x.max) {
        const at = plot.valToPos(x, 'x', true);
        ctx.beginPath();
        ctx.moveTo(at, plot.valToPos(plot.data[low][i], 'y', true));
        ctx.lineTo(at, plot.valToPos(plot.data[high][i], 'y', true));
        ctx.stroke();
      }
    });
  }

  function stroke(plot, tone, dash, from, to) {
    const {ctx} = plot;
    ctx.strokeStyle = ctx.fillStyle = colour(tone);
    ctx.lineWidth = 2 * devicePixelRatio;
    ctx.setLineDash(dash.map(one => one * devicePixelRatio));
    ctx.font = `600 ${14 * devicePixelRatio}px ${getComputedStyle(document.body).fontFamily}`;
    ctx.textBaseline = 'alphabetic';
    ctx.beginPath();
    ctx.moveTo(...from);
    ctx.lineTo(...to);
    ctx.stroke();
  }

  function mark(plot, {x, name}) {
    if (x < plot.scales.x.min || x > plot.scales.x.max) {
      return;
    }
    const at = plot.valToPos(x, 'x', true);
    const {left, top, width, height} = plot.bbox;
    const rightwards = at < left + width / 2;
    stroke(plot, '--t-late', [8, 6], [at, top], [at, top + height]);
    plot.ctx.textAlign = rightwards ? 'left' : 'right';
    plot.ctx.fillText(name, at + (rightwards ? 6 : -6) * devicePixelRatio, top - 8 * devicePixelRatio);
  }

  function level(plot, {y, name}) {
    const at = plot.valToPos(y, 'y', true);
    const {left, top, width} = plot.bbox;
    stroke(plot, '--t-ink-soft', [2, 4], [left, at], [left + width, at]);
    plot.ctx.fillStyle = colour('--t-ink');
    plot.ctx.textAlign = 'right';
    plot.ctx.fillText(name, left + width, top - 8 * devicePixelRatio);
  }

  function lines(figure, readings) {
    const frame = figure.querySelector('.chart__frame');
    const box = frame.querySelector('svg').viewBox.baseVal;
    const live = element('div', 'chart__drawn');
    const index = style => 1 + readings.lines.findIndex(one => one.style === style);
    const names = readings.lines.filter(one => one.name);
    if (names.length > 0) {
      const legend = element('ul', 'chart__legend');
      legend.setAttribute('aria-hidden', 'true');
      legend.append(...names.map(one => element('li', 'tone-' + one.tone, one.name)));
      frame.before(legend);
    }
    frame.append(live);
    const number = new Intl.NumberFormat(LANGUAGE);
    const value = at => readings.percent ? Math.round(at * 100) + '%' : number.format(at);
    const axis = {stroke: () => colour('--t-ink-soft'), font: '13px ' + getComputedStyle(document.body).fontFamily, ticks: {show: false}};
    const size = () => ({width: frame.clientWidth, height: Math.min(HIGHEST, Math.max(LOWEST, frame.clientWidth * box.height / box.width))});
    const half = readings.labels ? 0.5 : 0;
    const data = [readings.x, ...readings.lines.map(one => one.values)];
    if (index('steps') > 0) {
      // What is known of a day holds until the next: so the last step has its day too.
      data[0] = [...data[0], data[0].at(-1) + 1];
      data.splice(1, data.length, ...data.slice(1).map(values => [...values, values.at(-1)]));
    }
    let reader;
    const plot = new uPlot({
      ...size(),
      padding: [readings.mark || readings.level ? 28 : 12, 12, 0, 0],
      legend: {show: false},
      cursor: {y: false, drag: {x: true, y: false, dist: 8}, points: {show: false}},
      scales: {x: {time: false, range: (plot, min, max) => [min - half, max + half]},
        y: {range: (plot, min, max) => readings.percent ? [0, 1] : [0, uPlot.rangeNum(0, max || 1, 0.1, true)[1]]}},
      axes: [
        {...axis, grid: {show: false}, space: readings.labels ? 76 : 40, incrs: readings.labels ? [1, 2, 3, 6, 12, 24, 60] : [1, 2, 5, 7, 10, 14, 20, 30],
          size: 30, label: readings.axis ?? undefined, labelFont: axis.font, labelSize: 20, labelGap: 0,
          values: (plot, splits) => splits.map(at => readings.labels ? readings.labels[at] ?? '' : at)},
        {...axis, grid: {stroke: () => colour('--t-hairline'), width: 1}, size: 56,
          incrs: readings.percent ? [0.25] : COUNTS,
          values: (plot, splits) => splits.map(value)},
      ],
      series: [{}, ...readings.lines.map(line)],
      bands: index('steps') > 0
        ? [{series: [index('high'), index('low')], fill: () => colour('--t-accent', 16)}] : [],
      hooks: {
        drawAxes: [plot => {
          plot.ctx.save();
          if (index('dots') > 0) {
            whiskers(plot, index('low'), index('high'), plot.ctx);
          }
          if (readings.mark) {
            mark(plot, readings.mark);
          }
          if (readings.level) {
            level(plot, readings.level);
          }
          plot.ctx.restore();
        }],
        setCursor: [plot => reader?.tell(Math.min(plot.cursor.idx ?? -1, readings.say.length - 1))],
      },
    }, data, live);
    reader = new Reader(figure, readings, live, at => {
      if (at < 0) {
        plot.setData(data);
        plot.setCursor({left: -10, top: -10});
        return;
      }
      if (readings.x[at] < plot.scales.x.min || readings.x[at] > plot.scales.x.max) {
        plot.setData(data);
      }
      plot.setCursor({left: plot.valToPos(readings.x[at], 'x'), top: 0});
    });
    figure.classList.add('chart--drawn');
    new ResizeObserver(() => frame.clientWidth > 0 && plot.setSize(size())).observe(frame);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => plot.redraw());
  }

  /** The file of the server, drawn twice as large as it says. */
  async function png(link) {
    const picture = new Image();
    picture.src = link.href;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.naturalWidth * 2;
    canvas.height = picture.naturalHeight * 2;
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise(done => canvas.toBlob(done, 'image/png'));
    const download = document.createElement('a');
    download.href = URL.createObjectURL(blob);
    download.download = new URL(link.href).pathname.split('/').pop().replace('.svg', '.png');
    download.click();
    setTimeout(() => URL.revokeObjectURL(download.href), 10_000);
  }

  function tools(figure) {
    const button = figure.querySelector('[data-png]');
    const copy = figure.querySelector('[data-copy]');
    figure.querySelector('[data-no-script]').hidden = true;
    button.hidden = false;
    // Where a picture cannot be made, the file itself is what there is.
    button.addEventListener('click', () => png(figure.querySelector('a[download]')).catch(() => figure.querySelector('a[download]').click()));
    if (navigator.clipboard) {
      copy.hidden = false;
      copy.addEventListener('click', async () => {
        const code = figure.querySelector('textarea');
        try {
          await navigator.clipboard.writeText(code.value);
          copy.textContent = copy.dataset.done;
        } catch {
          // Not allowed here: the words are marked, and copying is one key away.
          code.focus();
          code.select();
        }
      });
    }
  }

  document.querySelectorAll('[data-chart]').forEach(figure => {
    const readings = JSON.parse(figure.dataset.chart);
    tools(figure);
    if (readings.at) {
      spots(figure, readings);
    } else if (!matchMedia('(forced-colors: active)').matches) {
      // A canvas knows nothing of colours that a system forces; the picture of the server does.
      lines(figure, readings);
    }
  });
})();
