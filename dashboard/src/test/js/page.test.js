import assert from "node:assert/strict";
import { test } from "node:test";
import { OpenedPage, settled } from "./opened-page.js";

const PART = "/fragments/part";
const change = (html, version = 2) => ({ html, version, edition: "e" });
const opened = (html, attributes = "") =>
  new OpenedPage(`<h1>Fleet</h1><div id="part" data-fragment="${PART}" ${attributes}>${html}</div>`);

const changedTo = async (page, html, version = 2) => {
  page.has(PART, change(html, version));
  await page.changes(version);
};

test("a part is what the server has", async () => {
  const page = opened("<p>old</p>");
  await changedTo(page, "<p>new</p>", 7);

  assert.equal(page.element("part").innerHTML, "<p>new</p>");
  assert.equal(page.document.body.dataset.version, "7");
  assert.equal(page.swapped, 1);
});

test("the focus stays on what a person has it on", async () => {
  const html = '<p id="line"><a href="a">a</a> <a href="b">b</a></p><button id="press">press</button>';
  const page = opened(html);
  page.document.querySelectorAll("a")[1].focus();
  await changedTo(page, html + "<p>new</p>", 2);
  assert.equal(page.document.activeElement, page.document.querySelectorAll("a")[1]);

  page.element("press").focus();
  await changedTo(page, html, 3);
  assert.equal(page.document.activeElement, page.element("press"));
});

test("the focus stays on the summary of a part that folds", async () => {
  const html = '<details id="fold"><summary tabindex="0">More</summary>words</details>';
  const page = opened(html);
  page.find("summary").focus();
  await changedTo(page, html);

  assert.equal(page.document.activeElement, page.find("summary"));
});

test("a focus elsewhere is not taken", async () => {
  const page = new OpenedPage(`<input id="q"><div id="part" data-fragment="${PART}"></div>`);
  page.element("q").focus();
  await changedTo(page, '<input id="other" autofocus>');

  assert.equal(page.document.activeElement, page.element("q"));
});

test("what a person opened stays open, and what they closed stays closed", async () => {
  const page = opened('<details id="one"></details><details id="two" open></details>');
  page.element("one").open = true;
  page.element("two").open = false;
  await changedTo(
    page,
    '<details id="one"></details><details id="two" open></details><details id="three" open></details>',
  );

  assert.deepEqual(
    ["one", "two", "three"].map((id) => page.element(id).open),
    [true, false, true],
  );
});

test("pieces that stand apart go to their own places", async () => {
  const page = new OpenedPage(`<div id="a" data-fragment="${PART}"></div><p>between</p><div id="b"></div>`);
  await changedTo(page, '<div data-part="a"><p>first</p></div><div data-part="b"><p>second</p></div>');

  assert.equal(page.element("a").innerHTML, "<p>first</p>");
  assert.equal(page.element("b").innerHTML, "<p>second</p>");
});

test("a part that follows in its own time is left alone", async () => {
  const page = opened("<p>old</p>", "data-aside");
  await changedTo(page, "<p>new</p>");

  assert.deepEqual(page.asked, []);
  assert.equal(page.element("part").innerHTML, "<p>old</p>");
});

test("what can't be fetched is said to be unfetched, stays, and is tried again", async () => {
  const page = opened("<p>old</p>");
  page.has(PART, "broken", 500);
  await page.changes();
  assert.equal(page.unfetched, 1);
  assert.equal(page.element("part").innerHTML, "<p>old</p>");
  assert.equal(page.document.body.dataset.version, "1");

  page.has(PART, change("<p>new</p>"));
  await page.clock.pass(5_000);
  assert.equal(page.element("part").innerHTML, "<p>new</p>");
});

test("changes that come during a fetch lead to one more", async () => {
  const page = opened("");
  let answer = () => {};
  page.has(
    PART,
    new Promise((kept) => {
      answer = () => kept(change("<p>first</p>"));
    }),
  );
  await page.changes(2);
  await page.changes(3);
  await page.changes(4);
  assert.equal(page.asked.length, 1);

  page.has(PART, change("<p>last</p>", 4));
  answer();
  await settled();
  assert.equal(page.asked.length, 2);
  assert.equal(page.element("part").innerHTML, "<p>last</p>");
});

