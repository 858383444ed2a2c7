// The index of the search: what it finds, and how to show that.

import { distance, isShort, Reader } from "./search-query.js";

const here = new URL(".", import.meta.url);
const EXCERPT = 60;
/** What puts results before all others: a name as it was typed, and then the kind of a statement. */
const FIRST = { name: 1e6, kind: 1e3 };
/** Of so many letters two may be wrong, of fewer one; and of fewer still none. */
const LONG = 8;
const LEAST = 4;
/** Words as one are looked for in a query of so many at most. */
const FEW = 8;
/** Pieces of the index that are looked through for a word of which there is a letter or two. */
const SHORT = 8;
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
  const spoken = await (await ask(new URL("search.json", here))).json();
  const root = new URL(spoken.root, here);
  const folder = new URL(spoken.index, root);
  const language = document.documentElement.lang;
  const listed = await ask(new URL(`${language}.json`, folder), { cache: "no-cache" });
  const manifest = await listed.json();
  return new Index(spoken, root, language, manifest, new URL(manifest.folder, folder));
}

class Index {
  #facets = new Map();
  #files = new Map();

  constructor(spoken, root, language, manifest, folder) {
    this.language = language;
    this.spoken = spoken;
    this.root = root;
    this.manifest = manifest;
    this.folder = folder;
    this.reader = new Reader(spoken.query);
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
    if (!query.trim()) return Array.from({ length: this.manifest.records }, (_, id) => ({ id }));
    const tokens = this.reader.tokens(query);
    const found = await this.#found(tokens);
    return found.length ? found : this.#joined(tokens);
  }

