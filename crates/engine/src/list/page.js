"use strict";
const root = document.documentElement;
const byId = (id) => document.getElementById(id);
const [search, operation, privacy, sensitive, shown, none] = ["search", "operation", "privacy", "sensitive", "shown", "none"].map(byId);
const sections = [...document.querySelectorAll("section")].map((element) => ({
  element,
  name: element.dataset.operation,
  parts: [...element.querySelectorAll(".part")].map((part) => ({ part, rows: [...part.querySelectorAll(".row")] })),
}));
const total = sections.reduce((sum, section) => sum + section.parts.reduce((count, { rows }) => count + rows.length, 0), 0);
// Texts are read once, when they are first searched.
const texts = new Map();
function textOf(row, name) {
  if (!texts.has(row)) texts.set(row, `${name} ${row.textContent}`.toLowerCase());
  return texts.get(row);
}
function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (row, name) =>
    (!privacy.value || row.dataset.privacy === privacy.value) &&
    (!sensitive.checked || row.dataset.sensitive !== undefined) &&
    words.every((word) => textOf(row, name).includes(word));
  let count = 0;
  for (const { element, name, parts } of sections) {
    const isChosen = !operation.value || operation.value === name;
    let inSection = 0;
    for (const { part, rows } of isChosen ? parts : []) {
      let inPart = 0;
      for (const row of rows) {
        const isShown = fits(row, name);
        row.hidden = !isShown;
        inPart += isShown ? 1 : 0;
      }
      part.hidden = inPart === 0;
      inSection += inPart;
    }
    element.hidden = inSection === 0;
    count += inSection;
  }
  none.hidden = count > 0;
  shown.textContent = count === total ? "" : `${count.toLocaleString("en")} / ${total.toLocaleString("en")}`;
}
function clear() {
  search.value = operation.value = privacy.value = "";
  sensitive.checked = false;
  filter();
}
let isWaiting = false;
function filterSoon() {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(() => { isWaiting = false; filter(); });
}
function speak(language) {
  root.dataset.language = language;
  root.lang = language;
  for (const button of document.querySelectorAll("[data-language]:is(button)")) button.setAttribute("aria-pressed", String(button.dataset.language === language));
  for (const option of document.querySelectorAll("option")) option.textContent = option.dataset[language];
}
function chosen(language) {
  // A page from a file may have no storage.
  try { return language ? localStorage.setItem("language", language) : localStorage.getItem("language"); } catch { return null; }
}
function follow() {
  let id = location.hash.slice(1);
  try { id = decodeURIComponent(id); } catch { /* Not encoded. */ }
  const target = id && byId(id);
  for (const row of document.querySelectorAll(".here")) row.classList.remove("here");
  if (!target) return;
  if (target.closest("[hidden]")) clear();
  if (target.matches(".row")) target.classList.add("here");
  const go = () => target.scrollIntoView({ block: target.matches(".row") ? "center" : "start" });
  // Rows near the target have their real height only after the first step.
  go();
  requestAnimationFrame(go);
}
search.addEventListener("input", filterSoon);
for (const control of [operation, privacy, sensitive]) control.addEventListener("change", filter);
for (const button of document.querySelectorAll("button[data-language]")) button.addEventListener("click", () => { speak(button.dataset.language); chosen(button.dataset.language); });
addEventListener("hashchange", follow);
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && document.activeElement === search) { search.value = ""; filter(); search.blur(); }
  if (event.key === "/" && !document.activeElement.matches("input[type=search], select")) { event.preventDefault(); search.focus(); search.select(); }
});
speak(chosen() === "zh" || (!chosen() && navigator.language.startsWith("zh")) ? "zh" : "en");
filter();
follow();
