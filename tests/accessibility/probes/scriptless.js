// A page whose scripts did not run: what it shows, and what it offers that would need one.
function main() {
  const found = [];
  const main = document.querySelector("main");
  for (const each of document.querySelectorAll("h1, header nav a, main, footer")) if (!shown(each)) found.push(`not to be seen: ${named(each)}`);
  if (words(main?.innerText || "").length < 40) found.push("main is empty");
  for (const each of document.querySelectorAll("button:not([type=submit], [type=reset]), input[type=button]")) if (shown(each)) found.push(`does nothing: ${named(each)}`);
  for (const each of document.querySelectorAll("a[href^='javascript:'], a[href='#']")) if (shown(each)) found.push(`leads nowhere: ${named(each)}`);
  if (document.querySelector("[aria-expanded], [role=button], [role=tab]")) found.push("a control that only a script can work");
  return found.slice(0, 10);
}
