// Pagefind's index, the facets beside it, and how to show what was found.

const here = new URL(".", import.meta.url);
// What parts the content of a record: generator/exports/search.py.
const SEPARATOR = "␞";
const EXCERPT = 60;
const BEST = 5;
const ALIKE = 0.4;
let loading;

/** The index with its words; loaded when first asked for, and again after a failure. */
export function ready() {
  loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load() {
  const spoken = await json(new URL("search.json", here));
  const root = new URL(spoken.root, here);
  const folder = new URL("pagefind/", root);
  const { createInstance } = await import(new URL("pagefind.js", folder));
  // On the page's own thread: a worker would cost a second script and another directive of the policy.
  const pagefind = createInstance({ basePath: folder.pathname, noWorker: true });
  await pagefind.init();
  return new Index(spoken, root, pagefind);
}

class Index {
  #facets = new Map();
  #manifest;
  #rows;

  constructor(spoken, root, pagefind) {
    this.language = document.documentElement.lang;
    this.spoken = spoken;
    this.root = root;
    this.pagefind = pagefind;
    this.numbers = new Intl.NumberFormat(this.language);
    this.plurals = new Intl.PluralRules(this.language);
  }

  /** The words of a key, with what stands in braces put in. */
  say(key, values = {}) {
    return fill(this.spoken.words[key], values);
  }

  /** The words of a key for a number. */
  count(key, number) {
    const forms = this.spoken.words[key];
    const form = forms[this.plurals.select(number)] ?? forms.other;
    return fill(form, { n: this.numbers.format(number) });
  }

  /** What is found, the best first: everything for no query at all. */
  async search(query) {
    // The index has ss beside every ß.
    const words = query.replace(/ß/g, "ss").replace(/ẞ/g, "SS").trim();
    const found = await this.pagefind.search(words || null);
    return words && !(await this.#isLike(words, found.results)) ? [] : found.results;
  }

  /**
   * Whether the best results hold words like those that were asked for. Where nothing begins with
   * a word, Pagefind takes the longest word that it begins with itself: for "Mitteilung" that is "mit".
   */
  async #isLike(query, results) {
    const best = await Promise.all(results.slice(0, BEST).map((result) => result.data()));
    const held = best.flatMap((data) =>
      wordsOf(`${data.content} ${data.meta.title} ${data.meta.date ?? ""}`).map(folded),
    );
    return wordsOf(query)
      .map(folded)
      .every((asked) =>
        asked.some((one) => held.some((ways) => ways.some((way) => likeness(one, way) >= ALIKE))),
      );
  }

  /** A facet, or the dates: its values, and for a result those that it has. */
  facet(name) {
    if (!this.#facets.has(name)) this.#facets.set(name, this.#load(name));
    return this.#facets.get(name);
  }

  async #load(name) {
    this.#manifest ??= json(this.#beside(`facets/${this.language}.json`), { cache: "no-cache" });
    this.#rows ??= this.#order();
    const [manifest, rows] = await Promise.all([this.#manifest, this.#rows]);
    if (manifest.records !== rows.size) throw new Error("the facets are those of another index");
    const { values, rows: of } = await json(this.#beside(`facets/${manifest.files[name]}`));
    return {
      values: values.map(([id, label]) => ({ id, label: label ?? id })),
      of: (result) => [of[rows.get(result.id)] ?? []].flat(),
    };
  }

  /** The place of every record in the files of the facets: they are in the order of their ids. */
  async #order() {
    const all = await this.pagefind.search(null);
    const ids = all.results.map((result) => result.id).sort();
    return new Map(ids.map((id, row) => [id, row]));
  }

  #beside(path) {
    return new URL(`pagefind/${path}`, this.root);
  }

  /** What a result shows: texts, and where in them are the words that were looked for. */
  async show(result, query) {
    const data = await result.data();
    const marks = new Set(data.locations);
    const terms = query.split(/\s+/).filter((term) => term.length > 1).map(folded);
    const parts = [[]];
    data.content.split(/\s+/).forEach((text, place) => {
      if (text === SEPARATOR) parts.push([]);
      else parts.at(-1).push({ text, marked: marks.has(place) || isMeant(text, terms) });
    });
    const [shown, quoted = [], claim = []] = parts;
    const title = data.meta.title.split(/\s+/).map((text) => ({ text, marked: isMeant(text, terms) }));
    const { kind, date } = data.meta;
    const address = new URL(data.raw_url ?? data.url, this.root);
    return { address, title, kind, date, type: typeOf(data.raw_url), shown, quoted, claim };
  }
}

function typeOf(address) {
  const [, folder] = /(?:^|\/)(claims|actors|events|sources)\/[^/]+\//.exec(address) ?? [];
  if (folder === "claims") return address.includes("#") ? "statement" : "claim";
  return folder ? folder.slice(0, -1) : "page";
}

async function json(address, settings) {
  const answer = await fetch(address, settings);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return answer.json();
}

function fill(words, values) {
  return words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

const PAIRS = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** A word without case, in the two ways in which umlauts are written without them. */
function folded(word) {
  const plain = word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  const spread = plain.normalize("NFC").replace(/[äöüß]/g, (letter) => PAIRS[letter]);
  const bare = plain.normalize("NFD").replace(/\p{M}/gu, "").replace(/ß/g, "ss");
  return [spread, bare];
}

function wordsOf(text) {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** The share of a word that another one begins with. */
function likeness(asked, word) {
  let same = 0;
  while (same < asked.length && asked[same] === word[same]) same += 1;
  return same / asked.length;
}

function isMeant(word, terms) {
  const ways = folded(word);
  return terms.some((term) =>
    term.some((one) => one.length > 1 && ways.some((way) => way.startsWith(one))),
  );
}

/** Whether a word that was looked for is among these. */
export function isMarked(words) {
  return words.some((word) => word.marked);
}

/** Words as text, those that were looked for marked; cut around the first of them if it is long. */
export function marked(words, length = EXCERPT) {
  const first = Math.max(0, words.findIndex((word) => word.marked));
  const start = words.length <= length ? 0 : Math.min(Math.max(0, first - 8), words.length - length);
  const end = Math.min(words.length, start + length);
  const nodes = [];
  for (const { text, marked: isMark } of words.slice(start, end)) {
    if (nodes.length) nodes.push(" ");
    nodes.push(isMark ? element("mark", {}, text) : text);
  }
  if (start > 0) nodes.unshift("… ");
  if (end < words.length) nodes.push(" …");
  return nodes;
}

/** An element; whatever is put into it as a text stays a text. */
export function element(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...content);
  return made;
}

/** The badge of a result: what kind of statement it is, or of page. */
export function badge(index, shown) {
  const { type, kind } = shown;
  if (type !== "statement") return element("span", { class: "badge" }, index.say(`one.${type}`));
  const style = kind === "earlier-denial" ? "denial" : kind;
  return element("span", { class: `badge kind kind--${style}` }, index.spoken.kinds[kind]);
}
