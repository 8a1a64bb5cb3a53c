// Where text stands: out of the page, cut off, or on top of other text.
const holds = style => ["hidden", "clip"].includes(style);
const scrolls = style => ["auto", "scroll"].includes(style);
function main(given) {
  const found = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth} px wide in ${width}`);
  const styles = new Map();
  const styled = each => styles.get(each) || styles.set(each, getComputedStyle(each)).get(each);
  const hushed = new Map(); // inside something drawn for readers of the text only
  const quiet = each => {
    if (!each) return false;
    if (!hushed.has(each)) {
      const style = styled(each), box = each.getBoundingClientRect();
      hushed.set(each, (style.clipPath !== "none" && style.position === "absolute") || (box.width <= 1 && box.height <= 1 && style.overflow === "hidden") || quiet(each.parentElement));
    }
    return hushed.get(each);
  };
  const boxes = [];
  function place(rect, each, node, what) {
    let across = true, down = true, region = false;
    for (let at = each; at && at !== document.body; at = at.parentElement) {
      const style = styled(at);
      if (style.display === "inline") continue;
      const box = at.getBoundingClientRect();
      if (across && scrolls(style.overflowX) && at.scrollWidth > at.clientWidth + 1) {
        across = down = false;
        region = true;
        const name = at.getAttribute("aria-label") || at.getAttribute("aria-labelledby");
        if (!(at.tabIndex >= 0 && name && at.getAttribute("role") === "region") && !at.matches("textarea, input, select")) found.push(`scrolls without name or focus: ${named(at)}`);
      }
      if (across && holds(style.overflowX) && (rect.left < box.left - 2 || rect.right > box.right + 2)) return found.push(`cut off at the side: ${what} in ${named(at)}`);
      if (down && holds(style.overflowY) && (rect.top < box.top - 4 || rect.bottom > box.bottom + 4)) return found.push(`cut off below or above: ${what} in ${named(at)}`);
      if (style.webkitLineClamp !== "none" && at.scrollHeight > at.clientHeight + 2) return found.push(`lines are left out: ${what}`);
    }
    if (across && (rect.left < -1 || rect.right > width + 1)) found.push(`out of the page: ${what} at ${Math.round(rect.left)}–${Math.round(rect.right)} of ${width}`);
    // What names a table is read before the table is scrolled.
    if (region && each.closest("caption") && rect.right > width + 1) found.push(`a caption runs out of the page: ${what}`);
    if (!region) {
      const inset = node ? rect.height / 4 : 2;
      boxes.push({ left: rect.left, right: rect.right, top: rect.top + inset, bottom: rect.bottom - inset, each, node, what });
    }
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const visible = new Map();
  let letters = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode, each = node.parentElement, text = words(node.data);
    if (!text || ["SCRIPT", "STYLE", "OPTION", "TEXTAREA", "NOSCRIPT"].includes(each.tagName)) continue;
    if (!visible.has(each)) visible.set(each, shown(each) && !quiet(each) && !each.closest(".lewati"));
    if (!visible.get(each)) continue;
    letters += text.length;
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) if (rect.width > 1 && rect.height > 1) place(rect, each, node, `"${text.slice(0, 40)}"`);
  }
  for (const each of document.querySelectorAll("input:not([type=hidden]), select, textarea, button, img, svg, video, audio")) {
    if (shown(each) && !quiet(each)) place(each.getBoundingClientRect(), each, null, named(each));
  }
  boxes.sort((a, b) => a.top - b.top);
  let open = [];
  for (const box of boxes) {
    open = open.filter(other => other.bottom > box.top + 1);
    for (const other of open) {
      if (other.node === box.node && box.node) continue;
      if (Math.min(box.right, other.right) - Math.max(box.left, other.left) < 3 || Math.min(box.bottom, other.bottom) - box.top < 2) continue;
      if (!box.node !== !other.node && (box.each.contains(other.each) || other.each.contains(box.each))) continue;
      found.push(`one on top of the other: ${box.what} and ${other.what}`);
    }
    open.push(box);
  }
  return { found: [...new Set(found)].slice(0, 8), letters };
}
