// Pagefind's index, the facets beside it, and how to show what was found.

const here = new URL(".", import.meta.url);
const SIGNATURE = "pagefind_dcd";
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
  const spoken = await (await ask(new URL("search.json", here))).json();
  const root = new URL(spoken.root, here);
  const folder = new URL(spoken.index, root);
  const { createInstance } = await import(new URL("pagefind.js", folder));
  // On the page's own thread: a worker would cost a second script and another directive of the policy.
  const pagefind = createInstance({ basePath: folder.pathname, noWorker: true });
  await pagefind.init();
  return new Index(spoken, root, pagefind);
}

class Index {
  #facets = new Map();
  #folded = (word) => folded(word, this.spoken.letters);
  #records = new Map();
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
    // The index has ss beside every ß and the like. A letter with a mark Pagefind takes for the one
    // without by itself.
    const words = replaced(query, this.spoken.letters, isWhole).trim();
    // Pagefind would load all of its index for that.
    if (!words) return [...(await this.#order()).keys()].map((id) => ({ id, words: [] }));
    const { results } = await this.pagefind.search(words);
    return (await this.#isLike(words, results)) ? results : [];
  }

  /**
   * Whether the best results hold words like those that were asked for. Where nothing begins with
   * a word, Pagefind takes the longest word that it begins with itself: for "Mitteilung" that is "mit".
   */
  async #isLike(query, results) {
    const best = await Promise.all(results.slice(0, BEST).map((result) => this.#record(result.id)));
    const held = best.flatMap(({ content, meta }) =>
      wordsOf(`${content} ${meta.title} ${meta.date ?? ""}`).map(this.#folded),
    );
    return wordsOf(query)
      .map(this.#folded)
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
    const [rows, file] = await Promise.all([this.#order(), this.#file(name)]);
    const { values, rows: of } = await file.json();
    return {
      values: values.map(([id, label]) => ({ id, label: label ?? id })),
      of: (result) => [of[rows.get(result.id)] ?? []].flat(),
    };
  }

  /** The place of every record in the files of the facets, by its id. */
  #order() {
    this.#rows ??= this.#file("ids").then(async (file) => {
      const ids = unpacked(new Uint8Array(await file.arrayBuffer()));
      return new Map(ids.map((id, row) => [`${this.language}_${id}`, row]));
    });
    return this.#rows;
  }

  async #file(name) {
    this.#manifest ??= ask(this.#beside(`${this.spoken.facets}${this.language}.json`), {
      cache: "no-cache",
    }).then((answer) => answer.json());
    return ask(this.#beside(`${this.spoken.facets}${(await this.#manifest)[name]}`));
  }

  #record(id) {
    if (!this.#records.has(id)) {
      this.#records.set(id, fragment(this.#beside(`fragment/${id}.pf_fragment`)));
    }
    return this.#records.get(id);
  }

  #beside(path) {
    return new URL(this.spoken.index + path, this.root);
  }

  /** What a result shows: texts, and where in them are the words that were looked for. */
  async show(result, query) {
    const { content, meta, url } = await this.#record(result.id);
    const marks = new Set(result.words);
    const terms = query
      .split(/\s+/)
      .filter((term) => term.length > 1)
      .map(this.#folded);
    const mark = (text, place) => ({
      text,
      marked: marks.has(place) || isMeant(this.#folded(text), terms),
    });
    const parts = [[]];
    content.split(/\s+/).forEach((text, place) => {
      if (text === this.spoken.separator) parts.push([]);
      else parts.at(-1).push(mark(text, place));
    });
    const [shown, quoted = [], claim = []] = parts;
    return {
      address: new URL(url, this.root),
      type: meta.type,
      title: meta.title.split(/\s+/).map((text) => mark(text)),
      kind: meta.kind,
      date: meta.date,
      shown,
      quoted,
      claim,
    };
  }
}

/** The ids that generator/search/facets.py packed. */
function unpacked(bytes) {
  const ids = [];
  let [last, added, worth] = [0, 0, 1];
  for (const byte of bytes) {
    added += (byte & 0x7f) * worth;
    worth *= 0x80;
    if (byte < 0x80) {
      last += added;
      ids.push(last.toString(16).slice(1));
      [added, worth] = [0, 1];
    }
  }
  return ids;
}

/** What Pagefind keeps of a record; its own way to it gives the texts as HTML, escaped in part. */
async function fragment(address) {
  const { body } = await ask(address);
  const text = await new Response(body.pipeThrough(new DecompressionStream("gzip"))).text();
  return JSON.parse(text.slice(SIGNATURE.length));
}

async function ask(address, settings) {
  const answer = await fetch(address, settings);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return answer;
}

function fill(words, values) {
  return words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** A word without case, in the two ways in which it is written without marks and rare letters. */
function folded(word, letters) {
  const plain = word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  const spread = replaced(plain.normalize("NFC"), letters);
  const bare = replaced(plain.normalize("NFD").replace(/\p{M}/gu, ""), letters, isWhole);
  return [spread, bare];
}

/** A text with what stands for its letters where a keyboard has none of them. */
function replaced(text, letters, isMeant = () => true) {
  return text.replace(/\p{L}/gu, (letter) => (isMeant(letter) && letters[letter]) || letter);
}

/** Whether a letter is not one with a mark. */
function isWhole(letter) {
  return letter.normalize("NFD") === letter;
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

function isMeant(ways, terms) {
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
