// Where the parts of a page stand, so that they can be looked for in the same place on every other one.
function main() {
  const found = [];
  const one = selector => [...document.querySelectorAll(selector)].filter(shown)[0];
  const parts = { skip: document.querySelector("a[href='#utama']"), head: one("body > header"), menu: one("body > header nav"), main: one("main"), foot: one("body > footer") };
  const help = one("body > footer a[href^='mailto:'], body > footer a[href^='tel:']");
  for (const [name, part] of Object.entries({ ...parts, help })) if (!part) found.push(`missing: ${name}`);
  if (found.length) return { found, place: null };
  const box = each => each.getBoundingClientRect();
  const crumbs = one("body > nav");
  const column = [parts.head, crumbs, parts.main, parts.foot].filter(Boolean);
  column.slice(1).forEach((next, i) => {
    if (box(next).top < box(column[i]).bottom - 1) found.push(`${named(next).slice(0, 30)} does not stand below ${named(column[i]).slice(0, 30)}`);
  });
  const apart = (each, from) => [Math.round(box(each).left - box(from).left), Math.round(box(each).top - box(from).top)];
  const links = [...parts.menu.querySelectorAll("a")];
  if (links.some(link => !shown(link))) found.push("a link of the menu is hidden");
  return {
    found,
    place: {
      menu: links.map(link => words(link.innerText)), "menu stands": apart(links[0], parts.head), head: Math.round(box(parts.head).left),
      help: words(help.innerText), "help stands": apart(help, parts.foot),
      foot: [...parts.foot.querySelectorAll("h2")].map(each => words(each.innerText)),
    },
  };
}
