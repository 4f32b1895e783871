// Show a comparison: what conflicts, then the table, or cards where there is little room.

const shownIn = new WeakMap();
const NARROW = 560; // pixels: below, one card an attribute instead of a table
const FIRST_CONFLICTS = 2; // that are not folded up

function conflictItem(conflict, shown) {
  const said = conflict.values.map((value) => {
    const item = element("li", "", value.text, " ");
    item.append(citation(value, value.place, shown));
    return item;
  });
  const about = element("p", "", element("span", "alarm", "⚠ "), conflict.about);
  return element("li", "", about, element("ul", "", ...said));
}

function conflictList(shown) {
  const { conflicts, words } = shown.data;
  if (!conflicts.length) return [];
  const list = (some) => element("ul", "", ...some.map((one) => conflictItem(one, shown)));
  const rest = conflicts.slice(FIRST_CONFLICTS);
  const more = filled(words.conflicts_more, { count: rest.length });
  const made = element("section", "conflicts", element("h3", "", words.conflicts));
  made.append(list(conflicts.slice(0, FIRST_CONFLICTS)));
  if (rest.length) made.append(unfolding(more, words, () => list(rest)));
  return [made];
}

function draw(shown) {
  const { region, above, data } = shown;
  above.replaceChildren(...conflictList(shown), element("p", "note", data.words.note));
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
  const head = region.querySelector("thead")?.offsetHeight ?? 0;
  region.style.setProperty("--head", `${head}px`);
  region.setAttribute("role", "region");
  region.setAttribute("aria-label", data.words.table_region);
  region.scrollTo(scrollLeft, scrollTop);
  markOpened(shown);
}

function markOpened({ frame, data }) {
  for (const button of frame.querySelectorAll(".cite")) {
    const current = Number(button.dataset.number) === data.opened;
    if (current) button.setAttribute("aria-current", "true");
    else if (button.hasAttribute("aria-current")) button.removeAttribute("aria-current");
  }
}

// Keep what was clicked in view beside its source, and go back to it when that is closed.
function bringBack({ frame, region, narrow, data, clicked }, before) {
  const number = data.opened ?? before;
  const found = frame.querySelectorAll(`.cite[data-number="${number}"]`);
  const button = [...found].find((one) => one === clicked) ?? found[0];
  if (!button) return;
  if (data.opened === null) button.focus();
  else if (!narrow && region.contains(button)) {
    const [cell, around] = [button.closest("td"), region.getBoundingClientRect()];
    const { left, right } = cell.getBoundingClientRect();
    const first = region.querySelector("thead th").offsetWidth;
    if (left < around.left + first) region.scrollLeft += left - around.left - first;
    else if (right > around.right) region.scrollLeft += right - around.right;
  }
}

function begin(frame) {
  const [above, region] = frame.children;
  const shown = { frame, above, region, sorted: { by: null, down: false }, now: "", data: null };
  new ResizeObserver(() => {
    if (shown.data && shown.narrow !== region.clientWidth < NARROW) draw(shown);
  }).observe(region);
  shownIn.set(frame, shown);
  return shown;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const frame = parentElement.querySelector(".comparison");
  const shown = shownIn.get(frame) ?? begin(frame);
  const before = shown.data?.opened ?? null;
  const now = JSON.stringify({ ...data, opened: null });
  const changed = now !== shown.now;
  Object.assign(shown, { data, now, cite: (number) => setTriggerValue("cited", number) });
  if (changed) draw(shown);
  else markOpened(shown);
  if (before !== data.opened) setTimeout(() => bringBack(shown, before), 300); // the page settles
}
