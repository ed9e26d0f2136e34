import type { Page } from "playwright-core";

/** Also what a window of 1280 by 1024 shows at 400 %. */
export const NARROW = { width: 320, height: 256 };

/**
 * Runs in the page. Two things that a narrow screen must not do: scroll the page sideways, and cut words off.
 * Words are cut when they stand outside an ancestor that hides what does not fit. Meant to be cut are only
 * clamped lines (`-webkit-line-clamp`), what is for the eye alone (`aria-hidden`), and what is read, not seen.
 */
const inspect = `(() => {
  const found = [];
  const root = document.scrollingElement;
  if (root.scrollWidth > root.clientWidth) {
    const widest = [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1 && !insideScroller(one))
      .slice(-3);
    found.push("the page scrolls sideways: " + root.scrollWidth + " in " + root.clientWidth + " px: "
      + widest.map(name).join(" | "));
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("script, style, noscript, [aria-hidden=true]")) continue;
    if (!element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 1);
    if (rects.length === 0) continue;
    const why = cutBy(element, rects);
    if (why) found.push(why + ": '" + node.data.trim().slice(0, 60) + "' in " + name(element));
  }
  for (const field of document.querySelectorAll("button, select, [role=tab]"))
    if (field.scrollWidth > field.clientWidth + 1 && field.clientWidth > 0 && getComputedStyle(field).overflowX !== "visible")
      found.push("words of a control are cut: " + name(field));
  return found;

  function name(one) {
    return one.tagName.toLowerCase() + (one.id ? "#" + one.id : "") + " '" + one.textContent.trim().slice(0, 40) + "'";
  }
  function scrolls(style) { return style.overflowX === "auto" || style.overflowX === "scroll"; }
  function insideScroller(one) {
    for (let up = one.parentElement; up && up !== document.body; up = up.parentElement)
      if (scrolls(getComputedStyle(up))) return true;
    return false;
  }
  function cutBy(element, rects) {
    for (let up = element; up && up !== document.documentElement; up = up.parentElement) {
      const style = getComputedStyle(up);
      if (style.webkitLineClamp !== "none" || style.clipPath !== "none") return null;
      if (scrolls(style)) return null;
      if (style.overflowX === "visible") continue;
      const box = up.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1) return null;
      if (rects.some((rect) => rect.right > box.right + 1 || rect.left < box.left - 1)) return "cut sideways";
      if (rects.some((rect) => rect.bottom > box.bottom + 3 && style.overflowY !== "auto")) return "cut below";
    }
    return rects.some((rect) => rect.right > root.clientWidth + 1 || rect.left < -1) ? "outside the page" : null;
  }
})()`;

export const layoutFaults = (page: Page): Promise<string[]> => page.evaluate<string[]>(inspect);
