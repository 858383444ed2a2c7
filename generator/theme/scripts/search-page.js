// The page of the search: every state of it is an address, and comes back with it.

import { badge, element, INSTEAD, isMarked, marked, ready, suggestion } from "./search-index.js";

const PAGE = 20;
const OFFERED = 12;
const PAUSE = 250;

export function run(page) {
  new Search(page).start();
}

/** What is looked for: the words, what narrows them, the order, and how many pages of results. */
class State {
  constructor(names, address = "") {
    const asked = new URLSearchParams(address);
    this.query = asked.get("q") ?? "";
    this.sort = asked.get("sort") ?? "";
    this.pages = Math.max(1, Number.parseInt(asked.get("page") ?? "1", 10) || 1);
    this.chosen = new Map(names.map((name) => [name, new Set(asked.getAll(name))]));
  }

  get narrowed() {
    return [...this.chosen].filter(([, ids]) => ids.size > 0);
  }

  get isEmpty() {
    return !this.query.trim() && this.narrowed.length === 0;
  }

  get address() {
    const asked = new URLSearchParams();
    if (this.query.trim()) asked.set("q", this.query.trim());
    for (const [name, ids] of this.narrowed)
      for (const id of [...ids].sort()) asked.append(name, id);
    if (this.sort) asked.set("sort", this.sort);
    if (this.pages > 1) asked.set("page", String(this.pages));
    const text = asked.toString();
    return text ? `?${text}` : location.pathname;
  }
}

class Search {
  #asked = 0;
  #timer;
  #isTyping = false;

  constructor(page) {
    const find = (name) => page.querySelector(`.search-page__${name}`);
    this.form = find("form");
    this.field = page.querySelector("#search-query");
    this.sort = page.querySelector("#search-sort");
    this.sorting = find("sort");
    this.status = find("status");
    this.list = find("list");
    this.more = find("more");
    this.toggle = find("toggle");
    this.chips = find("chosen");
    this.groups = new Map(
      [...page.querySelectorAll(".search-facet")].map((group) => [group.dataset.facet, group]),
    );
    this.state = this.#read();
  }

