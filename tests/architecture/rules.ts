import { codeOf, folderOf, type Imported, type Source } from "./source.ts";

/** One rule of the tree: what it finds in a file is a sentence that says what to do instead. */
export type Rule = { readonly name: string; readonly findings: (source: Source) => readonly string[] };

/** Below use-cases: no file of these reads a clock, a file or the network. */
const PURE = ["time", "markup", "domain", "assignment", "matching", "scheduling", "words", "email"];
const SPOKEN = ["time", "markup", "domain", "words"];

/** Folders of lib/ (and bin, functions) that each may import from, beside itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  time: [],
  markup: [],
  domain: ["time"],
  assignment: [],
  matching: ["assignment", "domain", "time"],
  scheduling: ["domain", "time"],
  words: ["markup", "domain", "time"],
  email: SPOKEN,
  "use-cases": PURE,
  pages: ["use-cases", ...SPOKEN],
  api: ["pages", "use-cases", ...PURE],
  adapters: ["domain", "time"],
  runtime: ["api", "pages", "adapters", "use-cases", ...PURE],
  infra: ["api", "runtime", "adapters", "domain", "time"],
  functions: ["runtime", "api"],
  bin: ["runtime", "api", "pages", "adapters", "use-cases", ...PURE],
};

/** What a chapter needs of the store: part of ports.ts, which puts them together. */
const STORE_OF_CHAPTER = /^lib\/use-cases\/[a-z-]+\/store\.ts$/;

/** Files that more may import than their folder allows. */
const ALSO_ALLOWED: readonly { readonly target: RegExp; readonly from: readonly string[] }[] = [
  { target: /^lib\/use-cases\/(ports|page|store-failures)\.ts$/, from: ["adapters"] },
  { target: STORE_OF_CHAPTER, from: ["adapters"] },
];

/** Chapters of lib/use-cases: each may import those before it, and the files that stand beside the chapters. */
const CHAPTERS = ["sessions", "groups", "runs", "lines", "offers", "intake", "staff", "members", "messages", "nightly"];

const INSTEAD: Readonly<Record<string, string>> = {
  time: "time knows instants, wall clocks and zones alone: pass in what it needs",
  markup: "markup escapes and colours: pass in what is to be shown",
  assignment: "the solver knows numbers alone: lib/matching encodes people and decodes the answer",
  words: "take the facts as arguments; the room that knows the reader passes them",
  domain: "move what both need into lib/domain, or pass it in as an argument",
  matching: "take it as part of MatchInput or as an argument; a use-case loads and passes it",
  scheduling: "take it as an argument; a use-case passes it",
  email: "put it into the data of its letter; its row in lib/use-cases/messages/kinds fills that in",
  "use-cases":
    "add what is needed to a port (store.ts of its chapter, or lib/use-cases/ports.ts) and let an adapter provide it",
  pages: "put it into the view (views.ts of its chapter in lib/use-cases); the use-case fills it in",
  api: "call a use-case, or take it through Deps; only lib/runtime builds adapters",
  adapters:
    "implement a port (store.ts of its chapter, or lib/use-cases/ports.ts) with types of the pure folders alone",
  runtime: "infra reads the runtime's configuration, never the other way round",
  infra: "declare resources from the route table, the configuration slices and the table shapes",
  functions: "build Deps by lib/runtime and use a handler of lib/api or lib/runtime",
  bin: "only bin/app.ts imports infra",
};

const directionRule: Rule = {
  name: "imports point one way",
  findings: ({ path, imports }) =>
    imports
      .filter((item) => !item.isPackage && item.target.startsWith("lib/") && !isAllowed(path, item))
      .map(({ target }) => `${path} imports ${target}: ${INSTEAD[folderOf(path)]}`),
};

function isAllowed(path: string, { target }: Imported): boolean {
  const from = folderOf(path);
  const to = folderOf(target);
  if (from === to || MAY_IMPORT[from]?.includes(to)) return true;
  if (path === "bin/app.ts" && to === "infra") return true;
  return ALSO_ALLOWED.some((exception) => exception.target.test(target) && exception.from.includes(from));
}

const chapterRule: Rule = {
  name: "chapters of use-cases come one after the other",
  findings: ({ path, imports }) =>
    path.startsWith("lib/use-cases/")
      ? imports
          .filter(({ target }) => target.startsWith("lib/use-cases/") && orderOf(target) > orderOf(path))
          .map(
            ({ target }) =>
              `${path} imports ${target}: a chapter imports those before it (${CHAPTERS.join(", ")}); ` +
              "move what both need into the earlier one, or beside the chapters when all of them need it",
          )
      : [],
};

/** -1 for what stands beside the chapters, so that it imports none of them; their parts of the ports belong to it. */
function orderOf(path: string): number {
  if (STORE_OF_CHAPTER.test(path)) return -1;
  const [, , chapter = "", file] = path.split("/");
  return file === undefined ? -1 : (CHAPTERS.indexOf(chapter) + 1 || CHAPTERS.length + 1) - 1;
}

type Placement = { readonly of: RegExp; readonly allowed: (path: string) => boolean; readonly instead: string };

const CONVERT_BY =
  "convert by lib/time/wall-clock.ts, which is right round clock changes (docs/decisions/0009); " +
  "tests alone compare it with another library";

