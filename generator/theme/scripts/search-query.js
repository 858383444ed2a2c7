// How a query is read: what must be found, and in which ways. The steps are those by which the index
// was made, in generator/language/spelling.py and generator/search/days.py.

const INSIDE = 8;
const LONGEST = 6;
const LEAST = 3;
/** Of a query as many words count. */
const MOST = 32;
const APOSTROPHES = /['’‘‛`´′＇\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u0092]/g;
const HYPHENS = /[-\u2010\u2011\u2043\u2212\ufe63\uff0d]/g;
const UNSEEN = /\u00ad|\u034f|\u061c|\u0640|\u200b|\u200c|\u200d|\u200e|\u200f|\u2060|\ufeff/g;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['-][\p{L}\p{N}\p{M}]+)*/gu;
const CAPITALS = 5;
const ABBREVIATED = /^\p{Lu}{2,5}$/u;
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])\.?/gu;
const MARKS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u065f\u0670]/g;
const UNPARTED =
  /[\u0590-\u08ff\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefc\u{20000}-\u{3ffff}]/u;

/** How well a record has a word: as it was typed, by another form, by another word, … */
const QUALITY = { typed: 1, stem: 0.9, name: 0.9, synonym: 0.8, literal: 0.4 };

/** Reads queries by the rules that come with the words of a language. */
export class Reader {
  constructor(rules) {
    this.rules = rules;
    this.asking = new Set(rules.asking);
    this.particles = new Set(rules.particles);
    this.groups = new Map();
    for (const group of rules.synonyms) {
      for (const words of group) {
        const stem = this.#stem(bare(words));
        this.groups.set(stem, [...(this.groups.get(stem) ?? []), ...group]);
      }
    }
    const names = Object.keys(rules.months).sort((one, other) => other.length - one.length);
    const month = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
    const day = "(?<day>\\d{1,2})(?:\\.|\\p{L}{1,2})?";
    const named = `(?<month>${month || "(?!)"})(?!\\p{L})\\.?`;
    this.patterns = [
      "(?<year>\\d{4})-(?<number>\\d{1,2})(?:-(?<day>\\d{1,2}))?",
      "(?<day>\\d{1,2})\\.\\s?(?<number>\\d{1,2})\\.\\s?(?<year>\\d{4})",
      "(?<day>\\d{1,2})/(?<number>\\d{1,2})/(?<year>\\d{4})",
      `(?:${day}\\s+(?:\\p{L}{2}\\s+)?)?${named},?\\s+(?<year>\\d{4})`,
      `${named}\\s+${day},?\\s+(?<year>\\d{4})`,
    ].map((pattern) => new RegExp(`(?<![\\p{L}\\p{N}_.])${pattern}(?!\\.?\\d)`, "giu"));
  }

  /** The words of a query and the dates in it, in their order. */
  tokens(query) {
    let text = joined(unified(query));
    const found = [];
    for (const pattern of this.patterns) {
      text = text.replace(pattern, (...match) => {
        const term = this.#term(match.at(-1));
        if (!term) return match[0];
        found.push({ at: match.at(-3), text: match[0], term, plain: this.#plain(match[0]) });
        return " ".repeat(match[0].length);
      });
    }
    const isQuiet = !isLoud(text);
    for (const match of text.matchAll(WORD)) {
      const parts = parted(match[0]).map((part) => this.folded(part));
      const isAbbreviated = isQuiet && ABBREVIATED.test(match[0]);
      found.push({ at: match.index, text: match[0], parts, plain: parts.join(" "), isAbbreviated });
    }
    return this.#united(found.sort((one, other) => one.at - other.at).slice(0, MOST));
  }

  /** The end of a verb, which German puts last, beside its beginning: weist Vorwürfe zurück. */
  #united(tokens) {
    const last = tokens.at(-1);
    const at = tokens.findIndex(({ plain }) => `${plain} ${last.plain}` in this.rules.meant);
    return at < 0 ? tokens : tokens.slice(0, -1).toSpliced(at + 1, 0, last);
  }

  /** Every part of a query that could be a name: where it begins, how long it is, and its words. */
  parts(tokens) {
    return tokens
      .flatMap((_, at) =>
        Array.from({ length: Math.min(LONGEST, tokens.length - at) }, (_, more) => {
          const words = tokens.slice(at, at + more + 1);
          return {
            at,
            length: more + 1,
            plain: words.map((token) => token.plain).join(" "),
            words,
          };
        }),
      )
      .filter(({ words, plain }) => words.every((word) => word.parts) && !this.asking.has(plain));
  }

  /**
   * What must be found, each in one of several ways; what a question has besides is left out.
   * `called` is what those are called whose names stand in the query.
   */
  needs(tokens, called = []) {
    const needs = [];
    for (let at = 0; at < tokens.length; ) {
      const need = this.#phrase(tokens, at, called) ?? this.#need(tokens[at]);
      needs.push(need);
      at += need.length;
    }
    const meant = this.#denied(needs.filter((need) => !need.isAsking));
    return meant.some((need) => !need.isOptional)
      ? meant
      : needs.map((need) => ({ ...need, isOptional: false }));
  }

  /** Whoever denies an assertion looks for the denial: the assertion is then no kind of its own. */
  #denied(needs) {
    const { asserted } = this.rules;
    if (!needs.some(({ kind }) => kind && kind !== asserted)) return needs;
    return needs.map((need) =>
      need.kind === asserted
        ? { ...need, ways: need.ways.filter((way) => !way.isKind), isOptional: true }
        : need,
    );
  }

