// Build the pieces of a comparison: entries, citations, folds.  Every text is set as text.

// What is not folded up: entries of a cell, letters of an entry, documents of a card.
const ROOM = { plain: { entries: 3, letters: 170 }, turned: { entries: 2, letters: 90 } };

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
  const button = element("button", "fold");
  button.type = "button";
  const say = (open) => {
    button.textContent = open ? words.less : label;
    button.title = open ? words.less : name;
    button.setAttribute("aria-label", button.title);
    button.setAttribute("aria-expanded", String(open));
  };
  say(false);
  let made = null;
  button.addEventListener("click", () => {
    if (!made) {
      made = make();
      button.before(made);
    } else {
      made.hidden = !made.hidden;
    }
    say(!made.hidden);
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
  button.addEventListener("click", () => {
    shown.clicked = button;
    shown.cite(entry.number);
  });
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
  if (entry.subject)
    item.append(element("small", "subject", `${shortened(entry.subject, room(shown))}:`), " ");
  const short = shortened(entry.text, room(shown));
  const tools = element("span", "tools", citation(entry, `${about.detail}, ${entry.place}`, shown));
  item.append(short, " ", tools);
  if (entry.conflicts) item.append(" ", element("small", "alarm", words.conflict_mark));
  if (entry.doubt !== null) item.append(" ", doubt(entry.doubt, words));
  for (const mark of entry.marks) item.append(" ", element("small", "mark", mark));
  const cut = short !== entry.text;
  const full = entry.full || (cut ? entry.text : "");
  const make = () => element("q", "", full);
  if (full && cut) tools.append(unfolding(words.whole, words, make));
  else if (full) tools.append(unfolding("⋯", words, make, words.full));
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

