"use strict";
const search = document.getElementById("search");
const shown = document.getElementById("shown");
const rows = [...document.querySelectorAll("[data-text]")];
const findings = [...document.querySelectorAll(".finding")];
for (const row of rows) {
  const name = row.dataset.at && row.querySelector(".pointer");
  if (name) row.dataset.name = name.textContent;
}
function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  document.body.classList.toggle("searching", words.length > 0);
  for (const row of rows) {
    row.hidden = !words.every((word) => row.dataset.text.includes(word));
    count += row.hidden ? 0 : 1;
    // Without the rows around it a name alone does not say where it stands.
    if (row.dataset.at) row.querySelector(".pointer").textContent = words.length ? row.dataset.at : row.dataset.name;
  }
  for (const group of document.querySelectorAll(".group")) group.hidden = !group.querySelector(".place:not([hidden])");
  for (const head of document.querySelectorAll("h3.operation")) {
    let next = head.nextElementSibling;
    while (next && next.matches(".finding") && next.hidden) next = next.nextElementSibling;
    head.hidden = !next || !next.matches(".finding");
  }
  shown.textContent = words.length ? `${count} of ${rows.length}` : "";
}
function show(element) {
  for (let around = element.parentElement; around; around = around.parentElement) if (around.tagName === "DETAILS") around.open = true;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "center" });
}
function step(by) {
  const visible = findings.filter((finding) => !finding.hidden);
  if (!visible.length) return;
  const at = visible.indexOf(document.activeElement && document.activeElement.closest(".finding"));
  const next = at < 0 ? (by > 0 ? 0 : visible.length - 1) : (at + by + visible.length) % visible.length;
  show(visible[next]);
}
function goToPlace(finding) {
  const place = document.getElementById(finding.dataset.location || "");
  if (!place) return;
  if (place.hidden) { search.value = ""; filter(); }
  const link = place.querySelector("a");
  show(link || place);
}
search.addEventListener("input", filter);
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const active = document.activeElement;
  if (active === search) {
    if (event.key === "Escape") { search.value = ""; filter(); search.blur(); }
    if (event.key === "Enter") { search.blur(); step(1); }
    return;
  }
  if (event.key === "/") { event.preventDefault(); search.focus(); search.select(); }
  if (event.key === "j") step(1);
  if (event.key === "k") step(-1);
  if (event.key === "Enter" && active && active.matches(".finding")) goToPlace(active);
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#finding-'], a[href^='#place-']");
  if (!link) return;
  const target = document.getElementById(link.getAttribute("href").slice(1));
  if (target && target.hidden) { search.value = ""; filter(); }
  if (target && target.matches(".finding")) { event.preventDefault(); show(target); }
});
filter();