  #read() {
    return new State([...this.groups.keys()], location.search);
  }

  start() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#change(() => {});
    });
    this.field.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#change(() => {}, this.#isTyping);
        this.#isTyping = true;
      }, PAUSE);
    });
    this.field.addEventListener("focus", () => ready().catch(() => {}), { once: true });
    this.sort.addEventListener("change", () => {
      this.#change((state) => (state.sort = this.sort.value));
    });
    this.more.querySelector("button").addEventListener("click", () => this.#showMore());
    for (const [name, group] of this.groups) {
      group.addEventListener("toggle", () => {
        if (group.open) this.#render();
      });
      group.querySelector(".search-facet__values").addEventListener("change", (event) => {
        const { type, value, checked } = event.target;
        if (type === "checkbox") this.#choose(name, value, checked);
      });
    }
    this.toggle.addEventListener("click", () => {
      const isOpen = this.toggle.getAttribute("aria-expanded") === "true";
      this.toggle.setAttribute("aria-expanded", String(!isOpen));
    });
    addEventListener("popstate", () => {
      clearTimeout(this.#timer);
      this.#isTyping = false;
      this.state = this.#read();
      this.#adopt();
      this.#render();
    });
    // Somebody may have typed, or opened a group, before this script was there.
    const typed = this.field.value;
    const isOpened = [...this.groups.values()].some((group) => group.open);
    this.#adopt();
    for (const [name] of this.state.narrowed) this.groups.get(name).open = true;
    if (typed && typed !== this.state.query) {
      this.field.value = typed;
      this.field.dispatchEvent(new Event("input"));
    }
    if (isOpened || !this.state.isEmpty) this.#render();
  }

  /** Let the fields show the state. */
  #adopt() {
    if (this.field.value !== this.state.query) this.field.value = this.state.query;
    // Without words nothing is a better match than another: the newest come first.
    const first = this.sort.options[0];
    first.disabled = first.hidden = !this.state.query.trim();
    this.sort.value = this.state.sort || (first.disabled ? "newest" : "");
    if (this.sort.selectedIndex < 0) this.sort.value = this.state.sort = "";
  }

  #choose(name, id, isChosen) {
    this.#change((state) => {
      const ids = state.chosen.get(name);
      if (isChosen) ids.add(id);
      else ids.delete(id);
    });
  }

  #change(change, replacing = false) {
    clearTimeout(this.#timer);
    this.#isTyping = false;
    const before = this.state.address;
    this.state.query = this.field.value; // what was typed a moment ago counts too
    change(this.state);
    this.state.pages = 1;
    this.#go(before, replacing);
  }

  #go(before, replacing = false) {
    const { address } = this.state;
    if (address !== before) {
      if (replacing) history.replaceState(null, "", address);
      else history.pushState(null, "", address);
    }
    this.#adopt();
    return this.#render();
  }

  async #showMore() {
    const before = this.state.address;
    const shown = this.list.children.length;
    this.state.pages += 1;
    await this.#go(before);
    // The first of the new ones, not the button, which moved away or is gone.
    this.list.children[shown]?.querySelector("a").focus();
  }

  async #render() {
    const asked = ++this.#asked;
    this.list.setAttribute("aria-busy", "true");
    try {
      await this.#renderIf(() => asked === this.#asked);
    } catch (error) {
      console.info(error);
      if (asked === this.#asked) this.#fail();
    }
    if (asked === this.#asked) this.list.removeAttribute("aria-busy");
  }

  async #renderIf(isWanted) {
    const state = this.state;
    const index = await ready();
    if (!isWanted()) return;
    if (!this.list.children.length && !state.isEmpty) {
      this.status.textContent = index.say("loading");
    }
    const open = [...this.groups].filter(([, group]) => group.open).map(([name]) => name);
    const needed = new Set([...open, ...state.narrowed.map(([name]) => name)]);
    if (!state.query.trim() || state.sort) needed.add("date");
    const [found, ...loaded] = await Promise.all([
      index.search(state.query),
      ...[...needed].map((name) => index.facet(name)),
    ]);
    if (!isWanted()) return;
    const facets = new Map([...needed].map((name, at) => [name, loaded[at]]));
    const narrowed = new Narrowed(found, state, facets);
    for (const [name, group] of this.groups) {
      const values = facets.get(name);
      this.#count(index, group, name);
      if (values && group.open) this.#offer(index, group, name, values, narrowed.counts(name));
    }
    this.#chip(index, facets);
    const nearest = narrowed.results.length ? undefined : await index.nearest(state.query);
    const instead = nearest ? new Narrowed(nearest.found, state, facets).results : [];
    if (isWanted()) await this.#list(index, narrowed.results, { nearest, instead }, isWanted);
  }

  async #list(index, results, { nearest, instead }, isWanted) {
    const { state } = this;
    this.sorting.hidden = state.isEmpty;
    if (state.isEmpty) {
      this.status.textContent = "";
      this.list.replaceChildren();
      this.more.hidden = true;
      return;
    }
    const wanted = results.slice(0, state.pages * PAGE);
    const [shown, others] = await Promise.all([
      Promise.all(wanted.map((result) => index.show(result, state.query))),
      Promise.all(instead.slice(0, INSTEAD).map((result) => index.show(result, nearest.text))),
    ]);
    if (!isWanted()) return;
    this.list.replaceChildren(...shown.map((one) => card(index, one)));
    if (!results.length) this.list.append(...this.#instead(index, nearest, others));
    this.status.textContent = results.length
      ? index.count("count", results.length)
      : index.say("none");
    this.more.hidden = wanted.length === results.length;
    this.more.querySelector("span").textContent = index.say("shown", {
      shown: index.numbers.format(wanted.length),
      all: index.numbers.format(results.length),
    });
  }

  /** What to do where nothing was found: the nearest words and what they find, and the lists. */
  #instead(index, nearest, others) {
    const item = (...content) => element("li", { class: "search-page__none" }, ...content);
    const lists = [...document.querySelectorAll(".search-instead a")];
    const links = lists.flatMap((link) => [" · ", link.cloneNode(true)]).slice(1);
    return [
      ...(nearest ? [item(suggestion(index, nearest))] : []),
      ...others.map((one) => card(index, one)),
      item(index.say("none.help")),
      item(`${index.say("none.lists")} `, ...links),
    ];
  }

  #count(index, group, name) {
    const number = this.state.chosen.get(name).size;
    group.querySelector(".search-facet__chosen").textContent = number
      ? index.numbers.format(number)
      : "";
  }

  /** The values of a facet with their counts: the chosen ones, the most frequent, those looked for. */
  #offer(index, group, name, facet, counts) {
    const chosen = this.state.chosen.get(name);
    const order = new Intl.Collator(index.language, { numeric: true });
    const values = facet.values
      .map((value, number) => ({ ...value, count: counts[number] }))
      .filter((value) => value.count > 0 || chosen.has(value.id))
      .sort((one, other) =>
        name === "year"
          ? order.compare(other.id, one.id)
          : other.count - one.count || order.compare(one.label, other.label),
      );
    const box = group.querySelector(".search-facet__values");
    const finder = box.querySelector("input[type=search]") ?? this.#finder(index, name);
    const looked = finder.value.trim().toLocaleLowerCase(index.language);
    const fitting = values.filter((value) =>
      looked ? value.label.toLocaleLowerCase(index.language).includes(looked) : true,
    );
    const offered = [
      ...fitting.filter((value) => chosen.has(value.id)),
      ...fitting.filter((value) => !chosen.has(value.id)).slice(0, OFFERED),
    ].sort((one, other) => fitting.indexOf(one) - fitting.indexOf(other));
    finder.oninput = () => this.#offer(index, group, name, facet, counts);
    const focused = box.contains(document.activeElement) ? document.activeElement : null;
    const content = offered.map((value) => option(index, name, value, chosen.has(value.id)));
    if (!values.length || !fitting.length) {
      content.push(element("p", { class: "search-facet__rest" }, index.say("facet.none")));
    } else if (fitting.length > offered.length) {
      const rest = index.count("facet.more", fitting.length - offered.length);
      content.push(element("p", { class: "search-facet__rest" }, rest));
    }
    if (values.length > OFFERED) content.unshift(finder);
    // The finder stays where it is: taken out and put in again it would lose the focus.
    if (box.firstChild === finder && content[0] === finder) {
      while (finder.nextSibling) finder.nextSibling.remove();
      box.append(...content.slice(1));
    } else {
      box.replaceChildren(...content);
    }
    if (focused && !focused.isConnected) {
      box.querySelector(`[value="${CSS.escape(focused.value)}"]`)?.focus();
    }
  }

  #finder(index, name) {
    const label = `${index.say("facet.find")}: ${this.groups.get(name).querySelector("legend").textContent}`;
    return element("input", {
      type: "search",
      class: "search-facet__find",
      placeholder: index.say("facet.find"),
      "aria-label": label,
      autocomplete: "off",
    });
  }

  /** What narrows the results, each to be removed. */
  #chip(index, facets) {
    const list = this.chips.querySelector("ul");
    const hadFocus = list.contains(document.activeElement);
    const chips = this.state.narrowed.flatMap(([name, ids]) =>
      [...ids].map((id) => {
        const known = facets.get(name)?.values.find((value) => value.id === id);
        const group = this.groups.get(name).querySelector("legend").textContent;
        const words = index.say("by", { label: group, value: known?.label ?? id });
        return chip(`${index.say("chips.remove")}: ${words}`, words, () =>
          this.#choose(name, id, false),
        );
      }),
    );
    if (chips.length > 1) {
      const label = index.say("chips.clear");
      chips.push(
        chip(label, label, () => {
          this.#change((state) => {
            for (const ids of state.chosen.values()) ids.clear();
          });
        }),
      );
    }
    list.replaceChildren(...chips);
    this.chips.hidden = chips.length === 0;
    if (hadFocus) (list.querySelector("button") ?? this.field).focus();
  }

  #fail() {
    const failed = this.form.dataset.failed;
    this.list.replaceChildren();
    this.more.hidden = true;
    this.status.textContent = failed;
  }
}

