// Copying: the link of a page or statement, and how it is cited. Without this script the link is a
// link, the citation a text, and the files of BibTeX and CSL-JSON are there to be had.

const words = document.querySelector("script[data-copied]").dataset;
const status = document.createElement("p");
status.className = "cite-status";
status.setAttribute("role", "status");
document.body.append(status);

let hiding = 0;
function tell(text) {
  status.textContent = text;
  clearTimeout(hiding);
  hiding = setTimeout(() => {
    status.textContent = "";
  }, 4000);
}

// Where there is no clipboard (no https, or no leave) the text is marked for the reader to copy.
async function copy(text, beside) {
  try {
    await navigator.clipboard.writeText(text);
    tell(words.copied);
  } catch {
    const field = document.createElement("textarea");
    field.className = "cite__field";
    field.readOnly = true;
    field.value = text;
    field.ariaLabel = words.marked;
    beside.after(field);
    field.focus();
    field.select();
    field.addEventListener("blur", () => field.remove(), { once: true });
    tell(words.marked);
  }
}

const today = () => {
  const { lang } = document.documentElement;
  const language = lang === "en" ? "en-GB" : lang; // as the dates of the pages
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date());
  return words.read.replace("{date}", date);
};

async function fetched(link) {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(`${answer.status} ${link.href}`);
  return answer.text();
}

function plain(row, link) {
  const text = row.querySelector(".cite__text").textContent.replace(/\.$/, "");
  return `${text}${text.includes("://") ? "" : `, ${link.href}`} (${today()}).`;
}

function bibtex(text, key, address) {
  const entry = text.split("\n\n").find((each) => each.startsWith(`@online{${key},`));
  const lines = entry.trimEnd().split("\n");
  if (!/^ {2}url = /m.test(entry)) lines.splice(-1, 0, `  url = {${address}},`);
  return `${lines.join("\n")}\n`;
}

function csl(text, key, address) {
  const item = JSON.parse(text).find((each) => each.id === key);
  return `${JSON.stringify([{ URL: address, ...item }], null, 2)}\n`;
}

for (const row of document.querySelectorAll(".cite")) {
  const link = row.querySelector(".cite__link");
  const [toBibtex, toCsl] = row.querySelectorAll(".cite__files a");
  const { cite: key } = row.dataset;
  link.title = words.link;
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // A statement that is recorded on another claim's page has its address there.
    if (link.pathname !== location.pathname) event.preventDefault();
    copy(link.href, link);
  });

  const button = (name, text) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "cite__button";
    made.textContent = name;
    made.addEventListener("click", async () => copy(await text(), made));
    return made;
  };
  const buttons = document.createElement("p");
  buttons.className = "cite__buttons";
  buttons.append(
    button(words.text, () => plain(row, link)),
    button(words.bibtex, async () => bibtex(await fetched(toBibtex), key, link.href)),
    button(words.csl, async () => csl(await fetched(toCsl), key, link.href)),
  );
  row.querySelector(".cite__how").append(buttons);
}
