// The search in the header, until it is used: what it takes comes with the first use of it.

const form = document.querySelector(".claims-search");
const opener = document.querySelector(".claims-search__open");
const field = form?.querySelector("input");
const page = document.querySelector("[data-search-page]");

if (form) {
  field.addEventListener("focus", start, { once: true });
  opener.addEventListener("click", (event) => {
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", (event) => {
    if (isAsking(event)) {
      event.preventDefault();
      open();
    }
  });
}
if (page) import("./search-page.js").then((module) => module.run(page));

function isAsking(event) {
  const key = event.key.toLowerCase();
  if (event.altKey || event.defaultPrevented) return false;
  if (event.ctrlKey || event.metaKey) return key === "k" && !event.shiftKey;
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  return !typing && (key === "/" || key === "s");
}

function open() {
  form.classList.add("claims-search--open");
  field.focus();
  field.select();
}

function start() {
  import("./search-box.js").then((module) => module.run(form, opener));
}
