// The search in the header, once it is used: a box to type in and a list to choose from.

import { badge, element, INSTEAD, marked, ready, suggestion } from "./search-index.js";

const MOST = 8;
const PAUSE = 120;

export function run(form, opener) {
  new Box(form, opener);
}

class Box {
  #active = -1;
  #asked = 0;
  #timer;

  constructor(form, opener) {
    this.form = form;
    this.opener = opener;
    this.field = form.querySelector("input");
    this.panel = form.querySelector(".claims-search__panel");
    this.status = form.querySelector("[role=status]");
    this.list = form.querySelector("[role=listbox]");
    this.leave = form.querySelector(".claims-search__close");
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-controls": this.list.id,
      "aria-expanded": "false",
    })) {
      this.field.setAttribute(name, value);
    }
    this.leave.hidden = false;
    this.field.addEventListener("input", () => this.#wait());
    this.field.addEventListener("focus", () => this.#update());
    form.addEventListener("keydown", (event) => this.#press(event));
    form.addEventListener("focusout", (event) => {
      if (!form.contains(event.relatedTarget)) this.#close();
    });
    form.addEventListener("submit", (event) => {
      if (this.#options().length && this.#active >= 0) {
        event.preventDefault();
        this.#options()[this.#active].click();
      }
    });
    // A click outside a field that has the focus would take it away before it is a click.
    this.panel.addEventListener("mousedown", (event) => event.preventDefault());
    this.leave.addEventListener("click", () => this.#quit());
    ready().catch(() => {});
    this.#update();
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#update(), PAUSE);
  }

  async #update() {
    const asked = ++this.#asked;
    const query = this.field.value.trim();
    if (!query) {
      this.#hide();
      return;
    }
    try {
      const index = await ready();
      if (asked !== this.#asked) return;
      const found = await index.search(query);
      const nearest = found.length ? undefined : await index.nearest(query);
      const wanted = nearest ? nearest.found.slice(0, INSTEAD) : found.slice(0, MOST);
      const shown = await Promise.all(
        wanted.map((result) => index.show(result, nearest?.text ?? query)),
      );
      if (asked === this.#asked && this.form.contains(document.activeElement)) {
        this.#show(index, query, found.length, shown, nearest);
      }
    } catch (error) {
      console.info(error);
      if (asked === this.#asked) this.#fail();
    }
  }

  #show(index, query, total, shown, nearest) {
    this.status.textContent = total ? index.count("count", total) : index.say("none");
    const options = shown.map((one) => this.#option(index, one));
    if (total > shown.length) {
      const all = new URL(this.form.action);
      all.searchParams.set("q", query);
      options.push(
        element("a", { class: "claims-search__all", href: all.href }, index.count("all", total)),
      );
    }
    if (nearest) options.unshift(suggestion(index, nearest, this.form.action));
    options.forEach((option, number) => {
      option.id = `claims-search-option-${number}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.tabIndex = -1;
    });
    this.list.replaceChildren(...options);
    this.#choose(-1);
    this.panel.hidden = false;
    this.list.hidden = !options.length;
    this.field.setAttribute("aria-expanded", String(options.length > 0));
  }

  #option(index, one) {
    const head = element(
      "span",
      { class: "claims-search__head" },
      badge(index, one),
      " ",
      element("bdi", { class: "claims-search__title" }, ...marked(one.title)),
    );
    if (one.date) head.append(" · ", element("span", {}, one.date));
    return element(
      "a",
      { class: "claims-search__option", href: one.address.href },
      head,
      " ",
      element("span", { class: "claims-search__text", dir: "auto" }, ...marked(one.shown, 24)),
    );
  }

  #fail() {
    ready().catch(() => {});
    this.status.textContent = this.form.dataset.failed;
    this.list.replaceChildren();
    this.list.hidden = true;
    this.panel.hidden = false;
  }

  #options() {
    return this.panel.hidden ? [] : [...this.list.children];
  }

  #press(event) {
    const options = this.#options();
    const last = options.length - 1;
    if (event.key === "Escape") {
      event.preventDefault();
      if (this.panel.hidden) this.#quit();
      else this.#hide();
    } else if (event.target !== this.field || event.isComposing) {
      return;
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      if (options.length) this.#choose(this.#active < last ? this.#active + 1 : 0);
      else this.#update();
    } else if (event.key === "ArrowUp" && options.length) {
      event.preventDefault();
      this.#choose(this.#active > 0 ? this.#active - 1 : last);
    }
  }

  #choose(number) {
    this.#active = number;
    this.#options().forEach((option, at) => {
      option.setAttribute("aria-selected", String(at === number));
      if (at === number) option.scrollIntoView({ block: "nearest" });
    });
    const chosen = this.#options()[number];
    if (chosen) this.field.setAttribute("aria-activedescendant", chosen.id);
    else this.field.removeAttribute("aria-activedescendant");
  }

  #hide() {
    this.#asked += 1;
    this.#choose(-1);
    this.panel.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
  }

  #close() {
    clearTimeout(this.#timer);
    this.#hide();
    this.form.classList.remove("claims-search--open");
  }

  #quit() {
    this.field.value = "";
    this.#close();
    // On a phone there is no field any more that could have the focus.
    if (this.opener.offsetParent) this.opener.focus();
    else this.field.blur();
  }
}
