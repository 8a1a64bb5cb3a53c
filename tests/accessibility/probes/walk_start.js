// Before a walk by keyboard: remember what is to be reached, and look at where the focus is before each further Tab.
function look(each) {
  const list = window.__jendela.stops;
  const index = list.findIndex(stop => stop === each || (stop.type === "radio" && group(stop).includes(each)));
  if (each === document.body || !each) return { index: -2, name: "the page" };
  const rects = [...each.getClientRects()].filter(rect => rect.width && rect.height);
  const points = rects.slice(0, 3).map(rect => {
    const left = Math.max(rect.left, 0), right = Math.min(rect.right, innerWidth);
    const top = Math.max(rect.top, 0), bottom = Math.min(rect.bottom, innerHeight);
    return left < right && top < bottom ? [(left + right) / 2, (top + bottom) / 2] : null;
  });
  const seen = points.filter(Boolean);
  const covers = seen.map(([x, y]) => document.elementFromPoint(x, y)).filter(top => top && !each.contains(top) && !top.contains(each) && top.closest("label")?.control !== each);
  const whole = rects.length && rects.some(rect => rect.width >= 2 && rect.height >= 2);
  const state = !whole ? "has no size" : !seen.length ? "is off the screen" : covers.length ? `is covered by ${named(covers[0])}` : "";
  return { index, name: named(each), state };
}
function main() {
  window.__jendela?.off?.();
  const seen = [];
  const step = event => event.key === "Tab" && seen.push(look(document.activeElement));
  window.addEventListener("keydown", step, true);
  window.__jendela = { stops: stops(), seen, look, off: () => window.removeEventListener("keydown", step, true) };
  scrollTo(0, 0);
  document.body.tabIndex = -1;
  document.body.focus({ preventScroll: true });
  document.body.removeAttribute("tabindex");
  const left = [...document.querySelectorAll("a[href], button, input:not([type=hidden], [type=radio]), select, textarea, summary")].filter(each => shown(each) && each.tabIndex < 0 && !each.matches(":disabled"));
  return { names: window.__jendela.stops.map(named), left: left.map(named) };
}
