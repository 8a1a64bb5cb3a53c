// The order of focus stops and of headings against where they stand: onwards is down, or right; never back.
function main() {
  const found = [];
  const boxes = list => list.map(each => {
    const rects = [...each.getClientRects()].filter(rect => rect.width && rect.height);
    return { each, first: rects[0], last: rects[rects.length - 1] };
  }).filter(box => box.first && box.first.right > 0 && box.first.bottom + scrollY > 0);
  function compare(list, what) {
    list.slice(1).forEach((next, i) => {
      const now = list[i], [a, b] = [now.last, next.first];
      if (now.each.contains(next.each) || next.each.contains(now.each)) return;
      const row = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
      const up = b.bottom <= a.top + a.height / 2;
      if (row ? b.left < a.left - 2 : up && b.left < a.right - 2) found.push(`${what} goes back: ${named(now.each)} -> ${named(next.each)}`);
    });
  }
  compare(boxes(stops()), "keyboard order");
  compare(boxes([...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(shown)), "order of headings");
  for (const each of document.querySelectorAll("body, body *")) {
    const style = getComputedStyle(each);
    if (/flex/.test(style.display) && /reverse/.test(style.flexDirection + style.flexWrap)) found.push(`children in reverse: ${named(each)}`);
    if (style.order !== "0" && /flex|grid/.test(getComputedStyle(each.parentElement).display)) found.push(`moved by order: ${named(each)}`);
  }
  return found.slice(0, 10);
}
