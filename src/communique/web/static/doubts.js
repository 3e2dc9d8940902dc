"use strict";
// Keys of the doubts: a accepts, x rules the other way, c corrects, u takes the last ruling back. Without scripts, the buttons do.
(() => {
  const row = () => document.activeElement?.closest(".doubt") || document.querySelector(".doubt");
  const kept = (() => { try { return localStorage.getItem("who") || ""; } catch { return ""; } })();
  for (const box of document.querySelectorAll("input[name=who]:not([type=hidden])")) {
    if (!box.value) box.value = kept;
    box.addEventListener("input", () => { try { localStorage.setItem("who", box.value); } catch { /* kept for this page only */ } for (const other of document.querySelectorAll("input[name=who]:not([type=hidden])")) if (other !== box) other.value = box.value; });
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog")) return;
    const at = row(), find = (key) => at?.querySelector(`[data-key="${key}"]`);
    if (event.key === "a" || event.key === "x") find(event.key)?.click();
    else if (event.key === "c") find("c")?.focus();
    else if (event.key === "u") document.querySelector("[data-undo]")?.click();
    else return;
    event.preventDefault();
  });
  // After a ruling the next doubt is at hand.
  if (document.querySelector("[data-undo]")) document.querySelector(".doubt")?.focus({ preventScroll: true });
})();