  /** The whole query as a name, with and without what a question has besides. */
  names(tokens) {
    const words = [...tokens].sort((one, other) => one.at - other.at);
    const meant = words.filter((token) => !this.asking.has(token.plain));
    return [words, meant].map((each) => each.map((token) => token.plain).join(" "));
  }

  /** The keys by which a word of a text is found. */
  keys(text) {
    return [...joined(unified(text)).matchAll(WORD)].flatMap(([word]) => {
      const parts = parted(word);
      const capitals = parts.filter((part) => ABBREVIATED.test(part));
      return [
        ...[parts.join(""), ...parts].flatMap((part) => this.#ways(part)),
        ...capitals.map((part) => `^${this.folded(part)}`),
      ];
    });
  }

  /** Whether a key is one that a way looks for. */
  isMeant(key, way) {
    return way.all.some((one) => {
      if (UNPARTED.test(one)) return key.includes(one);
      if (way.isWhole || isShort(one)) return key === one || (way.isWhole && this.isForm(key, one));
      return key.startsWith(one);
    });
  }

  /** A word, and what it is without each of its endings. */
  forms(word) {
    return [word, ...this.#stems(word)];
  }

  /** Whether a key is a word with an ending. */
  isForm(key, word) {
    return key.startsWith(word) && this.rules.endings.includes(key.slice(word.length));
  }

  /** A word in small letters and without marks. */
  folded(word) {
    const small = this.#replaced(word.normalize("NFKC").toLowerCase(), this.rules.bare);
    const bare = this.#replaced(small.normalize("NFKD").replace(MARKS, ""), this.rules.bare);
    return bare.normalize("NFC");
  }

  #plain(text) {
    return [...text.matchAll(WORD)].map(([word]) => this.folded(word)).join(" ");
  }

  #replaced(text, letters) {
    return [...text].map((letter) => letters[letter] ?? letter).join("");
  }

