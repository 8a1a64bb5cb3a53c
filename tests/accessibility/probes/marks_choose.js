// The stops whose mark is looked at: the first of each kind and place, then others evenly spread.
function main({ sample, kinds: every }) {
  const list = window.__jendela.stops;
  const kinds = new Map();
  list.forEach((each, i) => {
    const place = each.closest("header, footer, main, nav")?.localName;
    const kind = [each.localName, each.type || "", each.classList[0] || "", place].join(" ");
    if (!kinds.has(kind)) kinds.set(kind, i);
  });
  const chosen = new Set(every ? kinds.values() : []);
  for (let i = 0; i < sample && chosen.size < Math.min(sample, list.length); i++) chosen.add(Math.floor((i * list.length) / sample));
  return [...chosen].sort((a, b) => a - b);
}