test("a part with a pause is fetched at most once in it, and has the last change", async () => {
  const page = opened("", 'data-pause="20"');
  await changedTo(page, "<p>2</p>", 2);
  await changedTo(page, "<p>3</p>", 3);
  await page.clock.pass(19_000);
  assert.equal(page.asked.length, 0);
  await page.clock.pass(1_000);
  assert.equal(page.asked.length, 1);
  assert.equal(page.element("part").innerHTML, "<p>3</p>");

  await page.clock.pass(60_000);
  await changedTo(page, "<p>4</p>", 4);
  assert.equal(page.asked.length, 2);
});

test("a page whose subject is gone is loaded anew, to say so", async () => {
  const page = opened("<p>old</p>");
  page.has(PART, "", 404);
  page.has("http://localhost/", '<body data-page="no-truck">', 404);
  await page.changes();

  assert.equal(page.reloads, 1);
});

test("a page is not given up for one of a proxy", async () => {
  const page = opened("<p>old</p>");
  page.has(PART, "", 404);
  page.has("http://localhost/", "<h1>404, said the proxy</h1>", 404);
  await page.changes();

  assert.equal(page.reloads, 0);
  assert.equal(page.unfetched, 1);
});

const truck = (name, label) => `<p id="truck-${name}" data-name="${name}" data-label="${label}"></p>`;

test("few trucks are told by name", async () => {
  const page = opened(truck("Engine 1", "Behind") + truck("Engine 2", "Behind"));
  await changedTo(page, truck("Engine 1", "Up to date") + truck("Engine 2", "Behind") + truck("Engine 3", "Updating"));

  assert.equal(page.said, "Engine 1: up to date. Engine 3: updating");
});

test("many trucks are told by the headline", async () => {
  const page = opened("");
  await changedTo(page, ["1", "2", "3", "4"].map((name) => truck(name, "Behind")).join(""));

  assert.equal(page.said, "Fleet");
});

test("a sentence is told when it is another, unless trucks are told", async () => {
  const sentence = (text) => `<p id="sentence" data-label="${text}">${text}</p>`;
  const page = opened(sentence("17 have it.") + truck("Engine 1", "Behind"));
  await changedTo(page, sentence("18 have it.") + truck("Engine 1", "Behind"), 2);
  assert.equal(page.said, "18 have it.");

  await changedTo(page, sentence("19 have it.") + truck("Engine 1", "Up to date"), 3);
  assert.equal(page.said, "Engine 1: up to date");
});

test("nothing is told when no label is another", async () => {
  const page = opened(truck("Engine 1", "Behind"));
  await changedTo(page, truck("Engine 1", "Behind") + "<p>new</p>");

  assert.equal(page.said, "");
});

test("a rest that is old is said to be old, once", async () => {
  const rest = '<p id="hint" data-old-rest hidden>Devices have changed. <a href="">Reload</a></p>';
  const page = new OpenedPage(`${rest}<div data-fragment="${PART}"><i data-basis="1"></i></div>`);
  await changedTo(page, '<i data-basis="1"></i>', 2);
  assert.equal(page.element("hint").hidden, true);

  await changedTo(page, '<i data-basis="2"></i>', 3);
  assert.equal(page.element("hint").hidden, false);
  assert.equal(page.said, "Devices have changed.");
});

const awaiting = (status) => new OpenedPage(`<main data-awaited="${status}"></main>`);

test("a page of something unknown stays while it is unknown, and shows what the server says last", async () => {
  const page = awaiting(404);
  page.has("http://localhost/", '<body data-page="no-truck">', 404);
  await page.changes(5);
  assert.equal(page.reloads, 0);
  assert.equal(page.document.body.dataset.version, "5");

  page.has("http://localhost/", '<body data-page="truck">');
  await page.changes(6);
  assert.equal(page.reloads, 1);
});

test("a page of something not known yet is loaded anew at each change", async () => {
  const page = awaiting(503);
  page.has("http://localhost/", '<body data-page="no-truck">', 503);
  await page.changes();

  assert.equal(page.reloads, 1);
});

test("a page in place of something does not go to what is not the dashboard", async () => {
  const page = awaiting(404);
  page.has("http://localhost/", "<h1>502, said the proxy</h1>", 502);
  await page.changes();

  assert.equal(page.reloads, 0);
  assert.equal(page.unfetched, 1);
});
