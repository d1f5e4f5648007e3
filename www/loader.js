// Fetches what www/boot.js begins: every file against its checksum, so that one that is missing, cut short, altered or
// another page altogether is never run. Which files there are stands on our own script element (www/build/release.mjs):
// nothing inline is needed. Put into boot.js by the build. Plain ES2017, for older phones: no `import()`.

const files = JSON.parse(document.querySelector("script[data-files]").dataset.files); // { name: checksum }

/** The address of a file of the site. */
export const address = (name) => new URL(name, document.baseURI).href;

/**
 * The address of a script of the site, as a browser with Trusted Types (index.html) wants it: there nothing else can be
 * run as a script, or put into the page as HTML, whoever tries.
 */
export const scriptAddress = (name) => policy.createScriptURL(address(name));
const createScriptURL = (url) => {
  if (url.startsWith(address("./")) && url.endsWith(".js")) return url;
  throw new TypeError(`${url}: no script of this site`);
};
const policy = globalThis.trustedTypes
  ? globalThis.trustedTypes.createPolicy("skills-subsidy", { createScriptURL })
  : { createScriptURL };

// ---- Files, each checked before it is used

let restOfFiles = null;

/** The checksum of a file; those that a first visit does not need stand in a list of their own, checked likewise. */
function checksum(name) {
  if (files[name]) return Promise.resolve(files[name]);
  if (!restOfFiles) {
    restOfFiles = fetch(address("files.json"), { integrity: files["files.json"] }).then((response) => response.json());
    restOfFiles.catch(() => (restOfFiles = null)); // so that a later call tries again
  }
  return restOfFiles.then((rest) => rest[name]);
}

/** Runs a script of the site. */
export async function runScript(name, type) {
  const integrity = await checksum(name);
  const element = document.createElement("script");
  if (type) element.type = type;
  element.crossOrigin = "anonymous"; // in a sandbox, the site is another origin
  element.integrity = integrity;
  element.src = scriptAddress(name);
  await new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = () => reject(new Error(`could not load ${name}`));
    document.head.append(element);
  });
}

/** Whether WebAssembly is there and the site's content security policy lets it run. */
function hasWebAssembly() {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch (error) {
    return false;
  }
}

async function compile(name) {
  const integrity = await checksum(name);
  const get = async () => {
    const response = await fetch(address(name), { integrity });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response;
  };
  if (WebAssembly.compileStreaming) {
    try {
      return await WebAssembly.compileStreaming(await get());
    } catch (error) {
      // Perhaps only the server's name for the type was wrong.
    }
  }
  return WebAssembly.compile(await (await get()).arrayBuffer());
}

// ---- Programs: WebAssembly, or the same made into JavaScript where there is none

const parts = (globalThis.skillsSubsidyParts = {}); // where the scripts of programs leave what they are
const loading = {};

/** Fetches a program: `create` makes one that has not begun, with the `WebAssembly` it is given. */
export function fetchProgram(name) {
  const [script, binary] = [`${name}.js`, `${name}_bg.wasm`];
  if (!loading[name]) {
    const make = hasWebAssembly()
      ? compile(binary).then((module) => (imports) => WebAssembly.instantiate(module, imports).then((it) => it.exports))
      : runScript(`${binary}.js`).then(() => async (imports) => parts[`${binary}.js`](imports));
    loading[name] = Promise.all([make, runScript(script)]).then(([exports]) => ({ create: parts[script], exports }));
    loading[name].catch(() => delete loading[name]);
  }
  return loading[name];
}

// A program that failed once is in a state that nobody foresaw, and its answers are worth nothing: none of its
// functions runs again, and nor do those of the programs beside it.
let generation = 0;
const stale = new Error("this program ended");

const quiet = (event) => [event.error, event.reason].includes(stale) && event.preventDefault();
addEventListener("error", quiet);
addEventListener("unhandledrejection", quiet);

let hear = () => {};

/** Calls `ended` whenever a program failed; none of its own runs any more. */
export const onEnded = (ended) => (hear = ended);

function end(error) {
  generation += 1;
  console.error(error);
  hear();
}

function guarded(exports) {
  const ours = generation;
  const guard = (inner) =>
    function () {
      if (ours !== generation) throw stale;
      try {
        return inner.apply(null, arguments);
      } catch (error) {
        if (ours === generation) end(error);
        throw error;
      }
    };
  const all = {};
  for (const name of Object.keys(exports)) {
    all[name] = typeof exports[name] === "function" ? guard(exports[name]) : exports[name];
  }
  return all;
}

/** Begins a program; what it exports. */
export async function begin(name) {
  const program = await fetchProgram(name);
  const instantiate = async (module, imports) => ({ module, instance: { exports: guarded(await program.exports(imports)) } });
  const glue = program.create({ instantiate, Instance: function () {} });
  await glue.default({ module_or_path: null });
  return glue;
}