  #ways(word) {
    const spread = this.#replaced(word.normalize("NFC").toLowerCase(), this.rules.letters);
    return [...new Set([this.folded(word), this.folded(spread)])];
  }

  /** What several words name together, or one: somebody, a kind of statement, or a synonym. */
  #phrase(tokens, at, called) {
    for (let length = Math.min(LONGEST, tokens.length - at); length > 0; length -= 1) {
      const words = tokens.slice(at, at + length);
      if (words.some((token) => !token.parts)) continue;
      const plain = words.map((token) => token.plain).join(" ");
      const kind = this.rules.meant[plain];
      const group = this.groups.get(this.#stem(plain)) ?? [];
      const names = called.filter((name) => name.at === at && name.length === length);
      if (!kind && !group.length && !names.length) continue;
      const text = words.map((token) => token.text).join(" ");
      const typed = length > 1 ? this.#together(words) : this.#typed(words[0]);
      const ways = typed.map((way) => (kind ? { ...way, quality: QUALITY.literal } : way));
      if (kind) ways.push({ all: [kind], quality: QUALITY.typed, isWhole: true, isKind: true });
      const others = group.filter((one) => bare(one) !== plain);
      for (const other of others) ways.push(instead(other, QUALITY.synonym));
      for (const { name } of names) {
        const all = this.tokens(name).flatMap((token) => token.parts ?? [token.term]);
        ways.push({ all, quality: QUALITY.name });
      }
      return { text, length, ways, kind };
    }
    return undefined;
  }

  /** Several words as they were typed. */
  #together(words) {
    const all = words.flatMap((token) => token.parts);
    return [{ all, quality: QUALITY.typed }];
  }

  #need(token) {
    const { text, term, plain } = token;
    if (term) return { text, length: 1, ways: [{ all: [term], quality: QUALITY.typed }] };
    return {
      text,
      length: 1,
      ways: this.#typed(token),
      isAsking: this.asking.has(plain) && !token.isAbbreviated,
      isOptional: this.particles.has(plain),
    };
  }

  /** The ways in which a single word may stand in a record. */
  #typed(token) {
    if (!token.isAbbreviated) return this.#spelled(token);
    const alike = this.#spelled(token).map((way) => ({ ...way, isAlike: true, isWhole: true }));
    return [{ all: [`^${token.plain}`], quality: QUALITY.typed }, ...alike];
  }

  /** A word in every spelling, and without each of its endings. */
  #spelled({ text }) {
    const parts = parted(text);
    const every = this.#ways(parts.join("")).map((key) => [key]);
    if (parts.length > 1) every.push(...this.#apart(parts));
    return every.flatMap((all) => [
      { all: all.flatMap(pieces), quality: QUALITY.typed },
      ...this.#stems(all.at(-1)).map((stem) => ({
        all: [...all.slice(0, -1), stem],
        quality: QUALITY.stem,
        isWhole: true,
        stem,
        isGenitive: all.at(-1) === `${stem}s`,
      })),
    ]);
  }

  /** The parts of a word, those in capitals as nothing else; and without what a name may lack. */
  #apart(parts) {
    const keys = parts.map((part) => (ABBREVIATED.test(part) ? "^" : "") + this.folded(part));
    const names = keys.filter((key) => !this.particles.has(key));
    return names.length && names.length < keys.length ? [keys, names] : [keys];
  }

  /** A word without each ending that it may have. */
  #stems(word) {
    return this.rules.endings
      .filter((ending) => word.endsWith(ending) && word.length - ending.length >= LEAST)
      .map((ending) => word.slice(0, -ending.length));
  }

  /** A word without the longest of its endings; several words as they are. */
  #stem(words) {
    if (words.includes(" ")) return words;
    return this.#stems(words).sort((one, other) => one.length - other.length)[0] ?? words;
  }

  /** The term of a date; nothing for what is in no calendar. */
  #term({ year, month, number, day = "0" }) {
    let [numbered, days] = [Number(number ?? this.rules.months[month?.toLowerCase()]), Number(day)];
    if (numbered > 12 && days <= 12) [numbered, days] = [days, numbered];
    const last = new Date(Date.UTC(Number(year), numbered, 0)).getUTCDate();
    if (!(numbered >= 1 && numbered <= 12) || days > last) return "";
    return `@${year}${String(numbered).padStart(2, "0")}${days ? String(days).padStart(2, "0") : ""}`;
  }
}

/** A text with one apostrophe, one hyphen and nothing that nobody sees. */
function unified(text) {
  const plain = text.normalize("NFC").replace(UNSEEN, "");
  return plain.replace(APOSTROPHES, "'").replace(HYPHENS, "-");
}

/** Whether all of a query is in capitals, so that no word of it is an abbreviation for that. */
function isLoud(text) {
  const words = text.match(WORD) ?? [];
  const isLong = words.length > 3 || words.some((word) => word.length > CAPITALS);
  return words.length > 1 && isLong && text === text.toUpperCase();
}

/** A text with abbreviations as one word: US for U.S. */
function joined(text) {
  return text.replace(INITIALS, (letters) => letters.replaceAll(".", ""));
}

/** The parts of a word; the s behind an apostrophe is none. */
function parted(word) {
  const parts = word.split(/['-]/);
  if (parts.length > 1 && /'s$/i.test(word)) parts.pop();
  return parts;
}

/** Other words in the place of those that were typed. */
function instead(words, quality) {
  return { all: words.split(" "), quality, isWhole: true };
}

/** Words without the mark of an abbreviation. */
function bare(words) {
  return words.replace("^", "");
}

/** Of a word that is found by its inside, no more than the index has of it in one piece. */
function pieces(word) {
  if (!UNPARTED.test(word)) return [word];
  const letters = [...word];
  const found = [];
  for (let at = 0; at < letters.length; at += INSIDE) {
    const start = Math.max(0, Math.min(at, letters.length - INSIDE));
    found.push(letters.slice(start, start + INSIDE).join(""));
  }
  return found;
}

/** Whether a word is so short that only itself is meant by it, if there is such a word. */
export function isShort(word) {
  return bare(word).length < LEAST && !UNPARTED.test(word);
}

/** How many letters must change to make one word of another; more than `most` is all the same. */
export function distance(one, other, most) {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const change = last[at - 1] + (a[row - 1] === b[at - 1] ? 0 : 1);
      now[at] = Math.min(change, last[at] + 1, now[at - 1] + 1);
      if (row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1]) {
        now[at] = Math.min(now[at], before[at - 2] + 1);
      }
    }
    if (Math.min(...now) > most) return most + 1;
    [before, last] = [last, now];
  }
  return last[b.length];
}