  /** What is found where two words are written as one. */
  async #joined(tokens) {
    for (let at = 0; at + 1 < Math.min(FEW, tokens.length); at += 1) {
      const [one, other] = tokens.slice(at, at + 2);
      if (!one.parts || !other.parts) continue;
      const [joined] = this.reader.tokens(one.text + other.text);
      const found = await this.#found(tokens.toSpliced(at, 2, joined));
      if (found.length) return found;
    }
    return [];
  }

  async #found(tokens) {
    const needs = await this.#needs(tokens);
    const [names, ...every] = await Promise.all([
      this.#named(tokens),
      ...needs.map((need) => this.#met(need)),
    ]);
    const needed = every.filter((_, at) => !needs[at].isOptional);
    if (!needed.length) return [];
    const [least] = [...needed].sort((one, other) => one.size - other.size);
    const ids = [...least.keys()].filter((id) => needed.every((met) => met.has(id)));
    const worth = every.map((met) => 1 + Math.log(this.manifest.records / Math.max(1, met.size)));
    const results = new Map(ids.map((id) => [id, names.has(id) ? FIRST.name : 0]));
    for (const id of names.keys()) if (!results.has(id)) results.set(id, FIRST.name);
    for (const [at, met] of every.entries()) {
      for (const [id, score] of results) {
        const { value, isKind } = met.get(id) ?? { value: 0 };
        results.set(id, score + value * worth[at] + (isKind ? FIRST.kind : 0));
      }
    }
    return [...results]
      .sort(([a, one], [b, other]) => other - one || a - b)
      .map(([id]) => ({ id }));
  }

  /** What must be found; whoever is named in the query, by what the pages call them too. */
  async #needs(tokens) {
    const { name: field } = this.spoken.query;
    const called = await Promise.all(
      this.reader.parts(tokens).map(async (part) => {
        const found = [...(await this.#exactly(`=${part.plain}`))];
        const actors = found.filter(([, worth]) => worth === this.spoken.query.weights[field]);
        const records = await Promise.all(actors.map(([id]) => this.#record(id)));
        return records.map((record) => ({ ...part, name: record.title }));
      }),
    );
    return this.reader.needs(tokens, called.flat());
  }

  /** The records whose whole name the query is. */
  async #named(tokens) {
    const names = [...new Set(this.reader.names(tokens))].filter(Boolean);
    const found = await Promise.all(names.map((name) => this.#exactly(`=${name}`)));
    return new Map(found.flatMap((of) => [...of]));
  }

  /** The records that meet a need in any of its ways, and how well. */
  async #met(need) {
    const met = await this.#metBy(need.ways.filter((way) => !way.isAlike));
    // An abbreviation that nothing has can be a word; one that something has is no other's name.
    return met.size ? met : this.#metBy(need.ways.filter((way) => way.isAlike));
  }

  async #metBy(ways) {
    const met = new Map();
    for (const [way, found] of await Promise.all(
      ways.map(async (way) => [way, await this.#of(way)]),
    )) {
      for (const [id, worth] of found) {
        const value = worth * way.quality;
        if (value > (met.get(id)?.value ?? 0)) met.set(id, { value, isKind: way.isKind });
      }
    }
    return met;
  }

  /** The records that have all that a way looks for. */
  async #of(way) {
    const [first, ...others] = await Promise.all(
      way.all.map((word) => (way.isWhole ? this.#formed(word, way) : this.#begun(word))),
    );
    const all = new Map();
    for (const [id, value] of first) {
      if (!others.every((found) => found.has(id))) continue;
      all.set(id, others.reduce((sum, found) => sum + found.get(id), value) / way.all.length);
    }
    return all;
  }

  async #exactly(term) {
    const terms = await this.#terms(this.#piece("terms", term));
    return terms.has(term) ? this.#values(terms.get(term), 1) : new Map();
  }

  /** The records with a word, with any of its endings or none: of a person's name, the genitive. */
  async #formed(word, { stem, isGenitive }) {
    const isWord = /^[\p{L}\p{N}]/u.test(word);
    const endings = isWord ? ["", ...this.reader.rules.endings] : [""];
    const every = await Promise.all(
      endings.map(async (ending) => {
        const form = word + ending;
        const isOther = word === stem && !(isGenitive && form === stem);
        const isName = isOther && (await this.#exactly(`~${form}`)).size > 0;
        return isName ? new Map() : this.#exactly(form);
      }),
    );
    return best(every);
  }

  /** The records with a word that begins so. */
  async #begun(word) {
    if (isShort(word)) {
      const found = await this.#exactly(word);
      if (found.size) return found;
    }
    const pieces = this.#pieces("terms", word);
    // Whoever has typed a letter does not wait for all that begins with it.
    if (isShort(word)) pieces.splice(SHORT);
    const found = [];
    for (const terms of await Promise.all(pieces.map((at) => this.#terms(at)))) {
      for (const [term, where] of terms) {
        if (!term.startsWith(word)) continue;
        const share = word.length / term.length;
        const isForm = share < 1 && this.reader.isForm(term, word);
        found.push(this.#values(where, share === 1 ? 1 : isForm ? 0.95 : 0.4 + 0.4 * share));
      }
    }
    return best(found);
  }

  /** The numbers of the pieces that have what begins so. */
  #pieces(name, start) {
    const [first, last] = [this.#piece(name, start), this.#piece(name, `${start}\uffff`)];
    return Array.from({ length: last - first + 1 }, (_, more) => first + more);
  }

  /** The number of the piece that has a term, if any has. */
  #piece(name, term) {
    const firsts = this.manifest[name];
    let [low, high] = [0, firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= term) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  async #terms(number) {
    if (!this.manifest.terms.length) return new Map();
    return this.#kept(`terms-${number}.bin`, (text) => {
      const lines = text.split("\n").map((line) => [line, line.lastIndexOf(" ")]);
      return new Map(lines.map(([line, at]) => [line.slice(0, at), line.slice(at + 1)]));
    });
  }

  /** The records of a term, and what it is worth in each. */
  #values(where, quality) {
    const values = new Map();
    let id = -1;
    for (const [, step, field] of where.matchAll(/([0-9a-z]*)([A-Z])/g)) {
      id += 1 + (step ? Number.parseInt(step, 36) : 0);
      values.set(id, this.spoken.query.weights[field] * quality);
    }
    return values;
  }

  /** The query with the nearest words in the place of those that are nowhere, if that finds more. */
  async nearest(query) {
    const needs = await this.#needs(this.reader.tokens(query));
    const met = await Promise.all(needs.map((need) => this.#met(need)));
    const isMet = needs.map((need, at) => need.isOptional || met[at].size > 0);
    if (isMet.every(Boolean)) return undefined;
    const words = await Promise.all(
      needs.map((need, at) => (isMet[at] ? need.text : this.#near(need.text))),
    );
    const text = words.join(" ");
    const found = words.includes("") ? [] : await this.search(text);
    return found.length ? { text, found } : undefined;
  }

  /** The word of the index that is nearest to one that is nowhere, in any of its forms. */
  async #near(text) {
    const word = this.reader.folded(text);
    if (word.length < LEAST) return "";
    const most = word.length < LONG ? 1 : 2;
    let nearest = { word: "", far: Number.POSITIVE_INFINITY, number: 0 };
    for (const line of await this.#words(word[0])) {
      const [key, other, number] = line.split(" ");
      const far = Math.min(...this.reader.forms(key).map((form) => distance(word, form, most)));
      const isNearer = far < nearest.far || (far === nearest.far && number > nearest.number);
      if (far <= most && isNearer) nearest = { word: other, far, number: Number(number) };
    }
    return nearest.word;
  }

  /** The words that begin with a letter; all, where they are few. */
  async #words(first) {
    const { words } = this.manifest;
    const numbers = words.length > FEW ? this.#pieces("words", first) : [...words.keys()];
    const lines = numbers.map((at) => this.#kept(`words-${at}.bin`, (text) => text.split("\n")));
    return (await Promise.all(lines)).flat();
  }

  /** A facet, or the dates: its values, and for a result those that it has. */
  facet(name) {
    if (!this.#facets.has(name)) this.#facets.set(name, this.#load(name));
    return this.#facets.get(name);
  }

  async #load(name) {
    const file = await ask(new URL(`${name}.json`, this.folder));
    const { values, rows } = await file.json();
    return {
      values: values.map(([id, label]) => ({ id, label: label ?? id })),
      of: (result) => [rows[result.id] ?? []].flat(),
    };
  }

  /** What is made of a compressed file, which is loaded once; and again after a failure. */
  #kept(path, made) {
    if (!this.#files.has(path)) {
      const loaded = unpacked(new URL(path, this.folder)).then(made);
      loaded.catch(() => this.#files.delete(path));
      this.#files.set(path, loaded);
    }
    return this.#files.get(path);
  }

  async #record(id) {
    const { group } = this.manifest;
    const records = await this.#kept(`records-${Math.floor(id / group)}.bin`, JSON.parse);
    return records[id % group];
  }

  /** What a result shows: texts, and where in them are the words that were looked for. */
  async show(result, query) {
    const record = await this.#record(result.id);
    const needs = await this.#needs(this.reader.tokens(query));
    const ways = needs.flatMap((need) => need.ways);
    const mark = (text) => {
      const keys = this.reader.keys(text).filter((key) => !this.reader.asking.has(key));
      return {
        text,
        marked: keys.some((key) => ways.some((way) => this.reader.isMeant(key, way))),
      };
    };
    const marks = (text = "") => text.split(/\s+/).filter(Boolean).map(mark);
    return {
      address: new URL(record.address, this.root),
      type: record.type,
      title: marks(record.title),
      kind: record.kind,
      date: record.date,
      shown: marks(record.shown),
      quoted: (record.quoted ?? []).map(marks),
      claim: marks(record.claim),
    };
  }
}

/** Of several finds, the best value of each record. */
function best(every) {
  const found = new Map();
  for (const each of every) {
    for (const [id, value] of each) if (value > (found.get(id) ?? 0)) found.set(id, value);
  }
  return found;
}

async function unpacked(address) {
  const { body } = await ask(address);
  return new Response(body.pipeThrough(new DecompressionStream("gzip"))).text();
}

async function ask(address, settings) {
  const answer = await fetch(address, settings);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return answer;
}

function fill(words, values) {
  return words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Whether a word that was looked for is among these. */
export function isMarked(words) {
  return words.some((word) => word.marked);
}

/** Words as text, those that were looked for marked; cut around the first of them if it is long. */
export function marked(words, length = EXCERPT) {
  const first = Math.max(
    0,
    words.findIndex((word) => word.marked),
  );
  const start =
    words.length <= length ? 0 : Math.min(Math.max(0, first - 8), words.length - length);
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
  const { word, side } = index.spoken.kinds[kind];
  return element("span", { class: `badge kind kind--${side}` }, word);
}

/** Of what is found by the nearest words, so much is shown where nothing else is. */
export const INSTEAD = 5;

/** A link that looks for what is nearest to words that are nowhere. */
export function suggestion(index, nearest, page = location.href) {
  const address = new URL(page);
  address.search = address.hash = "";
  address.searchParams.set("q", nearest.text);
  const words = element("bdi", {}, nearest.text);
  const label = [`${index.say("none.nearest")} `, words, "?"];
  return element("a", { class: "search-nearest", href: address.href }, ...label);
}
