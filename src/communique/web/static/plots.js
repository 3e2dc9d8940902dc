"use strict";
// Draws the plots of a page. Each `.canvas[data-plot]` has its data in the JSON after it; the table under it has the same.
(() => {
  const style = getComputedStyle(document.documentElement);
  const look = () => {
    const get = (name) => style.getPropertyValue(name).trim();
    return { ground: get("--ground"), raised: get("--raised"), ink: get("--ink"), quiet: get("--quiet"), line: get("--line"), strong: get("--strong"),
      people: get("--people"), place: get("--place"), said: get("--said"), doubt: get("--doubt"), bar: get("--bar"), bar2: get("--bar2"), font: get("--sans") };
  };
  const number = (n) => n.toLocaleString(document.documentElement.lang);
  const base = (c) => ({
    animation: false, backgroundColor: "transparent", textStyle: { fontFamily: c.font, color: c.ink, fontSize: 13 },
    tooltip: { renderMode: "richText", confine: true, backgroundColor: c.raised, borderColor: c.strong, borderWidth: 1, padding: [6, 9], textStyle: { color: c.ink, fontFamily: c.font, fontSize: 13 } },
  });
  const axis = (c, more) => ({ axisLine: { lineStyle: { color: c.strong } }, axisTick: { show: false }, axisLabel: { color: c.quiet, fontFamily: c.font, hideOverlap: true }, splitLine: { show: false }, ...more });
  const counts = (c, more) => axis(c, { type: "value", minInterval: 1, splitNumber: 3, axisLine: { show: false }, splitLine: { lineStyle: { color: c.line } }, ...more });
  const zoom = (rows) => rows.length > 90 ? [{ type: "slider", height: 16, bottom: 2, xAxisIndex: "all", borderColor: "transparent", fillerColor: "rgba(128,128,128,.18)", handleStyle: { color: "#999", borderColor: "#999" }, moveHandleStyle: { color: "#999", opacity: .4 }, dataBackground: { lineStyle: { color: "#999", opacity: .5 }, areaStyle: { color: "#999", opacity: .2 } }, selectedDataBackground: { lineStyle: { color: "#999" }, areaStyle: { color: "#999", opacity: .3 } }, showDetail: false, brushSelect: false }] : [];

  // Engagements above, the reports read below, on one axis of time: the eye sees whether the one only follows the other.
  const months = (data, c) => {
    const [, first, second] = data.columns, x = data.rows.map((r) => r[0]), slide = zoom(data.rows), foot = slide.length ? 44 : 24;
    if (data.rows.every((r) => !r[2])) return { ...base(c), dataZoom: slide, // no report tells its day
      tooltip: { ...base(c).tooltip, trigger: "axis", formatter: (p) => `${data.rows[p[0].dataIndex][0]}\n${first}: ${number(data.rows[p[0].dataIndex][1])}` },
      title: [{ text: first, left: 0, top: 0, textStyle: { fontSize: 13, fontWeight: 400, color: c.bar } }],
      grid: { left: 36, right: 6, top: 24, bottom: foot }, xAxis: axis(c, { type: "category", data: x }), yAxis: counts(c, {}),
      series: [{ type: "bar", name: first, data: data.rows.map((r) => r[1]), itemStyle: { color: c.bar }, barCategoryGap: "12%", barMaxWidth: 26 }] };
    return { ...base(c), dataZoom: slide,
      tooltip: { ...base(c).tooltip, trigger: "axis", axisPointer: { type: "line", link: [{ xAxisIndex: "all" }] }, formatter: (p) => { const r = data.rows[p[0].dataIndex]; return `${r[0]}\n${first}: ${number(r[1])}\n${second}: ${number(r[2])}`; } },
      axisPointer: { link: [{ xAxisIndex: "all" }] },
      title: [{ text: first, left: 0, top: 0, textStyle: { fontSize: 13, fontWeight: 400, color: c.bar } }, { text: second, left: 0, top: "54%", textStyle: { fontSize: 13, fontWeight: 400, color: c.quiet } }],
      grid: [{ left: 36, right: 6, top: 24, height: "40%" }, { left: 36, right: 6, top: "64%", bottom: foot }],
      xAxis: [axis(c, { type: "category", data: x, axisLabel: { show: false } }), axis(c, { type: "category", data: x, gridIndex: 1 })],
      yAxis: [counts(c, {}), counts(c, { gridIndex: 1, splitNumber: 2 })],
      series: [{ type: "bar", name: first, data: data.rows.map((r) => r[1]), itemStyle: { color: c.bar }, barCategoryGap: "12%", barMaxWidth: 26 },
        { type: "bar", name: second, xAxisIndex: 1, yAxisIndex: 1, data: data.rows.map((r) => r[2]), itemStyle: { color: c.bar2 }, barCategoryGap: "12%", barMaxWidth: 26 }] };
  };

  const stacked = (data, c) => {
    const names = data.columns.slice(1), x = data.rows.map((r) => r[0]), slide = zoom(data.rows);
    const shades = [c.ink, c.bar, c.strong, c.bar2, c.line];
    return { ...base(c), dataZoom: slide,
      tooltip: { ...base(c).tooltip, trigger: "axis", formatter: (p) => [p[0].axisValue, ...p.filter((s) => s.value).map((s) => `${s.seriesName}: ${number(s.value)}`)].join("\n") },
      legend: { show: true, left: 0, top: 0, icon: "rect", itemWidth: 12, itemHeight: 9, textStyle: { color: c.quiet, fontFamily: c.font } },
      grid: { left: 36, right: 6, top: 32, bottom: slide.length ? 44 : 24 },
      xAxis: axis(c, { type: "category", data: x }), yAxis: counts(c, {}),
      series: names.map((name, at) => ({ type: "bar", stack: "all", name, data: data.rows.map((r) => r[at + 1]), barMaxWidth: 26, barCategoryGap: "12%", itemStyle: { color: shades[at % shades.length] } })) };
  };

  // Counts by year (across) and label (down) as discs with their number; one panel under the other.
  const bubbles = (data, c, box) => {
    const told = data.rows.map((r) => +r[0]), first = Math.min(...told), years = Array.from({ length: Math.min(200, Math.max(...told) - first + 1) }, (_, at) => String(first + at).padStart(4, "0"));
    const weight = new Map(); for (const r of data.rows) weight.set(r[1], (weight.get(r[1]) || 0) + r[2]);
    const labels = [...weight.keys()].sort((a, b) => weight.get(a) - weight.get(b)).slice(-14);
    const most = Math.max(...data.rows.map((r) => r[2])), n = data.panels.length, wide = box.clientWidth > 640 || n === 1;
    const left = Math.min(190, Math.max(...labels.map((l) => l.length)) * 7.2 + 12);
    const room = wide ? (box.clientWidth - left) / n - 16 : box.clientWidth - left - 8;
    box.style.height = `${(wide ? 1 : n) * (labels.length * 25 + 70)}px`;
    const grid = (at) => wide ? { left: left + at * (room + 16), width: room, top: 30, bottom: 30 } : { left, right: 8, top: 30 + at * (labels.length * 25 + 70), height: labels.length * 25 + 10 };
    return { ...base(c),
      tooltip: { ...base(c).tooltip, formatter: (p) => `${p.value[0]}\n${p.value[1]}: ${number(p.value[2])}` },
      title: data.panels.map((text, at) => ({ text, left: grid(at).left, top: (wide ? 0 : grid(at).top - 28), textStyle: { fontSize: 13, fontWeight: 600, color: c.ink } })),
      grid: data.panels.map((_, at) => grid(at)),
      xAxis: data.panels.map((_, at) => axis(c, { type: "category", data: years, gridIndex: at, splitLine: { show: true, lineStyle: { color: c.line } } })),
      yAxis: data.panels.map((_, at) => axis(c, { type: "category", data: labels, gridIndex: at, axisLine: { show: false }, axisLabel: { show: at === 0 || !wide, color: c.ink, width: left - 10, overflow: "truncate", interval: 0 } })),
      series: data.panels.map((_, at) => ({ type: "scatter", xAxisIndex: at, yAxisIndex: at, data: data.rows.filter((r) => (n === 1 || r[3] === data.panels[at]) && labels.includes(r[1])).map((r) => r.slice(0, 3)),
        symbolSize: (v) => 7 + 16 * Math.sqrt(v[2] / most), itemStyle: { color: data.hue === "said" ? c.said : c.bar },
        label: { show: true, formatter: (p) => p.value[2] > 1 ? number(p.value[2]) : "", position: "right", distance: 3, color: c.quiet, fontSize: 11 } })) };
  };

  const timeline = (data, c, box) => {
    const weight = new Map(); for (const r of data.rows) weight.set(r[1], (weight.get(r[1]) || 0) + 1);
    const labels = [...weight.keys()].sort((a, b) => weight.get(a) - weight.get(b)).slice(-16);
    const left = Math.min(170, Math.max(...labels.map((l) => l.length)) * 7.2 + 12);
    box.style.height = `${labels.length * 25 + 50}px`;
    const rows = data.rows.filter((r) => labels.includes(r[1]));
    return { ...base(c),
      tooltip: { ...base(c).tooltip, formatter: (p) => { const r = p.value; return `${r[0]} · ${r[2]}\n${r[3]}`; } },
      grid: { left, right: 14, top: 6, bottom: 26 },
      xAxis: axis(c, { type: "time", minInterval: 864e5, splitLine: { show: true, lineStyle: { color: c.line } }, axisLabel: { color: c.quiet, hideOverlap: true, formatter: { year: "{yyyy}", month: "{yyyy}-{MM}", day: "{MM}-{dd}" } } }),
      yAxis: axis(c, { type: "category", data: labels, axisLine: { show: false }, splitLine: { show: true, lineStyle: { color: c.line } }, axisLabel: { color: c.ink, width: left - 10, overflow: "truncate", interval: 0 } }),
      series: [{ type: "scatter", data: rows, encode: { x: 0, y: 1 }, symbolSize: 10, cursor: "pointer",
        itemStyle: { color: c.bar, opacity: .8, borderColor: c.bar }, }] };
  };

  const network = (data, c, box) => {
    const most = Math.max(1, ...data.nodes.map((n) => n.n)), heavy = Math.max(1, ...data.edges.map((e) => e.n)), many = data.nodes.length > 40;
    return { ...base(c),
      tooltip: { ...base(c).tooltip, formatter: (p) => p.dataType === "edge" ? `${p.data.told}: ${number(p.data.n)}` : `${p.data.full}${p.data.party && p.data.party !== p.data.full ? `, ${p.data.party}` : ""}: ${number(p.data.n)}` },
      series: [{ type: "graph", layout: "force", roam: true, draggable: true, cursor: "pointer", left: 40, right: 40, top: 20, bottom: 20,
        force: { initLayout: "circular", repulsion: Math.max(90, 26000 / (data.nodes.length + 20)), edgeLength: [30, 130], gravity: .12, layoutAnimation: false },
        emphasis: { focus: "adjacency", lineStyle: { width: 3 } },
        labelLayout: { hideOverlap: true },
        data: data.nodes.map((n) => ({ id: n.id, name: n.id, full: n.name, party: n.party, n: n.n, href: n.href, symbolSize: 7 + 26 * Math.sqrt(n.n / most),
          itemStyle: { color: c.people, borderColor: c.ground, borderWidth: 1 },
          label: { show: true, formatter: n.short, position: "right", color: c.ink, textBorderColor: c.ground, textBorderWidth: 3, fontSize: n.n > most / 6 || !many ? 13 : 11 } })),
        links: data.edges.map((e) => ({ source: e.a, target: e.b, n: e.n, href: e.href, told: `${(data.nodes.find((n) => n.id === e.a) || {}).name} – ${(data.nodes.find((n) => n.id === e.b) || {}).name}`,
          lineStyle: { color: c.strong, width: .7 + 5 * (e.n / heavy), opacity: .55, curveness: 0 } })) }] };
  };

  // Equal Earth (Šavrič, Patterson, Jenny 2018), by its published polynomial.
  const A = [1.340264, -0.081106, 0.000893, 0.003796], M = Math.sqrt(3) / 2;
  const project = ([lon, lat]) => {
    const t = Math.asin(M * Math.sin(lat * Math.PI / 180)), t2 = t * t, t6 = t2 * t2 * t2;
    return [lon * Math.PI / 180 * Math.cos(t) / (M * (A[0] + 3 * A[1] * t2 + t6 * (7 * A[2] + 9 * A[3] * t2))) * 100, -t * (A[0] + A[1] * t2 + t6 * (A[2] + A[3] * t2)) * 100];
  };
  const unproject = ([x, y]) => {
    let t = -y / 100 / A[0];
    for (let i = 0; i < 12; i++) { const t2 = t * t, t6 = t2 * t2 * t2; t -= (t * (A[0] + A[1] * t2 + t6 * (A[2] + A[3] * t2)) + y / 100) / (A[0] + 3 * A[1] * t2 + t6 * (7 * A[2] + 9 * A[3] * t2)); }
    const t2 = t * t, t6 = t2 * t2 * t2;
    return [x / 100 * M * (A[0] + 3 * A[1] * t2 + t6 * (7 * A[2] + 9 * A[3] * t2)) / Math.cos(t) * 180 / Math.PI, Math.asin(Math.sin(t) / M) * 180 / Math.PI];
  };
  let land = null;
  const map = async (data, c, box) => {
    if (!land) { land = await (await fetch("/static/vendor/land.json")).json(); echarts.registerMap("land", land); }
    const rows = data.rows.filter((r) => r[3] !== null), most = Math.max(1, ...rows.map((r) => r[2]));
    const small = box.clientWidth < 600, size = (r) => (small ? 5 : 7) + (small ? 12 : 22) * Math.sqrt(r[2] / most), named = new Set(rows.slice(0, small ? 8 : 28).map((r) => r[6]));
    return { ...base(c),
      tooltip: { ...base(c).tooltip, formatter: (p) => { const r = p.data.row; return `${[r[0], r[1]].filter(Boolean).join(", ")}: ${number(r[2])}`; } },
      geo: { map: "land", projection: { project, unproject }, roam: true, silent: true, left: 4, right: 4, top: 4, bottom: 4, itemStyle: { areaColor: c.raised, borderColor: c.strong, borderWidth: .6 }, emphasis: { disabled: true } },
      series: [{ type: "scatter", coordinateSystem: "geo", cursor: "pointer",
        data: rows.map((r) => ({ value: [r[3], r[4], r[2]], row: r, href: r[6], symbolSize: size(r),
          itemStyle: { color: r[5] ? c.place : "transparent", opacity: .72, borderColor: c.place, borderWidth: 1.5 } })) },
      { type: "scatter", coordinateSystem: "geo", silent: true, z: 5, labelLayout: { hideOverlap: true },
        data: rows.filter((r) => named.has(r[6])).map((r) => ({ value: [r[3], r[4], r[2]], symbolSize: size(r), itemStyle: { color: "transparent" },
          label: { show: true, formatter: r[0] || r[1], position: "right", distance: 3, color: c.ink, fontSize: 12, textBorderColor: c.ground, textBorderWidth: 3 } })) }] };
  };

  // Draw a network so far out that none of it is cut off.
  const whole = (chart, box) => {
    const told = chart.getModel().getSeriesByIndex(0).getData(), points = [];
    told.each((at) => { const p = told.getItemLayout(at); if (p) points.push(p); });
    if (!points.length) return;
    const [xs, ys] = [0, 1].map((way) => points.map((p) => p[way])), ends = (v) => [Math.min(...v), Math.max(...v)];
    const [left, right] = ends(xs), [top, bottom] = ends(ys);
    const zoom = Math.min(1.6, (box.clientWidth - 130) / Math.max(1, right - left), (box.clientHeight - 50) / Math.max(1, bottom - top));
    chart.setOption({ series: [{ zoom, center: [(left + right) / 2, (top + bottom) / 2] }] });
  };
  const drawings = { months, stacked, bubbles, timeline, network, map };
  const drawn = [];
  const draw = async (box) => {
    const data = JSON.parse(box.nextElementSibling.textContent);
    if (!data.rows.length) { box.hidden = true; return; }
    const option = await drawings[box.dataset.plot](data, look(), box);
    const chart = echarts.getInstanceByDom(box) || echarts.init(box, null, { renderer: "canvas" });
    chart.setOption(option, true); chart.resize();
    if (box.dataset.plot === "network") whole(chart, box);
    chart.off("click");
    chart.on("click", (p) => { const to = (p.data && p.data.href) || (Array.isArray(p.value) && p.value[4]); if (typeof to === "string" && to.startsWith("/") && !to.startsWith("//")) location.assign(to); });
    box.dataset.drawn = "1";
    return chart;
  };
  const all = () => { for (const box of document.querySelectorAll(".canvas[data-plot]")) draw(box).then((chart) => { if (chart && !drawn.includes(chart)) drawn.push(chart); }); };
  document.fonts.ready.then(all);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", all);
  let waiting = 0;
  addEventListener("resize", () => { clearTimeout(waiting); waiting = setTimeout(all, 150); });
})();
