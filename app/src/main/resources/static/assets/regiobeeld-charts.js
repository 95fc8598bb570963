/*
  Draws the charts of a page. EUPL-1.2.

  <div class="rb-figure__chart" data-chart data-title data-picture [data-boundaries]> with a <script type="application/json">
  holds one chart (see web/chart.jte). The pointer or the arrow keys show the value of one place; the table beside it holds all.
  Sets no style attribute and no markup from text, so that the strictest content security policy suffices.
*/
(function () {
  'use strict';

  var PRINT_WIDTH = 660;
  var charts = [];
  var maps = {};

  function boundaries(name, address) {
    maps[name] = maps[name] || fetch(address)
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error(address + ': ' + answer.status);
        }
        return answer.json();
      })
      .then(function (geo) { echarts.registerMap(name, geo); });
    return maps[name];
  }

  /** One line per sentence; what stands before the last colon is the name, what follows the value. */
  function tooltip(params) {
    return regiobeeldDrawing.tips(params).map(function (tip) {
      var line = document.createElement('p');
      var colon = tip.lastIndexOf(': ');
      line.append(colon < 0 ? tip : tip.slice(0, colon + 2));
      if (colon >= 0) {
        var value = document.createElement('strong');
        value.textContent = tip.slice(colon + 2);
        line.append(value);
      }
      return line;
    });
  }

  function Chart(box) {
    this.box = box;
    this.chart = JSON.parse(box.querySelector('script').textContent);
    this.stops = this.places();
    this.stop = -1;
    this.canvas = document.createElement('div');
    this.canvas.className = 'rb-figure__canvas';
    this.says = document.createElement('p');
    this.says.className = 'rb-visually-hidden';
    this.says.setAttribute('role', 'status');
    box.append(this.canvas, this.says);
    this.canvas.setAttribute('role', 'img');
    this.canvas.setAttribute('aria-label', box.dataset.title);
    this.canvas.tabIndex = 0;
    this.width = this.canvas.clientWidth;
    this.drawing = echarts.init(this.canvas, null, { renderer: 'svg', width: this.width, height: this.height() });
    this.draw();
    this.canvas.addEventListener('keydown', this.key.bind(this));
    this.canvas.addEventListener('blur', this.hide.bind(this));
    new ResizeObserver(function () { this.fit(this.canvas.clientWidth); }.bind(this)).observe(this.canvas);
  }

  Chart.prototype.height = function () {
    return this.width < 480 ? this.chart.narrowHeight : this.chart.height;
  };

  Chart.prototype.draw = function () {
    var option = regiobeeldDrawing.prepare(this.chart, this.width);
    option.tooltip = {
      trigger: this.chart.option.tooltip ? this.chart.option.tooltip.trigger : 'item',
      axisPointer: { type: 'line', label: { show: false }, lineStyle: { color: '#75888f', type: 'solid' } },
      className: 'rb-tooltip',
      confine: true,
      transitionDuration: 0,
      backgroundColor: '#ffffff',
      borderColor: '#75888f',
      borderWidth: 1,
      padding: [8, 12],
      textStyle: { color: '#17262c', fontSize: 14 },
      formatter: tooltip
    };
    this.drawing.setOption(option, true);
    var svg = this.canvas.querySelector('svg');
    if (svg) {
      svg.setAttribute('aria-hidden', 'true');
      svg.setAttribute('focusable', 'false');
    }
  };

  /** Follows the width of its place; below 480 pixels the chart is arranged anew. */
  Chart.prototype.fit = function (width) {
    if (width === 0 || width === this.width) {
      return;
    }
    var other = (width < 480) !== (this.width < 480);
    this.width = width;
    this.drawing.resize({ width: width, height: this.height() });
    if (other) {
      this.draw();
    }
  };

  /** Every place that has something to say, in reading order; items of one category together when the chart speaks per category. */
  Chart.prototype.places = function () {
    var perCategory = Boolean(this.chart.option.tooltip);
    var places = [];
    this.chart.option.series.forEach(function (series, s) {
      series.data.forEach(function (item, i) {
        if (!item || !item.tip) {
          return;
        }
        var category = series.type === 'custom' && Array.isArray(item.value) ? item.value[0] : i;
        var same = places.find(function (place) { return perCategory && place.category === category; });
        if (same) {
          same.tips.push(item.tip);
        } else {
          places.push({ category: category, seriesIndex: s, dataIndex: i, tips: [item.tip] });
        }
      });
    });
    return places.sort(function (a, b) { return a.category - b.category || a.seriesIndex - b.seriesIndex; });
  };

  Chart.prototype.key = function (event) {
    var last = this.stops.length - 1;
    var next = {
      ArrowRight: Math.min(this.stop + 1, last), ArrowDown: Math.min(this.stop + 1, last),
      ArrowLeft: Math.max(this.stop - 1, 0), ArrowUp: Math.max(this.stop - 1, 0), Home: 0, End: last
    }[event.key];
    if (event.key === 'Escape') {
      this.hide();
    } else if (next !== undefined && last >= 0) {
      event.preventDefault();
      this.stop = next;
      var place = this.stops[next];
      this.drawing.dispatchAction({ type: 'showTip', seriesIndex: place.seriesIndex, dataIndex: place.dataIndex });
      this.says.textContent = place.tips.join('. ');
    }
  };

  Chart.prototype.hide = function () {
    this.stop = -1;
    this.says.textContent = '';
    this.drawing.dispatchAction({ type: 'hideTip' });
  };

  /** The picture of the server, when drawing here fails. */
  function picture(box) {
    var image = document.createElement('img');
    image.src = box.dataset.picture;
    image.alt = box.dataset.title;
    box.replaceChildren(image);
  }

  function start(box) {
    var name = JSON.parse(box.querySelector('script').textContent).boundaries;
    var ready = name ? boundaries(name, box.dataset.boundaries) : Promise.resolve();
    ready.then(function () { charts.push(new Chart(box)); }).catch(function (reason) {
      console.error('Chart not drawn', reason);
      picture(box);
    });
  }

  addEventListener('beforeprint', function () {
    charts.forEach(function (chart) { chart.fit(Math.min(PRINT_WIDTH, chart.width)); });
  });
  addEventListener('afterprint', function () {
    charts.forEach(function (chart) { chart.fit(chart.canvas.clientWidth); });
  });
  document.querySelectorAll('[data-chart]').forEach(start);
})();
