// Build the table of a comparison.  Every text is set as text, none is read as HTML.

const shownIn = new WeakMap();
const NARROW = 560; // pixels: below, one card an attribute instead of a table
// What is not folded up: entries of a cell, letters of an entry, documents of a card.
const ROOM = { plain: { entries: 3, letters: 170 }, turned: { entries: 2, letters: 90 } };
const FIRST_DOCUMENTS = 6;
const WIDTHS = { plain: [10, 14], turned: [13, 15] }; // rem: the first column, every other

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== "" && child !== null));
  return made;
}

function filled(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

// A button that shows or hides what `make` makes, which is made only then.
function unfolding(label, words, make, name = label) {
  const button = element("button", "fold", label);
  button.type = "button";
  button.title = name;
  button.setAttribute("aria-label", name);
  button.setAttribute("aria-expanded", "false");
  let made = null;
  button.addEventListener("click", () => {
    if (!made) {
      made = make();
      button.before(made);
    } else {
      made.hidden = !made.hidden;
    }
    button.setAttribute("aria-expanded", String(!made.hidden));
    button.textContent = made.hidden ? label : words.less;
  });
  return button;
}

function citation(entry, place, shown) {
  const button = element("button", "cite", `[${entry.number}]`);
  button.type = "button";
  button.dataset.number = entry.number;
  const name = filled(shown.data.words.open_source, { number: entry.number, place });
  button.title = name;
  button.setAttribute("aria-label", name);
  button.addEventListener("click", () => shown.cite(entry.number));
  return button;
}

function doubt(percent, words) {
  const mark = element("small", "doubt", `⚠ ${percent}%`);
  mark.title = filled(words.doubtful, { percent });
  mark.setAttribute("role", "note");
  mark.setAttribute("aria-label", mark.title);
  return mark;
}

function room({ data, narrow }) {
  return data.turned && !narrow ? ROOM.turned : ROOM.plain;
}

function shortened(text, { letters }) {
  if (text.length <= letters) return text;
  return `${text.slice(0, text.lastIndexOf(" ", letters))} …`;
}

function entryItem(entry, about, shown) {
  const { words } = shown.data;
  const item = element("li", "");
  if (entry.subject) item.append(element("span", "subject", `${entry.subject}: `));
  const short = shortened(entry.text, room(shown));
  item.append(short, " ", citation(entry, `${about.detail}, ${entry.place}`, shown));
  if (entry.doubt !== null) item.append(" ", doubt(entry.doubt, words));
  for (const mark of entry.marks) item.append(" ", element("small", "mark", mark));
  const cut = short !== entry.text;
  const full = entry.full || (cut ? entry.text : "");
  const make = () => element("q", "", full);
  if (full) item.append(" ", unfolding(cut ? words.whole : "⋯", words, make, words.full));
  return item;
}

function entries(cell, about, shown) {
  const { words } = shown.data;
  if (!cell.length) return [element("span", "silent", words.silent)];
  const list = (some) => {
    const made = element("ul", "", ...some.map((entry) => entryItem(entry, about, shown)));
    made.setAttribute("role", "list"); // a list without marks is none to some readers
    return made;
  };
  const first = room(shown).entries;
  const rest = cell.slice(first);
  if (rest.length < 2) return [list(cell)];
  const more = filled(words.more, { count: rest.length });
  return [list(cell.slice(0, first)), unfolding(more, words, () => list(rest))];
}

function heading(scope, ...children) {
  const cell = element("th", "", ...children);
  cell.scope = scope;
  return cell;
}

function documentName(about) {
  return [
    element("span", "name", about.name),
    element("small", "", about.detail),
    about.validity ? element("small", "mark", about.validity) : "",
  ];
}

function attributeName(row, words) {
  const differs = row.differs ? element("small", "differs-mark", words.differs) : "";
  return [element("span", "name", row.label), differs];
}

function plainTable(shown) {
  const { documents, rows, words } = shown.data;
  const top = documents.map((about) => heading("col", ...documentName(about)));
  const body = rows.map((row) => {
    const cells = row.cells.map((cell, at) =>
      element("td", cell.length ? "" : "empty", ...entries(cell, documents[at], shown)),
    );
    const name = heading("row", ...attributeName(row, words));
    return element("tr", row.differs ? "differs" : "", name, ...cells);
  });
  const corner = heading("col", words.attribute_heading);
  return table(shown, [corner, ...top], [element("tbody", "", ...body)], WIDTHS.plain);
}

function table(shown, top, bodies, [first, other]) {
  const made = element("table", "");
  made.append(element("caption", "", shown.data.words.caption));
  made.append(element("thead", "", element("tr", "", ...top)), ...bodies);
  made.style.minWidth = `${first + other * (top.length - 1)}rem`;
  made.style.setProperty("--first", `${first}rem`);
  return made;
}

function sortButton(column, label, shown) {
  const { by, down } = shown.sorted;
  const arrow = by !== column ? "↕" : down ? "▼" : "▲";
  const button = element("button", "sort", ...label, element("span", "arrow", arrow));
  button.type = "button";
  button.dataset.column = column;
  button.addEventListener("click", () => {
    shown.sorted = { by: column, down: by === column && !down };
    draw(shown);
    shown.region.querySelector(`.sort[data-column="${column}"]`)?.focus({ preventScroll: true });
  });
  const cell = heading("col", button);
  if (by === column) cell.setAttribute("aria-sort", down ? "descending" : "ascending");
  return cell;
}

// What is silent goes last, whichever way the rest is sorted.
function inOrder(shown) {
  const { documents, rows } = shown.data;
  const { by, down } = shown.sorted;
  const order = documents.map((_, at) => at);
  if (by === null) return order;
  const key = (at) => (by < 0 ? documents[at].name : (rows[by].cells[at][0]?.key ?? null));
  return order.sort((one, other) => {
    const [a, b] = [key(one), key(other)];
    if (a === null || b === null) return (a === null) - (b === null);
    return a.localeCompare(b, "vi", { numeric: true }) * (down ? -1 : 1);
  });
}

function turnedTable(shown) {
  const { documents, rows, words, grouped } = shown.data;
  const top = [
    sortButton(-1, [words.document_heading], shown),
    ...rows.map((row, at) => sortButton(at, attributeName(row, words), shown)),
  ];
  const groups = new Map();
  for (const at of inOrder(shown)) {
    const name = grouped ? documents[at].group : "";
    groups.set(name, [...(groups.get(name) ?? []), at]);
  }
  const names = [...groups.keys()].sort((a, b) => a.localeCompare(b, "vi"));
  const bodies = names.map((name) => {
    const lines = groups.get(name).map((at) => {
      const cells = rows.map(({ cells: all }) => all[at]);
      const drawn = cells.map((cell) =>
        element("td", cell.length ? "" : "empty", ...entries(cell, documents[at], shown)),
      );
      return element("tr", "", heading("row", ...documentName(documents[at])), ...drawn);
    });
    if (!grouped) return element("tbody", "", ...lines);
    const group = heading("rowgroup", element("span", "", `${name} (${lines.length})`));
    group.colSpan = top.length;
    return element("tbody", "", element("tr", "group", group), ...lines);
  });
  return table(shown, top, bodies, WIDTHS.turned);
}

function card(row, shown) {
  const { documents, words } = shown.data;
  const list = (from, to) => {
    const made = element("dl", "");
    documents.slice(from, to).forEach((about, at) => {
      made.append(element("dt", "", ...documentName(about)));
      made.append(element("dd", "", ...entries(row.cells[from + at], about, shown)));
    });
    return made;
  };
  const title = element("h3", "", ...attributeName(row, words));
  const made = element("section", row.differs ? "card differs" : "card", title);
  made.append(list(0, FIRST_DOCUMENTS));
  const rest = documents.length - FIRST_DOCUMENTS;
  if (rest > 0) {
    const more = filled(words.more_documents, { count: rest });
    made.append(unfolding(more, words, () => list(FIRST_DOCUMENTS, documents.length)));
  }
  return made;
}

function draw(shown) {
  const { region, data } = shown;
  const { scrollLeft, scrollTop } = region;
  shown.narrow = region.clientWidth < NARROW;
  region.classList.toggle("cards", shown.narrow);
  if (shown.narrow) {
    region.removeAttribute("tabindex");
    region.replaceChildren(...data.rows.map((row) => card(row, shown)));
  } else {
    region.tabIndex = 0;
    region.replaceChildren(data.turned ? turnedTable(shown) : plainTable(shown));
  }
  region.setAttribute("role", "region");
  region.setAttribute("aria-label", data.words.table_region);
  region.scrollTo(scrollLeft, scrollTop);
  markOpened(shown);
}

function markOpened({ region, data }) {
  for (const button of region.querySelectorAll(".cite")) {
    const current = Number(button.dataset.number) === data.opened;
    if (current) button.setAttribute("aria-current", "true");
    else if (button.hasAttribute("aria-current")) button.removeAttribute("aria-current");
  }
}

// Keep what was clicked in view beside its source, and go back to it when that is closed.
function bringBack({ region, narrow, data }, before) {
  const button = region.querySelector(`.cite[data-number="${data.opened ?? before}"]`);
  if (!button) return;
  if (data.opened === null) button.focus();
  else if (!narrow) {
    const [cell, around] = [button.closest("td"), region.getBoundingClientRect()];
    const { left, right } = cell.getBoundingClientRect();
    const first = region.querySelector("thead th").offsetWidth;
    if (left < around.left + first) region.scrollLeft += left - around.left - first;
    else if (right > around.right) region.scrollLeft += right - around.right;
  }
}

function begin(region) {
  const shown = { region, sorted: { by: null, down: false }, now: "", data: null };
  new ResizeObserver(() => {
    if (shown.data && shown.narrow !== region.clientWidth < NARROW) draw(shown);
  }).observe(region);
  shownIn.set(region, shown);
  return shown;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const region = parentElement.querySelector(".compared");
  const shown = shownIn.get(region) ?? begin(region);
  const before = shown.data?.opened ?? null;
  const now = JSON.stringify({ ...data, opened: null });
  const changed = now !== shown.now;
  Object.assign(shown, { data, now, cite: (number) => setTriggerValue("cited", number) });
  if (changed) draw(shown);
  else markOpened(shown);
  if (before !== data.opened) setTimeout(() => bringBack(shown, before), 300); // the page settles
}
