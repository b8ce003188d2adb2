"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const { summary, gallery } = data;
  const id = (name) => document.getElementById(name);
  const make = (tag, text, name) => {
    const node = document.createElement(tag);
    if (text !== undefined) node.textContent = text;
    if (name) node.className = name;
    return node;
  };
  const whole = new Intl.NumberFormat("en");
  const percent = (share) => `${(share * 100).toFixed(share > 0.995 || share === 0 ? 0 : 1)} %`;

  id("title").textContent = data.title;
  id("account").textContent = `${whole.format(summary.texts)} texts, ${whole.format(summary.words)} words; ` +
    `${whole.format(summary.doubtful)} to look at, ${whole.format(summary.duplicates)} with the words of an earlier one`;

  for (const [field, share] of Object.entries(summary.fill)) {
    const row = id("fill").tBodies[0].insertRow();
    row.append(make("td", field), make("td", percent(share), "n"));
    const meter = make("meter");
    meter.value = share;
    meter.title = percent(share);
    row.insertCell().append(meter);
  }
  for (const family of summary.families.slice(0, 60)) {
    const row = id("families").tBodies[0].insertRow();
    const when = family.first === family.last ? family.first : `${family.first} to ${family.last}`;
    row.append(make("td", family.name), make("td", `${family.marks.join(" · ") || "no header"} (${family.layout})`),
      make("td", whole.format(family.count), "n"), make("td", whole.format(family.doubtful), "n"),
      make("td", family.drift ? `${when}; ${family.drift}` : when));
    id("by-family").append(new Option(`${family.name} (${family.count})`, family.name));
  }
  for (const name of ["warnings", "languages", "encodings"]) {
    for (const [key, count] of Object.entries(summary[name])) {
      const row = id(name).tBodies[0].insertRow();
      row.append(make("td", key || "unknown"), make("td", whole.format(count), "n"));
    }
  }

  const chart = (name, entries) => {
    const keys = entries.map(([key]) => key || "none");
    if (!keys.length) return;
    const ink = getComputedStyle(document.body);
    const style = { stroke: ink.getPropertyValue("--soft"), grid: { stroke: ink.getPropertyValue("--rule") } };
    const width = Math.min(352, id(name).clientWidth || 352);
    new uPlot({
      width, height: 190, legend: { show: false }, cursor: { drag: { x: false } },
      scales: { x: { time: false, range: [-0.6, keys.length - 0.4] } },
      axes: [
        { ...style, values: (_, places) => places.map((at) => (Number.isInteger(at) ? keys[at] ?? "" : "")), space: 56 },
        { ...style, size: 56, values: (_, counts) => counts.map((count) => (Number.isInteger(count) ? whole.format(count) : "")) },
      ],
      series: [{}, { fill: ink.getPropertyValue("--accent"), paths: uPlot.paths.bars({ size: [0.8, 40] }), points: { show: false } }],
    }, [keys.map((_, place) => place), entries.map(([, count]) => count)], id(name));
  };
  chart("months", Object.entries(summary.months).filter(([month]) => month));
  chart("lengths", Object.entries(summary.lengths));
  chart("confidence", Object.entries(summary.confidence));

  for (const code of [...new Set(gallery.flatMap((each) => each.warnings.map(([name]) => name)))].sort())
    id("by-warning").append(new Option(code, code));

  const SECTIONS = ["chrome", "header", "body", "trailer", "comments"];
  const corrections = new Map();
  const correct = (text, line, item) => {
    const key = `${text.path}\u0000${text.article}`;
    const known = corrections.get(key) ?? { path: text.path, article: text.article, lines: {} };
    const now = known.lines[line[0]] ?? line[2];
    const next = SECTIONS[(SECTIONS.indexOf(now) + 1) % SECTIONS.length];
    if (next === line[2]) delete known.lines[line[0]]; else known.lines[line[0]] = next;
    if (Object.keys(known.lines).length) corrections.set(key, known); else corrections.delete(key);
    item.classList.remove(...SECTIONS);
    item.classList.add(next);
    item.classList.toggle("changed", next !== line[2]);
    item.title = `${next} (read as ${line[2]})`;
    id("export").hidden = corrections.size === 0;
  };
  id("export").addEventListener("click", () => {
    const saved = [...corrections.values()].map((each) => `${JSON.stringify(each)}\n`).join("");
    const link = make("a");
    link.href = URL.createObjectURL(new Blob([saved], { type: "application/x-ndjson" }));
    link.download = "corrections.jsonl";
    link.click();
  });

  const inside = (text) => {
    const lines = make("ol", undefined, "lines");
    const items = new Map();
    for (const line of text.lines) {
      const [number, words, section, margin, cues] = line;
      const item = make("li", undefined, section);
      if (words && margin < 3) item.classList.add("doubt");
      item.title = words ? `${section}, margin ${margin}: ${cues.join(", ")}` : section;
      const button = make("button", words);
      button.type = "button";
      button.dir = "auto";
      button.addEventListener("click", () => correct(text, line, item));
      item.append(make("span", String(number), "no"), button);
      items.set(number, item);
      lines.append(item);
    }
    const fields = make("dl");
    for (const [code, message, line] of text.warnings) {
      fields.append(make("dt", line ? `${code}, line ${line}` : code, "warn"), make("dd", message));
    }
    for (const [field, value, numbers] of text.fields) {
      const entry = make("dd");
      const button = make("button", value);
      button.type = "button";
      button.dir = "auto";
      const light = (on) => numbers.forEach((number) => items.get(number)?.classList.toggle("lit", on));
      for (const [event, on] of [["mouseenter", true], ["mouseleave", false], ["focus", true], ["blur", false]])
        button.addEventListener(event, () => light(on));
      button.addEventListener("click", () => items.get(numbers[0])?.scrollIntoView({ block: "nearest" }));
      entry.append(button);
      fields.append(make("dt", field), entry);
    }
    const box = make("div", undefined, "inside");
    box.append(lines, fields);
    if (text.more) lines.append(make("li", `… ${text.more} more lines`));
    return box;
  };

  const sure = (text) => (text.confidence < 0 ? 50 : text.confidence) - 10 * text.warnings.length;
  gallery.sort((one, other) => sure(one) - sure(other));
  const words = new Map(gallery.map((text) => [text, text.lines.map((line) => line[1]).join("\n").toLowerCase()]));
  const STEP = 50;
  let limit = STEP;
  const show = () => {
    const family = id("by-family").value, warning = id("by-warning").value, wanted = id("by-text").value.toLowerCase();
    const fitting = gallery.filter((text) => (!family || text.family === family) &&
      (!warning || text.warnings.some(([code]) => code === warning)) && (!wanted || words.get(text).includes(wanted)));
    id("texts").replaceChildren(...fitting.slice(0, limit).map((text) => {
      const box = make("details");
      const head = make("summary");
      const title = text.fields.find(([field]) => field === "title");
      head.append(make("span", title ? title[1] : "no title"), make("span", ` — ${text.path}, article ${text.article}`, "chrome"),
        make("span", text.confidence < 0 ? text.family : `${text.family}, ${text.confidence} %`, "c"));
      box.append(head);
      box.addEventListener("toggle", () => {
        if (!box.open || box.children.length > 1) return;
        box.append(inside(text));
        const first = box.querySelector("li.header, li.body");  // below the menus that a page begins with
        if (first) first.parentNode.scrollTop = first.offsetTop - 60;
      });
      return box;
    }));
    id("count").textContent = `${fitting.length} of ${gallery.length} texts`;
    id("more").hidden = fitting.length <= limit;
  };
  for (const name of ["by-family", "by-warning", "by-text"])
    id(name).addEventListener("input", () => { limit = STEP; show(); });
  id("filters").addEventListener("submit", (event) => event.preventDefault());
  id("more").addEventListener("click", () => { limit += STEP; show(); });
  show();
})();
