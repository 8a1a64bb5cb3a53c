// Headings as they are seen: there, not empty, and larger the higher they rank.
function main() {
  const found = [], sizes = new Map();
  for (const each of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const box = each.getBoundingClientRect();
    if (!shown(each) || box.width < 2 || box.height < 2 || box.right <= 0 || getComputedStyle(each).clipPath !== "none") found.push(`not to be seen: ${named(each)}`);
    if (!words(each.innerText) && !each.querySelector("img[alt]")) found.push(`empty: ${named(each)}`);
    const level = +each.localName[1], size = parseFloat(getComputedStyle(each).fontSize);
    if (each.closest("main") && !each.closest(".samping, aside")) sizes.set(level, [Math.min(size, (sizes.get(level) || [99])[0]), Math.max(size, (sizes.get(level) || [0, 0])[1]), each]);
  }
  const levels = [...sizes.keys()].sort();
  levels.slice(1).forEach((level, i) => {
    if (sizes.get(level)[1] > sizes.get(levels[i])[1] + 0.1) found.push(`larger than the level above: ${named(sizes.get(level)[2])}`);
  });
  if (!document.querySelector("h1")) found.push("no heading of the page");
  return found.slice(0, 10);
}