/** Results narrowed by what is chosen: within a facet one of its values, and of every facet one. */
class Narrowed {
  constructor(found, state, facets) {
    this.found = found;
    this.tests = new Map(
      state.narrowed.map(([name, ids]) => {
        const { values, of } = facets.get(name);
        const numbers = new Set();
        values.forEach((value, number) => {
          if (ids.has(value.id)) numbers.add(number);
        });
        return [name, (result) => of(result).some((number) => numbers.has(number))];
      }),
    );
    this.facets = facets;
    this.results = this.#sorted(this.#without(null), state);
  }

  /** The results that pass every test but that of one facet. */
  #without(left) {
    const tests = [...this.tests].filter(([name]) => name !== left).map(([, test]) => test);
    return this.found.filter((result) => tests.every((test) => test(result)));
  }

  /** How many results each value of a facet has, whatever of the same facet is chosen. */
  counts(name) {
    const { values, of } = this.facets.get(name);
    const counts = new Array(values.length).fill(0);
    for (const result of this.#without(name)) for (const number of of(result)) counts[number] += 1;
    return counts;
  }

  #sorted(results, state) {
    const dates = this.facets.get("date");
    if (!dates) return results;
    const sign = state.sort === "oldest" ? 1 : -1;
    // What has no date comes last in either order.
    const place = (result) => dates.of(result)[0] ?? sign * Infinity;
    return [...results].sort((one, other) => {
      const [a, b] = [place(one), place(other)];
      return a === b ? 0 : sign * (a < b ? -1 : 1);
    });
  }
}

