// Build the table of a source's lines.  Every text is set as text, none is read as HTML.

const shownIn = new WeakMap();
// Named again because a narrow screen lays rows out as grids, which hides them from some readers.
const ROLES = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell" };

function element(name, className, text) {
  const made = document.createElement(name);
  if (ROLES[name]) made.setAttribute("role", ROLES[name]);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function heading(text, className) {
  const cell = element("th", className, text);
  cell.scope = "col";
  cell.setAttribute("role", "columnheader");
  return cell;
}

function numberCell(line, words) {
  const cell = element("th", "number");
  cell.scope = "row";
  cell.setAttribute("role", "rowheader");
  cell.append(element("span", "", String(line.number)));
  if (line.percent !== null) {
    const confidence = element("small", line.doubtful ? "doubtful" : "", `${line.percent}%`);
    const meaning = words.confidence.replace("{percent}", line.percent);
    confidence.title = line.doubtful ? `${meaning}, ${words.doubtful}` : meaning;
    confidence.setAttribute("aria-label", confidence.title);
    confidence.setAttribute("role", "note");
    cell.append(confidence);
  }
  return cell;
}

function restoredCell(line) {
  const cell = element("td", "restored");
  cell.append(line.before);
  if (line.marked) cell.append(element("mark", "", line.marked));
  cell.append(line.after);
  return cell;
}

function row(line, words, compared) {
  const made = element("tr", line.marked ? "cited" : "");
  made.append(numberCell(line, words), restoredCell(line));
  if (compared) made.append(element("td", "received", line.received));
  return made;
}

function table(lines, words, compared) {
  const made = element("table");
  made.lang = "vi";
  const head = element("tr");
  head.append(heading(words.line, "number"));
  head.append(heading(compared ? words.restored : words.text, "restored"));
  if (compared) head.append(heading(words.received, "received"));
  const top = element("thead");
  top.append(head);
  const body = element("tbody");
  body.append(...lines.map((line) => row(line, words, compared)));
  made.append(top, body);
  return made;
}

function bringIntoView(region) {
  const cited = region.querySelectorAll("tr.cited");
  if (!cited.length) return;
  const first = cited[0].offsetTop;
  const last = cited[cited.length - 1];
  const head = region.querySelector("thead").offsetHeight;
  const spare = region.clientHeight - head - (last.offsetTop + last.offsetHeight - first);
  region.scrollTop = first - head - Math.max(spare / 2, 8);
}

export default function ({ data, parentElement }) {
  const region = parentElement.querySelector(".lines");
  const before = shownIn.get(region);
  const now = JSON.stringify(data);
  if (before?.now === now) return;
  shownIn.set(region, { now, opened: data.opened });

  region.setAttribute("aria-label", data.words.region);
  region.replaceChildren(table(data.lines, data.words, data.compared));
  requestAnimationFrame(() => {
    bringIntoView(region);
    if (before?.opened === data.opened) return;
    region.focus({ preventScroll: true });
    // On a narrow screen the panel stands below the conversation.
    const panel = document.querySelector(".st-key-source-panel");
    const box = panel?.getBoundingClientRect();
    if (box && (box.top < 0 || box.top > innerHeight / 2)) panel.scrollIntoView();
  });
}
