// The edges of fields, buttons, tags and marks against the ground they stand on: 3 to 1.
function main() {
  const found = [];
  const list = [...document.querySelectorAll("input:not([type=hidden]), select, textarea, button, .tombol, .tanda, .format, a, [aria-current]")].filter(each => shown(each) && each.getBoundingClientRect().bottom + scrollY > 0);
  for (const each of list) {
    const style = getComputedStyle(each);
    const below = ground(each.parentElement), own = over(colour(style.backgroundColor), below);
    const field = each.matches("input:not([type=radio], [type=checkbox]), select, textarea");
    if (each.matches("[type=radio], [type=checkbox]")) {
      if (style.appearance !== "none" && style.accentColor !== "auto" && contrast(over(colour(style.accentColor), below), below) < 3) found.push(`mark of ${named(each)} ${contrast(colour(style.accentColor), below).toFixed(2)}`);
      if (style.appearance !== "none") continue;
    }
    const sides = ["Top", "Right", "Bottom", "Left"].map(side => (parseFloat(style[`border${side}Width`]) >= 1 && !["none", "hidden"].includes(style[`border${side}Style`]) ? contrast(over(colour(style[`border${side}Color`]), below), below) : 1));
    const boxed = sides.every(side => side > 1) || contrast(own, below) > 1.02;
    const drawn = Math.max(sides.every(side => side >= 3) || (field && sides[2] >= 3) ? 3 : Math.min(...sides), contrast(own, below));
    if ((boxed || field || each.matches("button, .tombol, .tanda")) && drawn < 2.995) found.push(`edge of ${named(each)} ${drawn.toFixed(2)}:1`);
  }
  return [...new Set(found)].slice(0, 10);
}
