// A page as it goes to paper: what is for the screen is gone, all else is there, opened, whole, with addresses.
const SCREEN = "nav, .layar, .tanpa-cetak, .lewati, .saring, .penomoran, button";
function main(given) {
  const found = [];
  const content = [...document.querySelectorAll("main *")].filter(each => !each.closest(SCREEN) && [...each.childNodes].some(node => node.nodeType === 3 && words(node.data)));
  if (given.before) {
    window.__jendela_printed = content.filter(each => shown(each) && !["SCRIPT", "STYLE", "OPTION"].includes(each.tagName));
    return null;
  }
  for (const each of document.querySelectorAll(SCREEN)) if (shown(each) && each.closest("body")) found.push(`on paper: ${named(each)}`);
  const letter = document.querySelector(".bantu"); // the letter of the helper goes to paper, and nothing around it
  for (const each of letter ? [] : window.__jendela_printed) if (!shown(each)) found.push(`not on paper: ${named(each)}`);
  for (const each of document.querySelectorAll("main details")) {
    if (each.closest(SCREEN) || !shown(each)) continue;
    const inner = [...each.children].slice(1);
    if (inner.some(child => !child.checkVisibility() || child.getBoundingClientRect().height < 1)) found.push(`folded on paper: ${named(each.querySelector("summary"))}`);
  }
  for (const each of document.querySelectorAll("main a[href]")) {
    if (!shown(each) || each.closest(".lampiran")) continue;
    const after = getComputedStyle(each, "::after").content;
    if (each.matches("[rel~=external], .dokumen [href^='https:']") && !after.includes(each.getAttribute("href"))) found.push(`no address on paper: ${named(each)}`);
    if (/\(\.|\(\/|\(#/.test(after)) found.push(`an address that leads nowhere from paper: ${named(each)} ${after}`);
  }
  const width = document.documentElement.clientWidth;
  for (const table of document.querySelectorAll("table")) {
    if (!shown(table)) continue;
    const box = table.getBoundingClientRect();
    if (box.right > width + 1) found.push(`table cut off on paper at ${Math.round(box.right)} of ${width}: ${named(table.caption)}`);
    const head = table.tHead;
    if (head && getComputedStyle(table).display === "table" && getComputedStyle(head).display !== "table-header-group") found.push(`the head of a table is not repeated: ${named(table.caption)}`);
    if (head && getComputedStyle(table).display !== "table") found.push(`no table on paper: ${named(table.caption)}`);
  }
  return found;
}