const PACKAGES: readonly Placement[] = [
  {
    of: /^@aws-sdk\//,
    // What deploys and examines the service asks AWS about the account, not the service about its data.
    allowed: (path) => ["adapters", "runtime"].includes(folderOf(path)) || /^bin\/(deploy|doctor)\//.test(path),
    instead: "add a port (store.ts of its chapter, or lib/use-cases/ports.ts) and implement it in lib/adapters",
  },
  {
    of: /^(aws-cdk-lib|constructs|cdk-nag)(\/|$)/,
    allowed: (path) => folderOf(path) === "infra" || path === "bin/app.ts",
    instead: "declare it in lib/infra",
  },
  {
    of: /^date-fns-tz\/formatInTimeZone$/,
    allowed: (path) => folderOf(path) === "time",
    instead: "write wall-clock text by lib/time/wall-clock-text.ts",
  },
  {
    of: /^date-fns(-tz(?!\/formatInTimeZone$))?(\/|$)/,
    allowed: () => false,
    instead: CONVERT_BY,
  },
  {
    of: /^(luxon|moment(-timezone)?|dayjs|(@js-temporal\/|temporal-)polyfill)(\/|$)/,
    allowed: () => false,
    instead: CONVERT_BY,
  },
  {
    of: /^node:/,
    allowed: (path) => !PURE.includes(folderOf(path)) || path === "lib/domain/hash.ts",
    instead: "pure code takes what it needs as arguments; hashing is in lib/domain/hash.ts",
  },
];

const packageRule: Rule = {
  name: "packages stay in their place",
  findings: ({ path, imports }) =>
    imports.flatMap(({ target, isPackage }) =>
      PACKAGES.filter((placement) => isPackage && placement.of.test(target) && !placement.allowed(path)).map(
        ({ instead }) => `${path} imports ${target}: ${instead}`,
      ),
    ),
};

const WORDS: readonly Placement[] = [
  {
    of: /\bprocess\.env\b/,
    allowed: (path) => path === "lib/runtime/config.ts" || path.startsWith("bin/"),
    instead: "add it to the function's slice in lib/runtime/config.ts",
  },
  {
    of: /\b(Date\.now\(\)|new Date\(\)|performance\.now\(\)|Math\.random\b)/,
    allowed: (path) => !PURE.includes(folderOf(path)) && folderOf(path) !== "use-cases",
    instead: "take `now` as an argument (pure code) or ask deps.clock and deps.ids (use-cases)",
  },
];

const wordRule: Rule = {
  name: "environment and clock are read in one place",
  findings: ({ path, text }) =>
    WORDS.filter(({ of, allowed }) => !allowed(path) && of.test(codeOf(text))).map(
      ({ of, instead }) => `${path} has ${of.exec(codeOf(text))?.[0]}: ${instead}`,
    ),
};

const LONGEST = 250;

const lengthRule: Rule = {
  name: "files are short",
  findings: ({ path, text }) => {
    const lines = text.trimEnd().split("\n").length;
    if (lines <= LONGEST || /^\s*(\/\/|\*|\/\*\*) ?Long because /m.test(text)) return [];
    return [`${path} has ${lines} lines: split it by what it does, or begin a comment in it with "Long because"`];
  },
};

const nameRule: Rule = {
  name: "names say what is inside",
  findings: ({ path, text }) => {
    const vague = /(^|[/-])(index|utils?|helpers?|common|misc)(\.ts$|[/-])/.test(path);
    const statements = codeOf(text).trim().split(/;\s*/).filter(Boolean);
    const barrel = statements.length > 0 && statements.every((statement) => /^export\b[^=]*\bfrom\s*"/.test(statement));
    return [
      ...(vague ? [`${path}: name it after what it is about, in the words of the field`] : []),
      ...(barrel ? [`${path} only passes exports on: import them from where they are`] : []),
    ];
  },
};

/** What passes a commit on without judging it: the port itself, and the store that stamps a request's id. */
const COMMITTERS = ["lib/use-cases/commit.ts", "lib/use-cases/store-failures.ts", "lib/use-cases/traced.ts"];

const commitRule: Rule = {
  name: "use-cases commit by a policy",
  findings: ({ path, text }) => {
    const own = /\.commit\b|\bConditionFailed\b/.exec(codeOf(text))?.[0];
    if (own === undefined || !path.startsWith("lib/use-cases/") || COMMITTERS.includes(path)) return [];
    return [
      `${path} has ${own}: commit by a policy of lib/use-cases/commit.ts, which says what a failed condition means; ` +
        "where none of them fits, add one there, with an example and a row in tests/use-cases/commit.test.ts",
    ];
  },
};

/** Names that come with a client of AWS and are constructed without being one. */
const NO_CLIENTS = /(Command|Exception)$/;

const patienceRule: Rule = {
  name: "AWS is waited for with patience, and not for ever",
  findings: ({ path, text }) => {
    const code = codeOf(text);
    const named = [...code.matchAll(/^import\s+(?!type\b)\{([^}]*)\}\s+from\s+"@aws-sdk\/client-[^"]+"/gm)]
      .flatMap(([, names = ""]) => names.split(","))
      .map(
        (name) =>
          name
            .trim()
            .split(/\s+as\s+/)
            .at(-1) ?? "",
      )
      .filter((name) => /^[A-Z]/.test(name) && !NO_CLIENTS.test(name));
    const impatient = named.filter((name) => new RegExp(`\\bnew ${name}\\((?!patient\\()`).test(code));
    const hidden = /\bimport\("@aws-sdk\/client-|\bimport\s+(?:type\s+)?\*[^;]*"@aws-sdk\/client-/.test(code);
    return [...impatient, ...(hidden ? ["a client by another way than its name"] : [])].map(
      (name) => `${path} makes ${name}: give it patient(config, …) of lib/adapters/patience.ts, by its own name`,
    );
  },
};

export const RULES: readonly Rule[] = [
  directionRule,
  chapterRule,
  packageRule,
  wordRule,
  lengthRule,
  nameRule,
  commitRule,
  patienceRule,
];
