// Focus one stop and tell the piece of the picture around it; without one, tell only where things stand.
function main(given) {
  const at = window.__jendela;
  if (given) at.current = at.stops[given.number];
  const each = at.current;
  if (given) each.focus();
  const moves = document.querySelector("main").getBoundingClientRect().top + scrollY;
  if (!given) return moves;
  const rects = [...each.getClientRects()].filter(rect => rect.width && rect.height);
  const left = Math.max(0, Math.min(...rects.map(r => r.left)) - given.margin), top = Math.max(0, Math.min(...rects.map(r => r.top)) - given.margin);
  const right = Math.min(innerWidth, Math.max(...rects.map(r => r.right)) + given.margin), bottom = Math.min(innerHeight, Math.max(...rects.map(r => r.bottom)) + given.margin);
  const seen = rects.map(r => [Math.min(r.right, innerWidth) - Math.max(r.left, 0), Math.min(r.bottom, innerHeight) - Math.max(r.top, 0)]);
  return {
    name: named(each), moves, perimeter: seen.reduce((sum, [w, h]) => sum + 2 * Math.max(0, w) + 2 * Math.max(0, h), 0),
    clip: { x: Math.floor(left + scrollX), y: Math.floor(top + scrollY), width: Math.ceil(right - left), height: Math.ceil(bottom - top) },
  };
}
