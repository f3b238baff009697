// A real browser, headless Chromium, behind one line of JSON in, one line of JSON out. It has a network, so that a page which asks
// for something is seen to ask.
//
//   {"open":"file:///…","width":1400,"scheme":"dark","scripts":true}  -> {"ok":true}       a fresh page
//   {"run":"document.title"}                                          -> {"value":…}       of an expression in the page
//   {"press":"Enter"} {"type":"words"}                                -> {"ok":true}       keys, where the focus is
//   {"accessibility":true}                                            -> {"violations":[…]} what axe-core finds wrong
//   {"diagram":"flowchart …"}                                         -> {"fault":"why" or null} what Mermaid says of it
//   {"noise":true}                                                    -> {"messages":[…],"requests":[…]}  since it was opened
//   a request that can't be answered                                  -> {"failure":"why"}
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe', 'msedge.exe'];
const folders = (process.env.PATH ?? '').split(delimiter).concat(
  '/Applications/Google Chrome.app/Contents/MacOS', '/Applications/Chromium.app/Contents/MacOS',
  'C:\\Program Files\\Google\\Chrome\\Application', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application');
const places = [process.env.CHROMIUM, ...folders.flatMap((folder) => [...names, 'Google Chrome', 'Chromium'].map((name) => join(folder, name)))];

const script = (path) => readFileSync(createRequire(import.meta.url).resolve(path), 'utf8');
const axe = script('axe-core/axe.min.js');

let browser;
let page;
let drawing;
let noise;

async function open({ open: url, width, scheme, scripts = true }) {
  const executablePath = places.find((place) => place && existsSync(place));
  if (executablePath === undefined) {
    throw new Error('No Chromium was found: install it (on Debian "apt-get install chromium"), or set the environment variable CHROMIUM to its path.');
  }
  browser ??= await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  await page?.context().close();
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, reducedMotion: 'reduce', javaScriptEnabled: scripts });
  page = await context.newPage();
  noise = { messages: [], requests: [] };
  page.on('console', (message) => noise.messages.push(message.text()));
  page.on('pageerror', (error) => noise.messages.push(String(error)));
  page.on('dialog', (dialog) => { noise.messages.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
  page.on('request', (request) => { if (request.url() !== url) noise.requests.push(request.url()); });
  await page.goto(url);
  return { ok: true };
}

async function judge() {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
  return { violations: violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} (${node.failureSummary})`)) };
}

// In a page of its own, as the policy of the one that is open lets no script in.
async function parse(diagram) {
  if (drawing === undefined) {
    drawing = await page.context().browser().newPage();
    await drawing.addScriptTag({ content: script('mermaid/dist/mermaid.min.js') });
  }

  return { fault: await drawing.evaluate((text) => globalThis.mermaid.parse(text).then(() => null, (error) => error.message), diagram) };
}

async function answer(request) {
  if ('open' in request) return open(request);
  if ('run' in request) return { value: (await page.evaluate(request.run)) ?? null };
  if ('press' in request) await page.keyboard.press(request.press);
  else if ('type' in request) await page.keyboard.type(request.type);
  else if ('accessibility' in request) return judge();
  else if ('diagram' in request) return parse(request.diagram);
  else if ('noise' in request) return noise;
  else throw new Error('An unknown request.');
  return { ok: true };
}

for await (const line of createInterface({ input: process.stdin })) {
  let response;
  try {
    response = await answer(JSON.parse(line));
  } catch (error) {
    response = { failure: error.message };
  }
  process.stdout.write(`${JSON.stringify(response)}\n`);
}
await browser?.close();
