"use strict";
// Keys of every page: / search, j k walk rows, f narrow, g then a letter, ? help. Nothing here is needed to read.
(() => {
  const rows = () => [...document.querySelectorAll("[data-row]")].filter((row) => !row.hidden && row.offsetParent !== null);
  const handle = (row) => row.matches("a, [tabindex]") ? row : row.querySelector("a, button, input, [tabindex]");
  const step = (by) => {
    const list = rows(), at = list.findIndex((row) => row.contains(document.activeElement));
    const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by))];
    if (next) { handle(next)?.focus(); next.scrollIntoView({ block: "nearest" }); }
  };
  const help = document.getElementById("keys");
  for (const button of document.querySelectorAll("[data-keys]")) { button.hidden = false; button.addEventListener("click", () => help.showModal()); }
  const places = { e: "/engagements", p: "/people", s: "/statements", d: "/doubts", h: "/", n: "/network", m: "/map", c: "/calendar" };
  let gone = 0;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (typing) { if (event.key === "Escape") typing.blur(); return; }
    if (help.open) return;
    if (event.timeStamp - gone < 1200 && places[event.key]) { location.assign(places[event.key]); event.preventDefault(); return; }
    gone = 0;
    if (event.key === "/") { const box = document.querySelector("[data-find]"); box.focus(); box.select(); }
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "f") { const box = document.querySelector("[data-narrow]"); if (!box) return; box.focus(); }
    else if (event.key === "g") gone = event.timeStamp;
    else if (event.key === "?") help.showModal();
    else return;
    event.preventDefault();
  });
  // Narrow the rows of this page by what is typed.
  for (const box of document.querySelectorAll("[data-narrow]")) {
    box.closest("label").hidden = false;
    box.addEventListener("input", () => {
      const words = box.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
      for (const row of document.querySelectorAll("[data-row]")) { const text = row.textContent.toLocaleLowerCase(); row.hidden = !words.every((word) => text.includes(word)); }
    });
  }
  for (const button of document.querySelectorAll("[data-print]")) { button.hidden = false; button.addEventListener("click", () => print()); }
  // What submits itself where scripts run.
  for (const form of document.querySelectorAll("form[data-eager]")) form.addEventListener("change", () => form.requestSubmit());
})();
