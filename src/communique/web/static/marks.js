"use strict";
// Point at a fact and its words light up; point at words and their facts do.
(() => {
  const byKey = new Map();
  for (const element of document.querySelectorAll("[data-f]"))
    for (const key of element.dataset.f.split(" ").filter(Boolean)) { if (!byKey.has(key)) byKey.set(key, []); byKey.get(key).push(element); }
  let lit = [];
  const light = (event) => {
    const from = event.target instanceof Element ? event.target.closest("[data-f]") : null;
    for (const element of lit) element.classList.remove("lit");
    lit = [];
    if (!from || !from.dataset.f) return;
    const inText = from.closest(".text") !== null;
    for (const key of from.dataset.f.split(" ").filter(Boolean))
      for (const element of byKey.get(key) || [])
        if (element === from || (element.closest(".text") !== null) !== inText || !inText) lit.push(element);
    for (const element of lit) element.classList.add("lit");
  };
  document.addEventListener("mouseover", light);
  document.addEventListener("focusin", light);
})();
