import assert from "node:assert/strict";
import { test } from "node:test";
import { OpenedPage } from "./opened-page.js";

const PART = "/fragments/part";

const opened = () =>
  new OpenedPage(
    `<p id="live" data-is-live="Live" data-frozen="Not checking" data-editing="Not updating" data-reconnecting="Reconnecting … as of"
   data-over="NOT LIVE. This is how it was at {0}." data-not-live="Not live, as of"
   data-until-answers="It will update by itself when the dashboard answers again."
   data-until-fetched="It will update by itself when what is new can be fetched again."><span id="live-word">As of</span> <span id="live-date">Tue 24 Nov 2026</span> <span id="live-time">14:32:10</span></p>
   <p id="veil" hidden></p><h1 data-past="1 was behind.">1 is behind.</h1><div data-fragment="${PART}"></div>`,
    { scripts: ["page.js", "live.js"], body: 'data-live="/live"' },
  );

const hears = (page, version, stream = page.streams.at(-1)) => {
  const data = JSON.stringify({
    version,
    edition: "e",
    assets: "a",
    date: "Tue 24 Nov 2026",
    clock: "14:32:40",
    now: 0,
  });
  stream.dispatchEvent(new page.window.MessageEvent("tick", { data }));
};

const word = (page) => page.element("live-word").textContent;

test("a page that shows what the server has is live", () => {
  const page = opened();
  hears(page, 1);

  assert.equal(word(page), "Live");
  assert.equal(page.element("live-time").textContent, "14:32:40");
});

test("a page without a sign for half a minute says that it is not live, and speaks of the past", async () => {
  const page = opened();
  hears(page, 1);
  await page.clock.pass(30_000);
  assert.equal(word(page), "Live");
  await page.clock.pass(2_000);

  assert.equal(word(page), "Not live, as of");
  assert.equal(page.element("veil").hidden, false);
  assert.match(page.element("veil").textContent, /^NOT LIVE\. This is how it was at 14:32\./);
  assert.equal(page.find("h1").textContent, "1 was behind.");
});

test("it connects again by itself, and is live again with the next sign", async () => {
  const page = opened();
  hears(page, 1);
  await page.clock.pass(60_000);
  assert.ok(page.streams.length > 1);
  hears(page, 1);

  assert.equal(word(page), "Live");
  assert.equal(page.element("veil").hidden, true);
  assert.equal(page.find("h1").textContent, "1 is behind.");
});

test("a page that can't fetch what is new is not live, although the server is heard", async () => {
  const page = opened();
  hears(page, 1);
  for (let second = 0; second < 50; second++) {
    hears(page, 2);
    await page.clock.pass(1_000);
  }
  assert.equal(word(page), "Not live, as of");

  page.has(PART, { html: "", version: 2, edition: "e" });
  await page.clock.pass(5_000);
  assert.equal(word(page), "Live");
});

test("a page follows the dashboard to another address, while its old connections last", async () => {
  const page = opened();
  hears(page, 1);
  const data = JSON.stringify({ origin: "https://station4:8443" });
  page.streams[0].dispatchEvent(new page.window.MessageEvent("moved", { data }));

  assert.equal(page.streams[0].readyState, 2);
  assert.equal(page.reloads, 0);
  await page.clock.pass(1_000);
  assert.equal(page.reloads, 1);
  assert.equal(page.streams.length, 1);
});

test("a page of another release is loaded anew", () => {
  const page = opened();
  const data = JSON.stringify({ version: 1, edition: "e", assets: "newer", date: "", clock: "", now: 0 });
  page.streams[0].dispatchEvent(new page.window.MessageEvent("change", { data }));

  assert.equal(page.reloads, 1);
});
