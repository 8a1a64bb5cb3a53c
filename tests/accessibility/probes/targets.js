// Pointer targets: 24 by 24 px, or as much room around a smaller one; links within a sentence are exempt.
function main() {
  const targets = stops().concat([...document.querySelectorAll("input[type=radio]")].filter(shown)).filter(each => !each.matches("[role=region], main"));
  const seen = [...new Set(targets)].map(each => {
    const label = each.labels?.[0] && shown(each.labels[0]) ? [...each.labels[0].getClientRects()] : [];
    const rects = [...each.getClientRects()].filter(rect => rect.width && rect.height);
    const box = rects.length ? { left: Math.min(...rects.map(r => r.left)), right: Math.max(...rects.map(r => r.right)), top: Math.min(...rects.map(r => r.top)), bottom: Math.max(...rects.map(r => r.bottom)) } : null;
    return { each, box, label };
  }).filter(target => target.box && target.box.right > 0 && target.box.bottom + scrollY > 0);
  const small = ({ box }) => box.right - box.left < 23.9 || box.bottom - box.top < 23.9;
  function sentence(each) {
    if (!each.matches("a") || getComputedStyle(each).display !== "inline") return false;
    let block = each.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const links = [...block.querySelectorAll("a")].reduce((sum, link) => sum + words(link.innerText).length, 0);
    return words(block.innerText).length - links > 3;
  }
  const found = [];
  for (const target of seen) {
    if (!small(target) || sentence(target.each)) continue;
    if (target.label.some(rect => rect.width >= 24 && rect.height >= 24)) continue;
    const [x, y] = [(target.box.left + target.box.right) / 2, (target.box.top + target.box.bottom) / 2];
    const near = seen.find(other => {
      if (other === target || other.each.contains(target.each) || target.each.contains(other.each)) return false;
      const dx = Math.max(other.box.left - x, 0, x - other.box.right), dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
      const centre = Math.hypot((other.box.left + other.box.right) / 2 - x, (other.box.top + other.box.bottom) / 2 - y);
      return Math.hypot(dx, dy) < 12 || (small(other) && centre < 24);
    });
    const [w, h] = [target.box.right - target.box.left, target.box.bottom - target.box.top].map(Math.round);
    if (near) found.push(`target of ${w} x ${h} px: ${named(target.each)}, close to ${named(near.each)}`);
  }
  return found.slice(0, 10);
}
