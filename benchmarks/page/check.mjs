// Opens an HTML chronology in Chromium and reports: requests, console messages, accessibility (axe-core), time to load and to filter.
//   npm install && node check.mjs PAGE.html [FOLDER for screenshots]
// Chromium is taken from $CHROMIUM, else /usr/bin/chromium. Exit status 1 where anything is wrong.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { basename, join } from "node:path";
import puppeteer from "puppeteer-core";

const [file, folder] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const address = pathToFileURL(file).href;
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"],
});
const wrong = [];
const views = [
  ["desktop", 1280, 900, "light"], ["desktop", 1280, 900, "dark"], ["phone", 390, 844, "light"], ["phone", 390, 844, "dark"],
];

for (const [name, width, height, scheme] of views) {
  const page = await browser.newPage();
  await page.setViewport({ width, height, deviceScaleFactor: 1 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  page.on("request", (request) => { if (request.url() !== address && !request.url().startsWith("data:")) wrong.push(`request: ${request.url()}`); });
  page.on("console", (message) => { if (["error", "warn"].includes(message.type())) wrong.push(`console: ${message.text()}`); });
  page.on("pageerror", (error) => wrong.push(`script: ${error.message}`));
  const start = performance.now();
  await page.goto(address, { waitUntil: "load" });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const loaded = performance.now() - start;
  const facts = await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const form = document.querySelector("#filters");
    const timed = async (act) => { const from = performance.now(); act(); await frame(); return Math.round(performance.now() - from); };
    const filter = (text) => () => { form.elements.text.value = text; form.dispatchEvent(new Event("submit", { cancelable: true })); };
    const first = await timed(filter("the"));
    const again = await timed(filter("the bridge"));
    const cleared = await timed(filter(""));
    const zoomed = await timed(() => document.querySelector("[data-move=out]").click());
    await timed(() => document.querySelector("[data-move=main]").click());
    return { entries: document.querySelectorAll(".entry").length, nodes: document.querySelectorAll("*").length, first, again, cleared, zoomed,
      sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth };
  });
  if (facts.sideways) wrong.push(`${name}: scrolls sideways`);
  console.log(`${name} ${scheme}: ${facts.entries} entries, ${facts.nodes} nodes; load ${Math.round(loaded)} ms; first filter ${facts.first} ms, next ${facts.again} ms, ` +
    `cleared ${facts.cleared} ms; picture ${facts.zoomed} ms`);
  if (folder) await page.screenshot({ path: join(folder, `${basename(file, ".html")}-${name}-${scheme}.png`) });
  if (facts.entries < 500) {
    await page.evaluate(() => {
      document.querySelectorAll("details").forEach((details) => { details.open = true; });
      document.querySelectorAll("article").forEach((article) => { article.style.contentVisibility = "visible"; });  // axe and pictures see all
    });
    if (folder) await page.screenshot({ path: join(folder, `${basename(file, ".html")}-${name}-${scheme}-open.png`), fullPage: true });
    const client = await page.createCDPSession();  // the page's own policy forbids foreign scripts: axe comes in beside it
    await client.send("Page.setBypassCSP", { enabled: true });
    await page.evaluate(axe);
    const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
    for (const { id, impact, help, nodes } of found.violations) wrong.push(`axe, ${name} ${scheme}: ${impact} ${id}: ${help} (${nodes.length}): ${nodes[0].html.slice(0, 160)}`);
    console.log(`  axe: ${found.violations.length} violations, ${found.passes.length} rules passed`);
  }
  await page.close();
}
await browser.close();
console.log(wrong.length ? [...new Set(wrong)].join("\n") : "nothing wrong");
process.exit(wrong.length ? 1 : 0);
