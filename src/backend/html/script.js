// A map in a browser: lanes and personas to switch off, touchpoints to walk through, words to find. Without it the page
// is the plain map with its details below.
"use strict";
(() => {
  const root = document.documentElement;
  const all = (of, selector) => [...of.querySelectorAll(selector)];
  const one = (of, selector) => of.querySelector(selector);
  const bar = one(document, ".bar");
  root.classList.add("js");

  // --- The maps, with what a lane's absence moves.

  const maps = all(document, ".journey").map((section) => {
    const svg = one(section, "svg");
    const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
    const bands = (svg.dataset.bands || "").split(";").filter(Boolean).map((band) =>
      band.split(" ").map((row) => {
        const [lane, top, bottom] = row.split(",");
        return { lane, top: Number(top), bottom: Number(bottom) };
      }),
    );
    const points = all(svg, ".touchpoint").map((node) => ({
      node,
      about: document.getElementById(`${node.id}-about`),
      stage: node.closest(".stage"),
      hit: one(node, ".hit"),
      words: "",
    }));
    for (const point of points) {
      point.words = `${point.stage ? one(point.stage, "title").textContent : ""} ${point.node.textContent} ${
        point.about ? point.about.textContent : ""
      }`.toLocaleLowerCase();
      if (point.hit) point.box = ["y", "height"].map((name) => Number(point.hit.getAttribute(name)));
    }
    return { section, svg, frame: one(section, ".frame"), width, height, bands, points };
  });
  const points = maps.flatMap((map) => map.points.map((point) => Object.assign(point, { map })));

  // Elements that move with a lane, each with the row of stages in which it lies.
  for (const map of maps) {
    map.parts = [];
    map.rest = [];
    map.stages = [];
    let band = -1;
    for (const child of one(map.svg, ".map").children) {
      if (one(child, ".lane") && !child.classList.contains("labels")) band += 1;
      if (child.classList.contains("stage")) (map.stages[band] ||= []).push(child);
      const own = all(child, "[data-lane]").filter((part) => !part.parentElement.closest("[data-lane]"));
      if (own.length > 0) own.forEach((part) => map.parts.push({ part, band, lane: part.dataset.lane }));
      else if (band >= 0) map.rest.push(child);
    }
  }

  // The cards in the head of a map by row, each with its edges: those of hidden personas leave no gap.
  for (const map of maps) {
    const cards = all(map.svg, ".header > .persona, .header > .card").map((node) => {
      const { x, y, width, height } = one(node, "rect").getBBox();
      return { node, x, y, right: x + width, bottom: y + height };
    });
    map.heads = [...new Set(cards.map((card) => card.y))].map((y) => cards.filter((card) => card.y === y));
  }

  // Between the outlines of two cards.
  const gap = 21;

  // Moves what is left of the cards together; how much lower the map is then.
  function gather(map) {
    let gone = 0;
    const turned = rtl(map);
    const away = ({ node }) => node.classList.contains("away");
    const move = ({ node }, x, y) => {
      if (x !== 0 || y !== 0) node.setAttribute("transform", `translate(${x} ${y})`);
      else node.removeAttribute("transform");
    };
    // Rows of personas that are alike are one: a card may move up into the row before.
    const alike = (row) => row.every(({ node }) => node.classList.contains("persona"));
    const extent = ([{ x, y, right, bottom }]) => `${Math.round(right - x)} ${Math.round(bottom - y)}`;
    const pools = [];
    map.heads.forEach((row, at) => {
      const next = map.heads[at + 1];
      const tall = next ? next[0].y - row[0].y : row[0].bottom - row[0].y + 14;
      // From the side where the map begins.
      const cards = row.toSorted((a, b) => (turned ? b.x - a.x : a.x - b.x));
      const pool = pools.at(-1);
      if (pool && alike(row) && alike(pool.cards) && extent(row) === extent(pool.cards)) {
        pool.cards.push(...cards);
        pool.rows.push({ tall, cards });
      } else pools.push({ cards: [...cards], rows: [{ tall, cards }] });
    });
    for (const { cards, rows } of pools) {
      const left = cards.filter((card) => !away(card));
      left.forEach((card, at) => {
        const slot = cards[at];
        if (rows.length > 1) move(card, slot.x - card.x, slot.y - card.y - gone);
        else {
          // Cards of other widths: each as far as those before it are gone.
          const aside = cards.slice(0, cards.indexOf(card)).filter(away).reduce((sum, one) => sum + one.right - one.x + gap, 0);
          move(card, turned ? aside : -aside, -gone);
        }
      });
      let filled = 0;
      for (const row of rows) {
        if (left.length <= filled) gone += row.tall;
        filled += row.cards.length;
      }
    }
    return gone;
  }

  const hidden = new Set();

  function fold(map) {
    let gone = gather(map);
    const shifts = map.bands.map((rows) => {
      const before = gone;
      const shift = new Map();
      rows.forEach((row, at) => {
        shift.set(row.lane, gone);
        if (!hidden.has(row.lane)) return;
        const next = rows[at + 1];
        gone += next ? next.top - row.top : at > 0 ? row.bottom - rows[at - 1].bottom : row.bottom - row.top;
      });
      return { shift, before, inside: gone - before };
    });
    for (const { part, band, lane } of map.parts) {
      const by = shifts[band] ? shifts[band].shift.get(lane) || 0 : 0;
      part.classList.toggle("off", hidden.has(lane));
      if (by > 0) part.setAttribute("transform", `translate(0 ${-by})`);
      else part.removeAttribute("transform");
    }
    for (const part of map.rest) {
      if (gone > 0) part.setAttribute("transform", `translate(0 ${-gone})`);
      else part.removeAttribute("transform");
    }
    for (const point of map.points.filter((point) => point.hit)) {
      const [top, height] = point.box;
      const at = map.bands.findIndex((rows) => rows.some((row) => row.top <= top + 1 && row.bottom > top));
      const rows = at < 0 ? [] : map.bands[at].filter((row) => row.top >= top - 1);
      const lost = rows.reduce((sum, row, index) => {
        if (!hidden.has(row.lane)) return sum;
        const next = rows[index + 1];
        return sum + (next ? next.top - row.top : row.bottom - (index > 0 ? rows[index - 1].bottom : row.top));
      }, 0);
      const above = at < 0 ? 0 : shifts[at].inside - lost + shifts[at].before;
      point.hit.setAttribute("y", String(top - above));
      point.hit.setAttribute("height", String(Math.max(height - lost, 0)));
    }
    map.tall = map.height - gone;
    map.svg.setAttribute("viewBox", `0 0 ${map.width} ${map.tall}`);
    size(map);
  }

  // --- How large the maps are.

  let zoom = 1;

  function size(map) {
    map.svg.setAttribute("width", String(map.width * zoom));
    map.svg.setAttribute("height", String((map.tall || map.height) * zoom));
  }

  function setZoom(next) {
    zoom = Math.min(Math.max(next, 0.2), 3);
    maps.forEach(size);
    const shown = one(bar, "[data-zoom-now]");
    if (shown) shown.textContent = `${Math.round(zoom * 100)}%`;
    maps.forEach(moveNames);
    pinAll();
  }

  // --- The names of the lanes stay in sight while a map is moved sideways.

  const rtl = (map) => getComputedStyle(map.frame).direction === "rtl";

  function moveNames(map) {
    if (!map.names) {
      const labels = all(map.svg, ".labels");
      map.names = labels.map((labels) => {
        const copy = labels.cloneNode(true);
        copy.classList.add("copy");
        copy.setAttribute("aria-hidden", "true");
        all(copy, "[id]").forEach((node) => node.removeAttribute("id"));
        labels.ownerSVGElement.append(copy);
        all(copy, "[data-lane]").forEach((part, index) => {
          const original = all(labels, "[data-lane]")[index];
          const known = map.parts.find((known) => known.part === original);
          if (known) map.parts.push({ part, band: known.band, lane: known.lane });
        });
        return copy;
      });
    }
    const far = map.frame.scrollLeft / zoom;
    // A narrow window has no room for a margin beside them.
    const margin = map.frame.clientWidth < 600 ? Math.min(Math.abs(far), 28) * Math.sign(far) : 0;
    for (const copy of map.names) {
      copy.classList.toggle("shown", Math.abs(far) > 4);
      copy.setAttribute("transform", `translate(${far - margin} 0)`);
    }
  }

  // --- The stages stay in sight while a map is read downwards.

  function pinStages(map) {
    map.pins ||= map.bands.flatMap((rows, band) => {
      const row = rows.find(({ lane }) => lane === "stage");
      const cells = (map.stages[band] || []).map((stage) => one(stage, ':scope > [data-lane="stage"]')).filter(Boolean);
      if (!row || cells.length === 0) return [];
      const make = (name, attributes) => {
        const node = document.createElementNS(map.svg.namespaceURI, name);
        for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
        return node;
      };
      const copy = make("g", { class: "copy pinned", "aria-hidden": "true" });
      const height = row.bottom - row.top + 16;
      copy.append(make("rect", { class: "plate", x: 0, y: row.top - 8, width: map.width, height }));
      for (const cell of cells) {
        const own = cell.cloneNode(true);
        for (const node of [own, ...all(own, "[id], [data-lane]")]) ["id", "data-lane"].forEach((name) => node.removeAttribute(name));
        copy.append(own);
      }
      map.svg.append(copy);
      return [{ copy, row, height, cell: cells[0] }];
    });
    const limit = getComputedStyle(bar).position === "sticky" ? bar.getBoundingClientRect().bottom : 0;
    const { top: above, bottom } = map.svg.getBoundingClientRect();
    const tops = map.pins.map(({ cell }) => cell.getBoundingClientRect().top);
    map.pins.forEach(({ copy, row, height }, at) => {
      const end = at + 1 < tops.length ? tops[at + 1] : bottom - 60 * zoom;
      const shown = tops[at] < limit && end > limit + height * zoom;
      copy.classList.toggle("shown", shown);
      if (shown) copy.setAttribute("transform", `translate(0 ${(limit - above) / zoom - row.top + 8})`);
    });
  }
  const pinAll = () => maps.forEach(pinStages);
  addEventListener("scroll", pinAll, { passive: true });
  addEventListener("resize", pinAll, { passive: true });

  // --- Details of one touchpoint.

  let current = null;
  let pinned = false;
  let timer = 0;
  let pressing = false;
  // Where the pointer was last: what moves under one that rests is not pointed at.
  let last = "";
  const place = (event) => `${event.screenX} ${event.screenY}`;
  addEventListener("pointermove", (event) => (last = place(event)), { capture: true, passive: true });
  addEventListener("pointerdown", () => (pressing = true), true);
  for (const end of ["click", "pointercancel", "keydown"]) addEventListener(end, () => (pressing = false), true);

  const close = document.createElement("button");
  close.type = "button";
  close.className = "close";
  close.textContent = "×";
  close.setAttribute("aria-label", bar.dataset.close);
  close.addEventListener("click", () => {
    const from = current;
    hide();
    if (from) from.node.focus({ preventScroll: true });
  });

  function show(point, pin) {
    clearTimeout(timer);
    if (current && current !== point) unmark(current);
    current = point;
    pinned = pin || (pinned && current === point);
    point.node.classList.add("current");
    if (!point.about) return;
    point.about.classList.add("shown");
    point.about.classList.toggle("pinned", pinned);
    point.about.prepend(close);
    // On the side where it does not cover what it is about.
    const box = (point.hit || point.node).getBoundingClientRect();
    point.about.classList.toggle("left", box.left + box.width / 2 > innerWidth / 2);
  }

  function unmark(point) {
    point.node.classList.remove("current");
    if (point.about) point.about.classList.remove("shown", "pinned", "left");
  }

  function hide() {
    clearTimeout(timer);
    if (current) unmark(current);
    current = null;
    pinned = false;
  }

  function reveal(point) {
    const box = (point.hit || point.node).getBoundingClientRect();
    const frame = point.map.frame.getBoundingClientRect();
    // Beside the names of the lanes; where both have no room, the start of the touchpoint is seen.
    const plate = 172 * zoom - (frame.width < 600 ? 28 : 0) + 4;
    const [from, to] = rtl(point.map) ? [frame.left, frame.right - plate] : [frame.left + plate, frame.right];
    let by = 0;
    if (box.left < from || box.right > to) by = box.left < from ? box.left - from - 12 : box.right - to + 12;
    if (box.width > to - from - 12) by = rtl(point.map) ? box.right - to : box.left - from;
    point.map.frame.scrollLeft += by;
    const top = bar.getBoundingClientRect().bottom + 12;
    if (box.top < top || box.top > innerHeight * 0.7) scrollBy(0, box.top - top - 60);
  }

  function go(point) {
    if (!point) return;
    for (const other of point.map.points) other.node.tabIndex = other === point ? 0 : -1;
    point.node.focus({ preventScroll: true });
  }

  // The touchpoint that is `by` places away among those that can be seen.
  function beside(point, by) {
    const seen = point.map.points;
    return seen[Math.min(Math.max(seen.indexOf(point) + by, 0), seen.length - 1)];
  }

  // The first touchpoint of the stage before or behind that of `point`. A stage that goes on in the next row is one.
  function ofStage(point, by) {
    const key = (other) => other.node.dataset.stage || "";
    const firsts = point.map.points.filter((other, at, list) => at === 0 || key(list[at - 1]) !== key(other));
    const at = firsts.findIndex((other) => key(other) === key(point));
    if (by < 0 && firsts[at] !== point) return firsts[at];
    return firsts[Math.min(Math.max(at + by, 0), firsts.length - 1)];
  }

  function travel(event, point) {
    const forward = rtl(point.map) ? "ArrowLeft" : "ArrowRight";
    const backward = rtl(point.map) ? "ArrowRight" : "ArrowLeft";
    const steps = {
      [forward]: () => go(beside(point, 1)),
      [backward]: () => go(beside(point, -1)),
      ArrowDown: () => go(ofStage(point, 1)),
      ArrowUp: () => go(ofStage(point, -1)),
      PageDown: () => go(ofStage(point, 1)),
      PageUp: () => go(ofStage(point, -1)),
      Home: () => go(point.map.points[0]),
      End: () => go(point.map.points[point.map.points.length - 1]),
      Enter: () => open(point),
      " ": () => open(point),
    };
    const step = steps[event.key];
    if (!step || event.target !== point.node || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    step();
  }

  function open(point) {
    show(point, true);
    if (point.about) {
      point.about.tabIndex = -1;
      point.about.focus({ preventScroll: true });
    }
  }

  for (const map of maps) {
    map.points.forEach((point, at) => {
      const { node } = point;
      node.tabIndex = at === 0 ? 0 : -1;
      // The browser's own hint would say the same again.
      const title = one(node, ":scope > title");
      if (title) {
        node.setAttribute("aria-label", title.textContent);
        const said = one(node, ":scope > desc");
        if (said) node.setAttribute("aria-description", said.textContent);
        title.remove();
      }
      node.addEventListener("focus", () => {
        map.points.forEach((other) => (other.node.tabIndex = other === point ? 0 : -1));
        // A finger is still down: details that come up under it would take its click.
        if (pressing) return;
        show(point, false);
        reveal(point);
      });
      node.addEventListener("keydown", (event) => travel(event, point));
      node.addEventListener("pointerenter", (event) => {
        if (event.pointerType !== "mouse" || pinned || place(event) === last) return;
        clearTimeout(timer);
        timer = setTimeout(() => show(point, false), 140);
      });
      node.addEventListener("pointerleave", (event) => {
        if (event.pointerType !== "mouse" || pinned) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (current && document.activeElement !== current.node) hide();
        }, 280);
      });
      node.addEventListener("click", (event) => {
        if (event.target.closest("a")) return;
        show(point, true);
      });
      if (point.about) {
        point.about.addEventListener("pointerenter", () => clearTimeout(timer));
        point.about.addEventListener("focusin", () => (pinned = true));
      }
    });
    map.frame.addEventListener("scroll", () => moveNames(map), { passive: true });
  }

  document.addEventListener("click", (event) => {
    if (!event.target.closest(".touchpoint, .about, .bar")) hide();
    for (const menu of all(bar, "details[open]")) if (!menu.contains(event.target)) menu.open = false;
  });

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea");
    if (event.key === "Escape") {
      const menu = one(bar, "details[open]");
      if (menu) {
        menu.open = false;
        one(menu, "summary").focus();
      } else if (current) {
        const from = current;
        hide();
        if (!typing) from.node.focus({ preventScroll: true });
        hide();
      }
    }
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      one(bar, "input[type=search]").focus();
    }
  });

  // --- Lanes and personas.

  for (const box of all(bar, "input[data-lane]")) {
    box.addEventListener("change", () => {
      if (box.checked) hidden.delete(box.dataset.lane);
      else hidden.add(box.dataset.lane);
      maps.forEach(fold);
    });
  }
  for (const box of all(bar, "input[data-persona]")) {
    box.addEventListener("change", () => {
      for (const part of all(document, ".journey [data-persona]")) {
        if (part.dataset.persona === box.dataset.persona) part.classList.toggle("away", !box.checked);
      }
      maps.forEach(fold);
    });
  }

  // --- Search.

  const search = one(bar, "input[type=search]");
  const found = one(bar, "[data-found]");
  let hits = [];

  function find() {
    const words = search.value.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
    hits = words.length === 0 ? [] : points.filter((point) => words.every((word) => point.words.includes(word)));
    for (const point of points) {
      point.node.classList.toggle("dim", words.length > 0 && !hits.includes(point));
      // Where all are found, none stands out.
      point.node.classList.toggle("hit-by-search", hits.length < points.length && hits.includes(point));
    }
    found.textContent = words.length === 0 ? "" : `${hits.length} / ${points.length}`;
  }

  search.addEventListener("input", find);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && hits.length > 0) {
      event.preventDefault();
      const at = hits.indexOf(current);
      const next = hits[(at + (event.shiftKey ? hits.length - 1 : 1)) % hits.length];
      show(next, true);
      reveal(next);
    }
    if (event.key === "Escape") {
      search.value = "";
      find();
    }
  });

  // --- Theme and size.

  for (const choice of all(bar, "select[data-theme-choice]")) {
    choice.addEventListener("change", () => {
      if (choice.value === "auto") delete root.dataset.theme;
      else root.dataset.theme = choice.value;
    });
  }
  const fit = () => Math.min(...maps.map((map) => map.frame.clientWidth / map.width), 1);
  for (const button of all(bar, "button[data-zoom]")) {
    button.addEventListener("click", () => {
      const next = { in: zoom * 1.2, out: zoom / 1.2, fit: zoom === 1 ? fit() : 1 };
      setZoom(next[button.dataset.zoom]);
    });
  }

  bar.classList.add("ready");
  maps.forEach(moveNames);
  pinAll();
  const start = points.find((point) => `#${point.node.id}` === location.hash);
  if (start) open(start);
})();
