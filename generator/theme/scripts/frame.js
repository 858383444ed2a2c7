// The frame: the drawer by keyboard, and a change of language that stays at the place.

// Its button is a label that nobody gets to by keyboard: a checkbox does it where no script runs.
const drawer = document.getElementById("__drawer");

if (drawer) {
  const label = document.querySelector('.md-header [for="__drawer"]');
  const panel = document.querySelector(".md-sidebar--primary");
  const button = document.createElement("button");
  button.type = "button";
  button.className = `${label.className} claims-drawer`;
  button.ariaLabel = drawer.ariaLabel;
  button.append(...label.childNodes);
  label.replaceWith(button);

  const tell = () => {
    button.ariaExpanded = String(drawer.checked);
  };
  const turn = (open) => {
    if (drawer.checked === open) return;
    drawer.click();
    if (!open) button.focus();
  };
  tell();
  drawer.addEventListener("change", tell);
  button.addEventListener("click", (event) => {
    turn(!drawer.checked);
    // After a press of a key the next stop is the first link of the drawer.
    if (event.detail === 0 && drawer.checked)
      panel?.querySelector("a[href]")?.focus({ preventScroll: true });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") turn(false);
  });
  panel?.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !panel.contains(event.relatedTarget)) turn(false);
  });
}

// Headings stand in the same order in every language; their anchors may be words of one. So the
// place goes along as the number of the heading, and the anchor as it is where it is the same.
const PLACE = "claims-place";
const headings = () => [...document.querySelectorAll(".md-content :is(h1, h2, h3)[id]")];

function remember() {
  const all = headings();
  const named = all.findIndex((heading) => `#${heading.id}` === decodeURIComponent(location.hash));
  const passed = all.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
  const index = passed.length - 1;
  if (index < 0 || scrollY < 1) {
    sessionStorage.removeItem(PLACE);
    return;
  }
  const top = Math.round(all[index].getBoundingClientRect().top);
  sessionStorage.setItem(PLACE, JSON.stringify({ count: all.length, index, named, top }));
}

function restore() {
  const stored = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  if (!stored) return;
  const { count, index, named, top } = JSON.parse(stored);
  const all = headings();
  if (all.length !== count) return;
  if (named >= 0 && `#${all[named].id}` !== location.hash) {
    history.replaceState(history.state, "", `#${all[named].id}`);
  }
  const move = () =>
    scrollTo({ top: scrollY + all[index].getBoundingClientRect().top - top, behavior: "instant" });
  move();
  // The browser moves to an anchor by itself once all is loaded.
  if (document.readyState !== "complete") addEventListener("load", move, { once: true });
}

for (const link of document.querySelectorAll(".md-header .md-select__link[hreflang]")) {
  const carry = () => {
    link.search = location.search;
    link.hash = location.hash;
  };
  link.addEventListener("pointerdown", carry);
  link.addEventListener("focus", carry);
  link.addEventListener("click", (event) => {
    carry();
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) remember();
  });
}

try {
  restore();
} catch {
  // Without a storage the page begins where its address says.
}
