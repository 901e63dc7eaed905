// A person at the PDF viewer of Firefox, which runs as a page in a Chromium without a window.
//
//     node penampil.mjs CHROMIUM NODE_MODULES
//
// Every line of the input is a visit, as JSON: `source`, the form that is opened; `tab`, whether the tab key is
// pressed until it has been everywhere; `changes`, a list of [field, text or state], made one after the other with
// mouse and keyboard; `target`, where it is saved, or null. The answer is a line, too: `bidang`, the places of all
// fields as they were shown at first; `tab`, the ids that the tab key visited; `keluhan`, what the viewer wrote to
// its console; or only `galat`, why the visit ended early.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const [, , executablePath, modules] = process.argv;
const { chromium } = createRequire(join(modules, "."))("playwright-core");

const PAGE = fileURLToPath(new URL("penampil.html", import.meta.url));
const TYPES = {
  ".css": "text/css",
  ".gif": "image/gif",
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".pdf": "application/pdf",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};
const WAIT = 20_000; // milliseconds
const WIDTH = 1000;
const HEIGHT = 1200; // of a page with its margins, in pixels

let form;

async function answer({ url }, response) {
  const path = url === "/" ? PAGE : url === "/formulir.pdf" ? form : join(modules, url);
  const kept = url.startsWith("/pdfjs-dist/") ? "max-age=3600" : "no-store";
  try {
    const body = await readFile(path);
    response.writeHead(200, { "content-type": TYPES[extname(path)], "cache-control": kept }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

const server = createServer(answer);
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const site = `http://127.0.0.1:${server.address().port}`;

const browser = await chromium.launch({
  executablePath,
  timeout: WAIT,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  ],
});
const page = await browser.newPage({ locale: "id-ID", timezoneId: "Asia/Jakarta" });
page.setDefaultTimeout(WAIT);

let complaints = [];
page.on("pageerror", (error) => complaints.push(String(error)));
page.on("console", (message) => complaints.push(message.text()));
page.on("dialog", (dialog) => {
  complaints.push(dialog.message());
  void dialog.accept();
});

/** Opens a form in a viewer that knows nothing of the one before; returns the places of its fields. */
async function open(source) {
  form = source;
  complaints = [];
  await page.goto(site);
  await page.waitForFunction(() => "penampil" in globalThis);
  const pages = await page.evaluate(() => penampil.open("/formulir.pdf"));
  // All pages on the screen at once: nobody needs to scroll.
  await page.setViewportSize({ width: WIDTH, height: HEIGHT * pages });
  return page.evaluate(() => penampil.places());
}

async function pressTab(places) {
  const stopping = "a[href], input, textarea, select, [tabindex]";
  const stops = await page.evaluate((query) => document.querySelectorAll(query).length, stopping);
  for (let n = stops; n > 0; n--) await page.keyboard.press("Tab");
  const focused = new Set(await page.evaluate(() => penampil.focused));
  return [...focused].filter((id) => places.some((place) => place.id === id));
}

function find(places, name, value) {
  const named = places.filter((place) => place.nama === name);
  if (named.length === 0) throw new Error(`pdf.js shows no field ${name}`);
  const found = named[0].keadaan === "" ? named[0] : named.find((place) => place.keadaan === value);
  if (found === undefined) throw new Error(`pdf.js offers no ${value} for ${name}`);
  return found;
}

async function change({ kotak, nilai, keadaan, format }, value) {
  const [left, bottom, right, top] = kotak;
  await page.mouse.click((left + right) / 2, (bottom + top) / 2);
  if (keadaan !== "") return;
  if (nilai !== "") await page.keyboard.press("Control+A");
  await page.keyboard.insertText(value);
  if (format === "") return;
  await page.keyboard.press("Tab"); // What is left is put into its format.
  await page.evaluate(() => penampil.settled());
}

async function save(target) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.evaluate(() => penampil.save())]);
  await download.saveAs(target);
}

async function visit({ source, tab, changes, target }) {
  const places = await open(source);
  const visited = tab ? await pressTab(places) : [];
  for (const [name, value] of changes) await change(find(places, name, value), value);
  const shown = changes.length > 0 ? await page.evaluate(() => penampil.places()) : [];
  for (const [name, value] of new Map(changes)) {
    const { keadaan, nilai, dicentang } = find(shown, name, value);
    if (keadaan === "" ? nilai !== value : !dicentang) throw new Error(`pdf.js shows no ${value} in ${name}`);
  }
  if (target !== null) await save(target);
  return { bidang: places, tab: visited, keluhan: complaints };
}

for await (const line of createInterface({ input: process.stdin })) {
  const told = await visit(JSON.parse(line)).catch((error) => ({ galat: String(error) }));
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
await browser.close();
server.close();
