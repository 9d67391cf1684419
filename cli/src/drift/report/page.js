"use strict";
const search = document.getElementById("search");
const shown = document.getElementById("shown");
const rows = [...document.querySelectorAll("[data-text]")];
const findings = [...document.querySelectorAll(".finding")];
function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const row of rows) {
    row.hidden = !words.every((word) => row.dataset.text.includes(word));
    count += row.hidden ? 0 : 1;
  }
  shown.textContent = words.length ? `${count} of ${rows.length}` : "";
}
function step(by) {
  const visible = findings.filter((finding) => !finding.hidden);
  if (!visible.length) return;
  const at = visible.indexOf(document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : visible.length - 1) : (at + by + visible.length) % visible.length;
  visible[next].focus();
  visible[next].scrollIntoView({ block: "center" });
}
search.addEventListener("input", filter);
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && document.activeElement === search) { search.value = ""; filter(); search.blur(); return; }
  if (document.activeElement === search) return;
  if (event.key === "/") { event.preventDefault(); search.focus(); }
  if (event.key === "j") step(1);
  if (event.key === "k") step(-1);
});
