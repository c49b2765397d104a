// Hands our exports to the programs that they are for: TimelineJS and Mermaid, run in Chromium from npm, without a network.
//   npm install && node readers.mjs STORY.timelinejs.json BRIEFING.md
// Exit status 1 where one of them does not show every entry.
import { readFileSync, writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const [slides, briefing] = process.argv.slice(2);
const modules = pathToFileURL(join(dirname(fileURLToPath(import.meta.url)), "node_modules")).href;
const folder = mkdtempSync(join(tmpdir(), "readers-"));
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--allow-file-access-from-files"],
});
let wrong = false;

/** Show a page, wait, and compare what is on it with what is expected. */
async function check(name, html, count, expected) {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, `<!doctype html><meta charset="utf-8">${html}`);
  const page = await browser.newPage();
  page.on("pageerror", (error) => { wrong = true; console.log(`${name}: ${error.message}`); });
  await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
  await page.waitForFunction(count, { timeout: 20000 }).catch(() => {});
  const found = await page.evaluate(count);
  console.log(`${name}: ${found} of ${expected} entries shown`);
  wrong ||= found !== expected;
  await page.close();
}
const literal = (value) => JSON.stringify(value).replaceAll("<", "\\u003c");

const data = JSON.parse(readFileSync(slides, "utf8"));
const kit = `${modules}/@knight-lab/timelinejs/dist`;
await check("TimelineJS", `<link rel="stylesheet" href="${kit}/css/timeline.css"><div id="t" style="height:600px"></div><script src="${kit}/js/timeline.js"></script>
  <script>new TL.Timeline("t", ${literal(data)}, { script_path: "${kit}/js/" })</script>`, "document.querySelectorAll('.tl-timemarker').length", data.events.length);

const block = /```mermaid\n([^]*?)\n```/.exec(readFileSync(briefing, "utf8"));
if (block) {
  await check("Mermaid", `<pre></pre><script src="${modules}/mermaid/dist/mermaid.min.js"></script>
    <script>document.querySelector("pre").textContent = ${literal(block[1])}; mermaid.initialize({ startOnLoad: false });
    mermaid.run({ querySelector: "pre" })</script>`, "document.querySelectorAll('.eventWrapper').length", block[1].split("\n").filter((line) => line.startsWith("        ")).length);
}
await browser.close();
process.exit(wrong ? 1 : 0);
