#!/usr/bin/env node
// Makes the boundaries of a region for the maps, from the boundaries of all municipalities. For maintainers, when boundaries change.
//
//   node tools/refresh-boundaries.mjs municipalities.geojson region.csv folder year
//
// municipalities.geojson: features with properties code and name (Statistics Netherlands and Kadaster, CC BY 4.0), borders shared point by point.
// region.csv: code, name, safety_region_code, safety_region, police_district, ...
// Writes gemeenten-<year>, districten-<year> and veiligheidsregios-<year>.geojson: the areas, each with the place of its label (cp), and the
// surroundings, cut off a little way outside. Larger areas are the municipalities without the borders they share.
import { readFileSync, writeFileSync } from 'node:fs';

const [source, regionFile, folder, year] = process.argv.slice(2);
const SQUEEZE = 0.614; // a degree of longitude relative to one of latitude at 52.1 degrees north
const MARGIN = 0.035;

const all = JSON.parse(readFileSync(source, 'utf8')).features;
const [head, ...lines] = readFileSync(regionFile, 'utf8').trim().split('\n').map((line) => line.trim().split(','));
const region = lines.map((cells) => Object.fromEntries(cells.map((cell, i) => [head[i], cell])));
const polygonsOf = (feature) => (feature.geometry.type === 'Polygon' ? [feature.geometry.coordinates] : feature.geometry.coordinates);
const byCode = new Map(all.map((feature) => [feature.properties.code, feature]));
const members = region.map((row) => byCode.get(row.code) ?? (() => { throw new Error('No boundaries of ' + row.code); })());
const inside = new Set(region.map((row) => row.code));

const points = members.flatMap((feature) => polygonsOf(feature).flat(2));
const box = [
  Math.min(...points.map((p) => p[0])) - MARGIN / SQUEEZE, Math.min(...points.map((p) => p[1])) - MARGIN,
  Math.max(...points.map((p) => p[0])) + MARGIN / SQUEEZE, Math.max(...points.map((p) => p[1])) + MARGIN
];

/** The outline of polygons together: a border that two of them share is passed once in each direction, and falls away. */
function dissolve(polygons) {
  const edges = new Map();
  for (const ring of polygons.flat()) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [from, to] = [ring[i].join(' '), ring[i + 1].join(' ')];
      if (!edges.delete(to + '>' + from)) edges.set(from + '>' + to, [ring[i], ring[i + 1]]);
    }
  }
  const next = new Map();
  for (const [from, to] of edges.values()) {
    const key = from.join(' ');
    next.set(key, [...(next.get(key) ?? []), to]);
  }
  const rings = [];
  while (next.size > 0) {
    const start = next.keys().next().value;
    const ring = [];
    let at = start;
    do {
      ring.push(at.split(' ').map(Number));
      const out = next.get(at);
      if (!out) throw new Error('The borders do not close at ' + at);
      const to = out.pop();
      if (out.length === 0) next.delete(at);
      at = to.join(' ');
    } while (at !== start);
    ring.push(ring[0]);
    rings.push(ring);
  }
  const outer = rings.filter((ring) => Math.sign(area(ring)) === Math.sign(area(largest(rings))));
  const holes = rings.filter((ring) => !outer.includes(ring));
  return outer.map((ring) => [ring, ...holes.filter((hole) => contains(ring, hole[0]))]);
}

const area = (ring) => ring.slice(1).reduce((sum, p, i) => sum + ring[i][0] * p[1] - p[0] * ring[i][1], 0) / 2;
const largest = (rings) => rings.reduce((a, b) => (Math.abs(area(a)) >= Math.abs(area(b)) ? a : b));

function contains(ring, [x, y]) {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i], ring[j]];
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) odd = !odd;
  }
  return odd;
}

/** A ring cut off at the box, side by side. */
function clip(ring) {
  const sides = [[0, box[0], 1], [1, box[1], 1], [0, box[2], -1], [1, box[3], -1]];
  let result = ring.slice(0, -1);
  for (const [axis, at, sign] of sides) {
    const keep = (p) => sign * (p[axis] - at) >= 0;
    const cut = (a, b) => {
      const t = (at - a[axis]) / (b[axis] - a[axis]);
      return [0, 1].map((k) => (k === axis ? at : a[k] + t * (b[k] - a[k])));
    };
    result = result.flatMap((p, i) => {
      const before = result[(i + result.length - 1) % result.length];
      const crossing = keep(p) !== keep(before) ? [cut(before, p)] : [];
      return keep(p) ? [...crossing, p] : crossing;
    });
  }
  return result.length < 3 ? null : [...result, result[0]];
}

/** The point inside the largest part that lies farthest from its border, counting height double because a label is wide. */
function labelPlace(polygons) {
  const ring = largest(polygons.map((polygon) => polygon[0]));
  const flat = ring.map(([x, y]) => [x * SQUEEZE * 0.6, y]);
  const [xs, ys] = [flat.map((p) => p[0]), flat.map((p) => p[1])];
  const lerp = (list, t) => Math.min(...list) + t * (Math.max(...list) - Math.min(...list));
  let best = { far: -1 };
  for (let i = 1; i < 60; i++) {
    for (let j = 1; j < 60; j++) {
      const p = [lerp(xs, i / 60), lerp(ys, j / 60)];
      if (!contains(flat, p)) continue;
      const far = Math.min(...flat.slice(1).map((b, k) => distance(p, flat[k], b)));
      if (far > best.far) best = { far, p };
    }
  }
  return round([best.p[0] / SQUEEZE / 0.6, best.p[1]]);
}

function distance(p, a, b) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const t = Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

const round = (p) => p.map((v) => Number(v.toFixed(5)));
const feature = (properties, polygons) => ({
  type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => ring.map(round))) }
});

const surroundings = all
  .filter((one) => !inside.has(one.properties.code))
  .map((one) => [one, polygonsOf(one).map((polygon) => clip(polygon[0])).filter(Boolean).map((ring) => [ring])])
  .filter(([, polygons]) => polygons.length > 0)
  .map(([one, polygons]) => feature({ ...one.properties, surroundings: true }, polygons));

function write(name, areas) {
  const file = `${folder}/${name}-${year}.geojson`;
  const body = [...surroundings, ...areas].map((one) => JSON.stringify(one)).join(',\n');
  writeFileSync(file, `{"type":"FeatureCollection","features":[\n${body}\n]}\n`);
  console.log(file, areas.length, 'areas');
}

function grouped(codeOf, nameOf) {
  const groups = Map.groupBy ? Map.groupBy(region, codeOf) : region.reduce((map, row) => map.set(codeOf(row), [...(map.get(codeOf(row)) ?? []), row]), new Map());
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, rows]) => {
    const polygons = dissolve(rows.flatMap((row) => polygonsOf(byCode.get(row.code))));
    return feature({ code, name: nameOf(rows[0]), cp: labelPlace(polygons) }, polygons);
  });
}

write('gemeenten', members.map((one) => feature({ ...one.properties, cp: labelPlace(polygonsOf(one)) }, polygonsOf(one))));
write('districten', grouped((row) => 'PD-' + row.police_district.replaceAll('/', ''), (row) => 'District ' + row.police_district));
write('veiligheidsregios', grouped((row) => row.safety_region_code, (row) => row.safety_region));
