// Whatever moves or plays by itself, or would on being touched; rules are looked at whether or not they apply now.
function main() {
  const found = [];
  const lasting = text => (text || "").split(",").some(part => parseFloat(part) > 0);
  const times = text => ((text || "").match(/[\d.]+m?s\b/g) || []).join(",");
  function declared(style, where) {
    if (lasting(style.transitionDuration) || lasting(style.transitionDelay) || lasting(times(style.transition))) found.push(`transition of ${where}`);
    if ((style.animationName && style.animationName !== "none") || lasting(times(style.animation))) found.push(`animation of ${where}`);
    if (style.scrollBehavior === "smooth") found.push(`smooth scrolling of ${where}`);
  }
  function read(rules) {
    for (const rule of rules) {
      if (rule.style) declared(rule.style, rule.selectorText || rule.cssText.slice(0, 40));
      if (rule.cssRules) read(rule.cssRules);
    }
  }
  for (const sheet of document.styleSheets) read(sheet.cssRules);
  for (const each of document.querySelectorAll("[style]")) declared(each.style, named(each));
  for (const each of document.querySelectorAll("marquee, blink")) found.push(`moving text ${named(each)}`);
  for (const each of document.querySelectorAll("[autoplay]")) found.push(`plays by itself: ${named(each)}`);
  if (document.querySelector("animate, animateMotion, animateTransform, set")) found.push("an animated drawing");
  if (document.querySelector("meta[http-equiv=refresh i]")) found.push("the page reloads by itself");
  if (document.getAnimations().length) found.push(`${document.getAnimations().length} animations run`);
  return [...new Set(found)].slice(0, 10);
}