function card(index, one) {
  const isStatement = one.type === "statement";
  const name = element("bdi", {}, ...marked(one.title));
  const link = element("a", { href: one.address.href }, name);
  if (isStatement && one.date) link.append(" · ", element("time", {}, one.date));
  const article = element(
    "article",
    {
      class: isStatement
        ? `statement search-result statement--${index.spoken.kinds[one.kind].side}`
        : "search-result search-result--page",
    },
    element("h3", { class: "search-result__head" }, badge(index, one), " ", link),
  );
  if (one.shown.length) {
    const text = element("p", { class: "statement__text search-result__text", dir: "auto" });
    text.append(...marked(one.shown));
    article.append(text);
  }
  for (const quotation of one.quoted.filter(isMarked)) {
    const words = element("q", { dir: "auto" }, ...marked(quotation, quotation.length));
    article.append(element("p", { class: "search-result__quoted" }, words));
  }
  if (isStatement) {
    const address = new URL(one.address);
    address.hash = "";
    const claim = element("a", { href: address.href }, ...marked(one.claim));
    article.append(element("p", { class: "search-result__claim" }, claim));
  }
  return element("li", {}, article);
}

function option(index, name, value, isChosen) {
  const box = element("input", { type: "checkbox", name, value: value.id });
  box.checked = isChosen;
  return element(
    "label",
    { class: "search-facet__value" },
    box,
    element("span", { class: "search-facet__label" }, element("bdi", {}, value.label)),
    " ",
    element("span", { class: "search-facet__count" }, index.numbers.format(value.count)),
  );
}

function chip(label, words, remove) {
  const button = element("button", { type: "button", "aria-label": label }, words, " ");
  button.append(element("span", { "aria-hidden": "true" }, "×"));
  button.addEventListener("click", remove);
  return element("li", {}, button);
}
