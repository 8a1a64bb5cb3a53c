// Shared by every probe: what is visible, what takes the keyboard, how an element is named in a finding.
const INTERACTIVE =
  "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls], video[controls], iframe, [contenteditable=true], [tabindex]";
const shown = each => each.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && each.getClientRects().length > 0;
const words = text => text.replace(/\s+/g, " ").trim();
function named(each) {
  if (!each) return "nothing";
  const place = each.id ? `#${each.id}` : each.classList.length ? `.${each.classList[0]}` : "";
  const parent = !place && each.parentElement?.closest("[class]");
  const text = words(each.innerText || each.getAttribute("aria-label") || each.getAttribute("alt") || "").slice(0, 50);
  return `${parent ? `.${parent.classList[0]} ` : ""}${each.localName}${place} "${text}"`;
}
const group = each => (each.matches("input[type=radio][name]") ? [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(each.name)}"]`)].filter(other => other.form === each.form) : [each]);
function stops() {
  return [...document.querySelectorAll(INTERACTIVE)].filter(each => {
    if (!shown(each) || each.matches(":disabled") || each.closest("[inert]") || each.tabIndex < 0) return false;
    if (each.localName === "summary" && each.parentElement.querySelector(":scope > summary") !== each) return false;
    if (each.matches("input[type=radio][name]")) {
      const all = group(each).filter(shown);
      return each === (all.find(other => other.checked) || all[0]);
    }
    return true;
  });
}
// Colours: computed ones are rgb(), rgba() or color(srgb …); grounds are composed of all layers below.
function colour(text) {
  const found = text.match(/[\d.]+(e-?\d+)?%?/g)?.map(parseFloat) || [0, 0, 0, 0];
  const scale = text.startsWith("color(") ? 255 : 1;
  return [found[0] * scale, found[1] * scale, found[2] * scale, found.length > 3 ? found[3] : 1];
}
const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
function ground(each) {
  const layers = [];
  for (let at = each; at; at = at.parentElement) layers.push(colour(getComputedStyle(at).backgroundColor));
  const canvas = colour(getComputedStyle(document.documentElement).backgroundColor)[3] ? [] : [matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18, 1] : [255, 255, 255, 1]];
  return layers.concat(canvas).reduceRight((below, layer) => over(layer, below), [255, 255, 255, 1]);
}
const luminance = rgb => [0, 1, 2].map(i => rgb[i] / 255).map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
function contrast(one, two) {
  const [low, high] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
