// Where colours are forced: what is pressed has an edge, and what is current differs from what is not by more than a ground.
const SIDES = ["Top", "Right", "Bottom", "Left"];
function edge(each) {
  const style = getComputedStyle(each), below = ground(each.parentElement);
  return SIDES.map(side => ["none", "hidden"].includes(style[`border${side}Style`]) || parseFloat(style[`border${side}Width`]) < 1 || contrast(colour(style[`border${side}Color`]), below) < 3 ? "" : `${style[`border${side}Style`]} ${style[`border${side}Width`]}`);
}
function main() {
  const found = [];
  for (const each of document.querySelectorAll("button, .tombol, .tanda, .format, input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea")) {
    if (shown(each) && edge(each).some(side => !side)) found.push(`no edge: ${named(each)}`);
  }
  for (const each of document.querySelectorAll("[type=radio], [type=checkbox]")) {
    const style = getComputedStyle(each);
    if (shown(each) && style.appearance === "none" && edge(each).some(side => !side)) found.push(`no edge: ${named(each)}`);
  }
  const mark = each => {
    const style = getComputedStyle(each);
    return [...edge(each), style.fontWeight, style.textDecorationLine, style.outlineStyle].join("|");
  };
  for (const each of document.querySelectorAll("[aria-current]")) {
    const list = each.closest("ul, ol, nav");
    const others = list ? [...list.querySelectorAll("a")].filter(other => other !== each && shown(other) && !other.matches("[aria-current]")) : [];
    if (shown(each) && others.length && others.every(other => mark(other) === mark(each))) found.push(`nothing marks the current ${named(each)}`);
  }
  return [...new Set(found)].slice(0, 10);
}
