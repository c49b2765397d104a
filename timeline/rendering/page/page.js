// The picture above the list, and filters over both. Without this script the page is the list alone.
"use strict";
(() => {
  const form = document.querySelector("#filters");
  if (!form) return;
  const DAY = 864e5;
  const SHORT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
  const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });

  /** Day number of an ISO date; null for an empty one. */
  function dayOf(text) {
    const parts = text && text.split("-").map(Number);
    return parts ? new Date(0).setUTCFullYear(parts[0], parts[1] - 1, parts[2]) / DAY : null;
  }
  const dateOf = (day) => new Date(Math.floor(day) * DAY);
  const isoOf = (day) => dateOf(day).toISOString().slice(0, 10);
  /** Letters without case, marks and vowel signs, so that "aube" finds "Aubé". */
  const plain = (text) => text.normalize("NFKD").replace(/[\p{M}ـ]/gu, "").toLowerCase();

  function item(element) {
    const data = element.dataset;
    const first = dayOf(data.first), last = dayOf(data.last);
    return {
      element, first, last, shown: true, text: null, status: data.status, inferred: data.certainty === "inferred",
      dated: first !== null || last !== null, from: first ?? last, to: last ?? first, shape: data.shape || "", short: data.short || "",
      languages: (data.languages || "").split(" "), sources: (data.sources || "").split(" "),
      label: (element.querySelector(".text") || element).textContent,
    };
  }
  const entries = [...document.querySelectorAll(".entry")].map(item);
  const undated = [...document.querySelectorAll("article.undated")].map(item);
  const groups = [...document.querySelectorAll(".month"), ...document.querySelectorAll(".year")];

  // ---- filters -----------------------------------------------------------------------------------------------------------------

  function fits(it, asked) {
    if (asked.language && !it.languages.includes(asked.language)) return false;
    if (asked.source && !it.sources.includes(asked.source)) return false;
    if (asked.status && it.status !== asked.status) return false;
    if (it.dated) {
      if (asked.stated && it.inferred) return false;
      if (asked.from !== null && it.last !== null && it.last < asked.from) return false;
      if (asked.to !== null && it.first !== null && it.first > asked.to) return false;
    }
    if (!asked.words.length) return true;
    it.text ??= plain(it.element.textContent);
    return asked.words.every((word) => it.text.includes(word));
  }

  function filter() {
    const field = form.elements;
    const asked = {
      words: plain(field.text.value).split(/\s+/).filter(Boolean), from: dayOf(field.from.value), to: dayOf(field.to.value),
      language: field.language.value, source: field.source.value, status: field.status.value, stated: field.stated.checked,
    };
    let shown = 0, shownUndated = 0;
    for (const it of entries) {
      it.shown = fits(it, asked);
      if (it.element.hidden === it.shown) it.element.hidden = !it.shown;
      shown += it.shown;
    }
    for (const it of undated) {
      it.element.hidden = !fits(it, asked);
      shownUndated += !it.element.hidden;
    }
    for (const group of groups) group.hidden = !group.querySelector("article:not([hidden])");
    document.querySelector("#none").hidden = shown > 0;
    document.querySelector("#count").textContent =
      `${shown} of ${entries.length} entries` + (undated.length ? `, ${shownUndated} of ${undated.length} undated sentences` : "");
    draw();
  }

  let waiting;
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => { event.preventDefault(); filter(); });
  const opener = document.querySelector("#open");
  opener.addEventListener("click", () => {
    const open = opener.textContent === "Open all";
    for (const it of entries) if (it.shown) it.element.querySelector("details").open = open;
    opener.textContent = open ? "Close all" : "Open all";
  });
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(".entry:not([hidden]) .what > details:not([open])")];
    for (const details of opened) details.open = true;
    document.documentElement.classList.add("print");  // the picture is drawn before the printer's style holds
    paint();
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    document.documentElement.classList.remove("print");
    draw();
  });

  // ---- picture -----------------------------------------------------------------------------------------------------------------

  const figure = document.querySelector("#picture"), canvas = figure.querySelector("canvas"), tip = document.querySelector("#tip");
  const pen = canvas.getContext("2d");
  const AXIS = 26, LANE = 20, PAD = 12, POINT = 14;
  const view = { from: 0, to: 1 };  // in days
  let marks = [];  // what is drawn, for the pointer: {it, x0, x1, y}

  const width = () => canvas.clientWidth;
  const xOf = (day) => (day - view.from) / (view.to - view.from) * width();

  function look(from, to) {
    const span = Math.max(2, to - from), middle = (from + to) / 2;
    view.from = middle - span / 2;
    view.to = middle + span / 2;
    draw();
  }
  /** The span of a part of the entries that are shown: all of them, or without the outliers, the densest nine tenths. */
  function lookAt(part) {
    const days = entries.filter((it) => it.shown).map((it) => it.from).sort((a, b) => a - b);
    if (!days.length) return;
    let from = days[0], to = days.at(-1);
    if (part === "main") {
      const size = Math.max(1, Math.ceil(days.length * 0.7));
      for (let i = 0; i + size <= days.length; i++) if (days[i + size - 1] - days[i] < to - from) [from, to] = [days[i], days[i + size - 1]];
    } else {
      to = Math.max(to, ...entries.filter((it) => it.shown).map((it) => it.to));
    }
    const air = Math.max(1.5, (to - from) * 0.06);
    look(from - air, to + 1 + air);
  }

  function colors() {
    const style = getComputedStyle(document.documentElement);
    return Object.fromEntries(["ink", "faint", "line", "card", "hatch", "happened", "reported", "planned", "denied"]
      .map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  }

  /** Ticks of the axis: [day, label, whether it begins something bigger]. */
  function ticks() {
    const span = view.to - view.from, room = Math.max(2, width() / 80), found = [];
    const start = dateOf(view.from), per = span / room;
    if (per < 15) {
      const step = [1, 2, 7, 14].find((days) => days >= per) || 14;
      const offset = step >= 7 ? 4 : 0;  // weeks begin on Monday; day 4 of 1970 was one
      for (let day = Math.ceil((view.from - offset) / step) * step + offset; day <= view.to; day += step) {
        const date = dateOf(day);
        found.push([day, SHORT.format(date) + (date.getUTCMonth() === 0 && date.getUTCDate() <= step ? ` ${date.getUTCFullYear()}` : ""), date.getUTCDate() === 1]);
      }
    } else if (per < 330) {
      const step = [1, 2, 3, 6].find((months) => months * 30.4 >= per) || 6;
      const date = new Date(start);
      date.setUTCDate(1);
      date.setUTCMonth(Math.floor(start.getUTCMonth() / step) * step);
      for (; date / DAY <= view.to; date.setUTCMonth(date.getUTCMonth() + step)) {
        const january = date.getUTCMonth() === 0;
        found.push([date / DAY, january ? `${date.getUTCFullYear()}` : MONTH.format(date), january]);
      }
    } else {
      const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((years) => years * 365.25 >= per) || 2000;
      const date = new Date(0);
      for (let year = Math.floor(start.getUTCFullYear() / step) * step; ; year += step) {
        const day = date.setUTCFullYear(year, 0, 1) / DAY;
        if (day > view.to) break;
        found.push([day, `${year}`, year % (step * 10) === 0]);
      }
    }
    return found;
  }

  /** Stretches of the view, at least a seventh of it, that no entry touches. */
  function gaps(shown) {
    const found = [];
    let reached = null;
    for (const it of shown) {
      if (reached !== null && it.from - reached > (view.to - view.from) / 7) found.push([reached + 1, it.from]);
      reached = Math.max(reached ?? -Infinity, it.to);
    }
    return found.filter(([from, to]) => to > view.from && from < view.to);
  }

  /** A span of days in words: "4 months". */
  function lasting(days) {
    const [number, unit] = days >= 730 ? [days / 365.25, "year"] : days >= 60 ? [days / 30.44, "month"] : [days, "day"];
    return `${Math.round(number)} ${unit}${Math.round(number) === 1 ? "" : "s"}`;
  }

  let drawing = 0;
  /** Draw with the next frame, once however often it is asked. */
  function draw() { drawing ||= requestAnimationFrame(paint); }
  function paint() {
    drawing = 0;
    const ratio = devicePixelRatio || 1, w = width(), h = canvas.clientHeight, color = colors();
    if (!w) return;
    if (canvas.width !== Math.round(w * ratio) || canvas.height !== Math.round(h * ratio)) {
      canvas.width = Math.round(w * ratio);
      canvas.height = Math.round(h * ratio);
    }
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, w, h);
    pen.font = "12px system-ui, sans-serif";
    pen.textBaseline = "middle";
    const shown = entries.filter((it) => it.shown).sort((a, b) => a.from - b.from);

    for (const [from, to] of gaps(shown)) drawGap(Math.max(0, xOf(from)), Math.min(w, xOf(to)), h, lasting(to - from), color);
    for (const [day, label, strong] of ticks()) {
      const x = Math.round(xOf(day)) + 0.5;
      pen.strokeStyle = strong ? color.faint : color.line;
      pen.beginPath(); pen.moveTo(x, 0); pen.lineTo(x, h - AXIS); pen.stroke();
      pen.fillStyle = strong ? color.ink : color.faint;
      pen.textAlign = "left";
      pen.fillText(label, x + 3, h - AXIS / 2);
    }
    pen.strokeStyle = color.faint;
    pen.beginPath(); pen.moveTo(0, h - AXIS + 0.5); pen.lineTo(w, h - AXIS + 0.5); pen.stroke();

    const seen = shown.filter((it) => xOf(it.to + 1) >= 0 && xOf(it.from) <= w);
    place(seen, w, h);
    for (const mark of marks) drawMark(mark, color);
    const before = shown.filter((it) => xOf(it.to + 1) < 0).length, after = shown.filter((it) => xOf(it.from) > w).length;
    pen.fillStyle = color.ink;
    if (before) { pen.textAlign = "left"; pen.fillText(`◂ ${before} earlier`, 6, h - AXIS - 10); }
    if (after) { pen.textAlign = "right"; pen.fillText(`${after} later ▸`, w - 6, h - AXIS - 10); }
  }

  /** Lanes from the top, so that no two marks touch; with their words where all find room, squeezed where they are many. */
  function place(seen, w, h) {
    const room = h - AXIS - 2 * PAD - 12;
    for (const named of seen.length > 400 ? [false] : [true, false]) {
      const lanes = [];
      marks = seen.map((it) => spot(it, lanes, named, w));
      const step = Math.min(LANE, room / Math.max(1, lanes.length));
      if (named && step < 15) continue;
      for (const mark of marks) {
        mark.y = PAD + Math.min(mark.lane, room / step) * step + step / 2;
        mark.size = Math.max(2, Math.min(5, step * 0.4));  // half of its height
      }
      return;
    }
  }

  /** Where one entry is drawn: a bar from its first to its last day, or a mark that may stand anywhere within its day. */
  function spot(it, lanes, named, w) {
    const begin = Math.max(0, xOf(it.from)), end = Math.min(w, xOf(it.to + 1)), gap = named ? 6 : 2;
    const point = it.from === it.to || end - begin < POINT;
    const label = named ? shorten(it.label, 170) : "", words = named ? pen.measureText(label).width + 6 : 0;
    const wide = end - begin >= POINT + 4;
    const earliest = !point ? begin : wide ? begin + 2 : (begin + end - POINT) / 2, latest = point && wide ? end - POINT - 2 : earliest;
    const turned = earliest + (point ? POINT : 0) + words > w && earliest > words;  // words before the mark, where none fit behind it
    const reach = turned ? words : 0;
    const inside = (x) => !point || turned || x + POINT + words <= w || earliest + POINT + words > w;
    let lane = lanes.findIndex((until) => until + gap <= latest - reach && inside(Math.max(earliest, until + gap)));
    if (lane < 0) lane = lanes.length;
    const x0 = Math.max(earliest, (lanes[lane] ?? -Infinity) + gap + reach), x1 = point ? x0 + POINT : Math.max(end, x0 + 1);
    lanes[lane] = turned ? x1 : point ? x1 + words : Math.max(x1, x0 + words);
    return { it, x0, x1, point, label, lane, turned };
  }

  function shorten(text, most) {
    text = text.length > 60 ? text.slice(0, 60) + "…" : text;
    while (text.length > 4 && pen.measureText(text).width > most) text = text.slice(0, -4).trimEnd() + "…";
    return text;
  }

  function drawGap(x0, x1, h, words, color) {
    pen.save();
    pen.beginPath(); pen.rect(x0, 0, x1 - x0, h - AXIS); pen.clip();
    pen.strokeStyle = color.hatch;
    pen.lineWidth = 3;
    for (let x = x0 - h; x < x1; x += 12) { pen.beginPath(); pen.moveTo(x, h); pen.lineTo(x + h, 0); pen.stroke(); }
    pen.fillStyle = color.faint;
    pen.textAlign = "center";
    const edge = x0 <= 0 || x1 >= width(); // where it is told how many entries lie earlier or later
    if (x1 - x0 > 90) pen.fillText(words, (x0 + x1) / 2, h - AXIS - (edge ? 28 : 10));
    pen.restore();
  }

  function drawMark({ it, x0, x1, y, size, point, label, turned }, color) {
    const tint = color[it.status], middle = (x0 + x1) / 2;
    if (!point) {
      const fadeLeft = it.shape.includes("open-start") || it.shape.includes("about"), fadeRight = it.shape.includes("open-end") || it.shape.includes("about");
      const fill = pen.createLinearGradient(x0, 0, x1, 0);
      fill.addColorStop(0, fadeLeft ? "transparent" : tint);
      fill.addColorStop(0.35, tint); fill.addColorStop(0.65, tint);
      fill.addColorStop(1, fadeRight ? "transparent" : tint);
      pen.globalAlpha = it.inferred ? 0.25 : 0.45;
      pen.fillStyle = fill;
      pen.fillRect(x0, y - size, x1 - x0, 2 * size);
      pen.globalAlpha = 1;
      pen.strokeStyle = fill;
      pen.setLineDash(it.status === "happened" ? [] : it.status === "denied" ? [2, 2] : [5, 3]);
      pen.strokeRect(x0 + 0.5, y - size, x1 - x0 - 1, 2 * size);
      pen.setLineDash([]);
    } else {
      if (it.shape.startsWith("open")) drawTail(middle, y, it.shape.startsWith("open-end") ? 40 : -40, tint);
      if (it.shape.includes("about")) { drawTail(middle, y, 16, tint); drawTail(middle, y, -16, tint); }
      drawPoint(it, middle, y, size, tint, color.card);
    }
    if (label) {
      const x = turned ? x0 - 4 : point ? x1 + 4 : Math.max(x0, 0) + 4;
      pen.textAlign = turned ? "right" : "left";
      pen.direction = /[\u0590-\u08ff]/.test(label) ? "rtl" : "ltr";
      pen.lineWidth = 4;
      pen.lineJoin = "round";
      pen.strokeStyle = color.card;
      if (point || turned) pen.strokeText(label, x, y);  // a margin, so that lines of the axis do not cross the words
      pen.lineWidth = 1;
      pen.fillStyle = color.ink;
      pen.fillText(label, x, y);
      pen.direction = "ltr";
    }
  }

  /** A line that fades away: where the period goes on, or how far about reaches. */
  function drawTail(x, y, length, tint) {
    const fade = pen.createLinearGradient(x, 0, x + length, 0);
    fade.addColorStop(0, tint);
    fade.addColorStop(1, "transparent");
    pen.strokeStyle = fade;
    pen.lineWidth = 3;
    pen.beginPath(); pen.moveTo(x, y); pen.lineTo(x + length, y); pen.stroke();
    pen.lineWidth = 1;
  }

  /** Shape for the status, hollow where the date is inferred. */
  function drawPoint(it, x, y, size, tint, paper) {
    pen.strokeStyle = tint;
    pen.lineWidth = size > 3 ? 2 : 1;
    pen.fillStyle = it.inferred ? paper : tint;
    pen.beginPath();
    if (it.status === "planned") { pen.moveTo(x, y - size - 1); pen.lineTo(x + size + 1, y); pen.lineTo(x, y + size + 1); pen.lineTo(x - size - 1, y); pen.closePath(); }
    else if (it.status === "denied") { pen.moveTo(x - size, y - size); pen.lineTo(x + size, y + size); pen.moveTo(x + size, y - size); pen.lineTo(x - size, y + size); }
    else if (it.status === "reported") { pen.arc(x, y, size, Math.PI / 2, Math.PI * 1.5); pen.closePath(); }
    else pen.arc(x, y, size, 0, 7);
    pen.fill(); pen.stroke();
    if (it.status === "reported") { pen.beginPath(); pen.arc(x, y, size, 0, 7); pen.stroke(); }
    pen.lineWidth = 1;
  }

  // ---- moving --------------------------------------------------------------------------------------------------------------------

  function zoom(factor, x = width() / 2) {
    const at = view.from + x / width() * (view.to - view.from);
    look(at - (at - view.from) * factor, at + (view.to - at) * factor);
  }
  const pan = (share) => look(view.from + share * (view.to - view.from), view.to + share * (view.to - view.from));
  const moves = {
    earlier: () => pan(-0.5), later: () => pan(0.5), in: () => zoom(0.5), out: () => zoom(2), main: () => lookAt("main"), all: () => lookAt("all"),
    filter: () => { form.elements.from.value = isoOf(view.from); form.elements.to.value = isoOf(view.to); filter(); },
  };
  figure.addEventListener("click", (event) => moves[event.target.closest("button")?.dataset.move]?.());
  canvas.addEventListener("wheel", (event) => {
    if (event.ctrlKey || event.metaKey) zoom(Math.exp(event.deltaY / 300), event.offsetX);
    else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) pan(event.deltaX / width());
    else return;
    event.preventDefault();
  }, { passive: false });

  const fingers = new Map();
  let dragged = 0;
  const under = (x, y) => marks.filter((m) => x >= m.x0 - 3 && x <= m.x1 + 3 && Math.abs(y - m.y) < 9).sort((a, b) => Math.abs(y - a.y) - Math.abs(y - b.y))[0];
  canvas.addEventListener("pointerdown", (event) => { fingers.set(event.pointerId, event.offsetX); dragged = 0; });
  canvas.addEventListener("pointermove", (event) => {
    if (!fingers.has(event.pointerId)) return point(event);
    const before = [...fingers.values()];
    dragged += Math.abs(event.offsetX - fingers.get(event.pointerId));
    if (dragged > 4) canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, event.offsetX);
    const now = [...fingers.values()];
    if (now.length === 1) pan((before[0] - now[0]) / width());
    else zoom(Math.abs(before[0] - before[1]) / Math.max(10, Math.abs(now[0] - now[1])), (now[0] + now[1]) / 2);
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"]) canvas.addEventListener(end, (event) => { fingers.delete(event.pointerId); tip.hidden = true; });
  canvas.addEventListener("click", (event) => {
    const mark = dragged < 5 && under(event.offsetX, event.offsetY);
    if (!mark) return;
    mark.it.element.querySelector("details").open = true;
    mark.it.element.scrollIntoView({ block: "start" });
    mark.it.element.querySelector("summary").focus({ preventScroll: true });
  });

  function point(event) {
    const mark = under(event.offsetX, event.offsetY);
    canvas.style.cursor = mark ? "pointer" : "grab";
    tip.hidden = !mark;
    if (!mark) return;
    tip.textContent = `${mark.it.short} · ${mark.it.label}`;
    tip.style.insetBlockStart = `${canvas.offsetTop + mark.y + 14}px`;
    tip.style.insetInlineStart = `${Math.max(0, Math.min(event.offsetX, width() - 320))}px`;
  }

  form.hidden = figure.hidden = false;
  new ResizeObserver(draw).observe(canvas);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  filter();
  lookAt("main");
})();
