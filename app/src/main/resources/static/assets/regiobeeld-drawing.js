/*
  What an ECharts option cannot say in JSON: number formats and the shapes that ECharts does not have. EUPL-1.2.
  The same file runs in the browser and, on the server, in Rhino: no DOM here, and plain functions.

  A chart document (made by ChartOption.java) is
    { language, decimals, height, narrowHeight, option, narrow, boundaries? }
  where `narrow` is laid over `option` on narrow screens, item by item in arrays.
*/
var regiobeeldDrawing = (function () {
  'use strict';

  /** Lays b over a copy of a: objects by key, arrays by index. */
  function over(a, b) {
    if (b === undefined) {
      return Array.isArray(a) ? a.map(function (item) { return over(item); })
        : a && typeof a === 'object' ? over(a, {}) : a;
    }
    if (Array.isArray(a) && Array.isArray(b)) {
      return a.map(function (item, i) { return over(item, b[i] === null ? undefined : b[i]); });
    }
    if (a && b && typeof a === 'object' && typeof b === 'object' && !Array.isArray(b)) {
      var result = {};
      Object.keys(a).forEach(function (key) { result[key] = over(a[key], b[key]); });
      Object.keys(b).forEach(function (key) { if (!(key in a)) { result[key] = over(b[key]); } });
      return result;
    }
    return over(b);
  }

  /** A number as people in this language write it, with as many decimals as it needs, at most the given number. */
  function number(language, decimals) {
    var group = language === 'nl' ? '.' : ',';
    var point = language === 'nl' ? ',' : '.';
    return function (value) {
      var parts = Math.abs(value).toFixed(decimals).split('.');
      var fraction = (parts[1] || '').replace(/0+$/, '');
      var whole = parts[0].replace(/\B(?=(\d{3})+$)/g, group);
      return (value < 0 ? '\u2212' : '') + whole + (fraction ? point + fraction : '');
    };
  }

  /** The sentences that the items under the pointer carry. */
  function tips(params) {
    var list = Array.isArray(params) ? params : [params];
    return list.map(function (one) { return one.data && one.data.tip; }).filter(Boolean);
  }

  function line(x1, y1, x2, y2, style) {
    return { type: 'line', shape: { x1: x1, y1: y1, x2: x2, y2: y2 }, style: style };
  }

  /** A style for text in a font of the settings, with more. */
  function lettering(font, more) {
    Object.keys(font).forEach(function (key) { more[key] = font[key]; });
    return more;
  }

  /** The marker of a series, as legends draw it. */
  function symbol(kind, x, y, r, color) {
    var style = { fill: color };
    switch (kind) {
      case 'rect': return { type: 'rect', shape: { x: x - r, y: y - r, width: 2 * r, height: 2 * r }, style: style };
      case 'triangle': return { type: 'polygon', shape: { points: [[x - r, y + r], [x + r, y + r], [x, y - r]] }, style: style };
      case 'diamond': return { type: 'polygon', shape: { points: [[x - r, y], [x, y + r], [x + r, y], [x, y - r]] }, style: style };
      default: return { type: 'circle', shape: { cx: x, cy: y, r: r }, style: style };
    }
  }

  function group(children) {
    return { type: 'group', children: children };
  }

  /* Each shape: (settings of the series, params, api) -> graphic element. Item values are [category, ...] unless said otherwise. */
  var shapes = {
    /** The mark of a protected or missing value: at the axis, or after the number of what is shown. [category, number?] */
    mark: function (s, params, api) {
      var box = params.coordSys;
      var after = api.value(1);
      var style = lettering(s.font, { text: s.texts[params.dataIndexInside], fill: s.color });
      if (s.across) {
        style.align = 'left';
        style.verticalAlign = 'middle';
        style.backgroundColor = '#ffffff';
        return {
          type: 'text', style: style,
          x: (isFinite(after) ? api.coord([after, 0])[0] : box.x) + 8, y: api.coord([0, api.value(0)])[1]
        };
      }
      style.align = 'center';
      style.verticalAlign = 'bottom';
      var x = api.coord([api.value(0), 0])[0];
      var y = box.y + box.height - 4 - s.rank * 16;
      return s.symbol
        ? group([symbol(s.symbol, x - 13, y - 6.5, 3.5, s.symbolColor), { type: 'text', style: style, x: x + 4, y: y }])
        : { type: 'text', style: style, x: x, y: y };
    },

    /** A short line across a bar: what it is compared with. [category, value] */
    tick: function (s, params, api) {
      var at = s.across ? api.coord([api.value(1), api.value(0)]) : api.coord([api.value(0), api.value(1)]);
      var half = s.half;
      var ends = s.across ? [at[0], at[1] - half, at[0], at[1] + half] : [at[0] - half, at[1], at[0] + half, at[1]];
      return group([
        line(ends[0], ends[1], ends[2], ends[3], { stroke: '#ffffff', lineWidth: 5 }),
        line(ends[0], ends[1], ends[2], ends[3], { stroke: s.color, lineWidth: 3 })
      ]);
    },

    /** A value with its bounds. [category, low, high, value?] */
    interval: function (s, params, api) {
      var c = api.value(0);
      var place = function (v) { return s.across ? api.coord([v, c]) : api.coord([c, v]); };
      var low = place(api.value(1));
      var high = place(api.value(2));
      var cap = s.cap;
      var stroke = { stroke: s.color, lineWidth: s.width };
      var children = s.across
        ? [line(low[0], low[1], high[0], high[1], stroke),
          line(low[0], low[1] - cap, low[0], low[1] + cap, stroke), line(high[0], high[1] - cap, high[0], high[1] + cap, stroke)]
        : [line(low[0], low[1], high[0], high[1], stroke),
          line(low[0] - cap, low[1], low[0] + cap, low[1], stroke), line(high[0] - cap, high[1], high[0] + cap, high[1], stroke)];
      if (s.dot) {
        var at = place(api.value(3));
        var hollow = s.hollow && s.hollow[params.dataIndexInside];
        children.push({
          type: 'circle', shape: { cx: at[0], cy: at[1], r: s.dot },
          style: { fill: hollow ? '#ffffff' : s.color, stroke: hollow ? s.color : '#ffffff', lineWidth: hollow ? 2 : 1.5 }
        });
      }
      return group(children);
    },

    /** The area between lower and upper bounds of one unbroken stretch; drawn once, by its first point. [category, low, high] */
    band: function (s, params, api) {
      if (params.dataIndexInside !== 0) {
        return null;
      }
      var points = s.points.map(function (p) { return api.coord([p[0], p[2]]); });
      s.points.slice().reverse().forEach(function (p) { points.push(api.coord([p[0], p[1]])); });
      return { type: 'polygon', silent: true, shape: { points: points }, style: { fill: s.color, opacity: 0.16 } };
    },

    /** A break of the series just before a category, with its reason in the margin above. [category] */
    breakLine: function (s, params, api) {
      var step = api.size([1, 0])[0];
      var x = api.coord([api.value(0), 0])[0] - step / 2;
      var box = params.coordSys;
      var top = box.y - s.lift;
      var width = Math.min(s.room, box.width * 0.45);
      var left = x + width + 8 > box.x + box.width;
      return group([
        line(x, top, x, box.y + box.height, { stroke: s.color, lineWidth: 1.5, lineDash: [5, 4] }),
        {
          type: 'text', x: x + (left ? -8 : 8), y: top,
          style: lettering(s.font, {
            text: s.texts[params.dataIndexInside], fill: s.color, align: left ? 'right' : 'left',
            verticalAlign: 'top', width: width, overflow: 'break', lineHeight: 16
          })
        }
      ]);
    },

    /** A line over the whole plot at one value, named. [value] */
    level: function (s, params, api) {
      var box = params.coordSys;
      var v = api.value(0);
      var at = s.across ? api.coord([v, 0])[0] : api.coord([0, v])[1];
      var stroke = { stroke: s.color, lineWidth: 1.5, lineDash: [2, 3] };
      return group(s.across
        ? [line(at, box.y - 4, at, box.y + box.height, stroke),
          { type: 'text', x: at, y: box.y - 6, style: lettering(s.font, { text: s.text, fill: s.color, align: 'center', verticalAlign: 'bottom' }) }]
        : [line(box.x, at, box.x + box.width, at, stroke),
          { type: 'text', x: box.x + 4, y: at - 4, style: lettering(s.font, { text: s.text, fill: s.color, align: 'left', verticalAlign: 'bottom' }) }]);
    },

    /** Which sets a column is about: a dot per set, full for its own, joined from the first to the last. [column, first, last] */
    sets: function (s, params, api) {
      var column = api.value(0);
      var ends = [api.coord([column, api.value(1)]), api.coord([column, api.value(2)])];
      var children = s.members[params.dataIndexInside].map(function (member, row) {
        var at = api.coord([column, row]);
        return { type: 'circle', shape: { cx: at[0], cy: at[1], r: 6 }, style: { fill: member ? s.color : s.quiet } };
      });
      children.push(line(ends[0][0], ends[0][1], ends[1][0], ends[1][1], { stroke: s.color, lineWidth: 3 }));
      return group(children);
    },

    /** The key of a map: swatches with labels, one below the other, from a corner. */
    key: function (s) {
      var children = [];
      if (s.title) {
        children.push({ type: 'text', x: s.x, y: s.y, style: lettering(s.titleFont, { text: s.title, fill: s.color, verticalAlign: 'top' }) });
      }
      s.items.forEach(function (item, i) {
        var y = s.y + (s.title ? 22 : 0) + i * 21;
        children.push({
          type: 'rect', shape: { x: s.x, y: y, width: 26, height: 15 },
          style: { fill: item.color, stroke: s.edge, lineWidth: 0.75, decal: item.decal }
        });
        children.push({
          type: 'text', x: s.x + 34, y: y + 7.5, style: lettering(s.font, { text: item.text, fill: s.color, verticalAlign: 'middle' })
        });
      });
      return group(children);
    }
  };

  function axes(option, name, format) {
    [].concat(option[name] || []).forEach(function (axis) {
      if (axis.type === 'value' && axis.axisLabel) {
        axis.axisLabel.formatter = format;
      }
    });
  }

  /** The option for ECharts from a chart document, for a drawing of this many pixels wide. */
  function prepare(chart, width) {
    var option = over(chart.option, width < 480 ? chart.narrow : undefined);
    delete option.tooltip; // the page says how; a picture has none
    var format = number(chart.language, chart.decimals);
    axes(option, 'xAxis', format);
    axes(option, 'yAxis', format);
    option.series.forEach(function (series) {
      if (series.type === 'custom') {
        var settings = series.settings;
        series.renderItem = function (params, api) { return shapes[settings.shape](settings, params, api); };
      }
    });
    return option;
  }

  return { prepare: prepare, tips: tips };
})();
