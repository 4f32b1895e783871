// Build the table of a comparison, either way round, or its cards.

const FIRST_DOCUMENTS = 6; // of a card, that are not folded up
const WIDTHS = { plain: [10, 12], turned: [13, 15] }; // rem: the first column, every other

function heading(scope, ...children) {
  const cell = element("th", "", ...children);
  cell.scope = scope;
  return cell;
}

// The words stay in view while a tall line is scrolled past.
function rowHeading(...children) {
  return heading("row", element("div", "staying", ...children));
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
    const name = rowHeading(...attributeName(row, words));
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
      return element("tr", "", rowHeading(...documentName(documents[at])), ...drawn);
    });
    if (!grouped) return element("tbody", "", ...lines);
    const group = heading("rowgroup", element("span", "", `${name} (${lines.length})`));
    group.colSpan = top.length;
    return element("tbody", "", element("tr", "group", group), ...lines);
  });
  return table(shown, top, bodies, WIDTHS.turned);
}

function card(row, shown) {
  const { documents, words, turned, grouped } = shown.data;
  const order = documents.map((_, at) => at);
  const group = (at) => documents[at].group;
  if (turned && grouped) order.sort((a, b) => group(a).localeCompare(group(b), "vi"));
  const list = (from, to) => {
    const made = element("dl", "");
    for (const at of order.slice(from, to)) {
      const name = documentName(documents[at]);
      if (turned && grouped) name.push(element("small", "", group(at)));
      made.append(element("dt", "", ...name));
      made.append(element("dd", "", ...entries(row.cells[at], documents[at], shown)));
    }
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

