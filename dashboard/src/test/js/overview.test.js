import assert from "node:assert/strict";
import { test } from "node:test";
import { OpenedPage, settled } from "./opened-page.js";

const row = (id, label = "Behind") =>
  `<tr id="truck-${id}" data-name="${id}" data-label="${label}"><td><a href="trucks/${id}">${label}</a></td></tr>`;
const more = (words) => ({ words, next: "?show=next", all: "?show=all" });

const opened = (...ids) =>
  new OpenedPage(
    `<a id="wall"></a><a id="csv"></a><div id="summary"><section class="headline" data-title="Fleet"><h1>1 behind.</h1></section></div>
   <form id="search"><span id="groups"><select id="group"><option value="">All</option></select></span><input id="q"></form>
   <section id="trucks" data-rows="fragments/overview"><table><tbody id="in-service">${ids.map((id) => row(id)).join("")}</tbody></table>
   <p id="nothing" hidden><span></span></p>
   <p id="more" data-step="7"><span>more</span><a id="more-next"></a><a id="more-all"></a></p>
   <div class="apart"><table><tbody id="out-of-service"></tbody></table></div></section>`,
    { scripts: ["page.js", "overview.js"] },
  );

const change = (ids, rows, { words = "", version = 2 } = {}) => ({
  edition: "e",
  version,
  summary: '<section class="headline" data-title="Fleet, now"><h1>2 behind.</h1></section>',
  nothing: "",
  groups: [],
  inService: ids,
  outOfService: [],
  more: more(words),
  rows,
});

const inService = (page) => [...page.element("in-service").children].map((each) => each.dataset.name);

test("only rows that changed are new, and all are in order", async () => {
  const page = opened("a", "b", "c");
  const kept = page.element("truck-a");
  page.has(
    "fragments/overview?edition=e&since=1&shown=3",
    change(["c", "a", "constructor"], { c: row("c", "Up to date"), constructor: row("constructor") }),
  );
  await page.changes();

  assert.deepEqual(inService(page), ["c", "a", "constructor"]);
  assert.equal(page.element("truck-a"), kept);
  assert.equal(page.element("truck-c").dataset.label, "Up to date");
  assert.equal(page.document.title, "Fleet, now");
  assert.equal(page.said, "c: up to date. constructor: behind");
});

test("rows come from where the page says, also without links to a wall and a file", async () => {
  const page = opened("a");
  page.element("trucks").remove();
  page.element("wall").remove();
  page.element("csv").remove();
  const folders = new OpenedPage(
    page.document.body.innerHTML +
      `<section id="trucks" data-rows="fragments/folders"><table><tbody class="apart" id="in-service">${row("a")}</tbody>
     <tbody class="apart" id="out-of-service" hidden></tbody></table><p id="nothing" hidden><span></span></p>
     <p id="more" data-step="7" hidden><span></span><a id="more-next"></a><a id="more-all"></a></p></section>`,
    { scripts: ["page.js", "overview.js"] },
  );
  folders.has("fragments/folders?edition=e&since=1&shown=1", {
    ...change(["b"], { b: row("b"), c: row("c") }),
    outOfService: ["c"],
  });
  await folders.changes();

  assert.deepEqual(inService(folders), ["b"]);
  assert.equal(folders.element("out-of-service").hidden, false);
});

test("the focus stays on a truck whose row is replaced", async () => {
  const page = opened("a", "b");
  page.find("#truck-b a").focus();
  page.has("fragments/overview?edition=e&since=1&shown=2", change(["b", "a"], { b: row("b", "Does not match") }));
  await page.changes();

  assert.equal(page.document.activeElement, page.find("#truck-b a"));
});

test("all rows are asked for if one is neither on the page nor in the answer", async () => {
  const page = opened("a");
  page.has("fragments/overview?edition=e&since=1&shown=1", change(["a", "b"], {}));
  page.has("fragments/overview?", change(["a", "b"], { a: row("a"), b: row("b") }));
  await page.changes();

  assert.deepEqual(inService(page), ["a", "b"]);
});

test("portions grow by the step that the server wrote", async () => {
  const page = opened("a");
  page.has(
    "fragments/overview?show=14&edition=e&since=1&shown=1",
    change(["a", "b"], { b: row("b") }, { words: "3 more" }),
  );
  page.element("more-next").click();
  await settled();
  assert.deepEqual(inService(page), ["a", "b"]);
  assert.equal(page.element("more").hidden, false);

  page.has("fragments/overview?show=21&edition=e&since=2&shown=2", change(["a", "b", "c"], { c: row("c") }));
  page.scrollToEnd();
  await settled();
  assert.deepEqual(inService(page), ["a", "b", "c"]);
  assert.equal(page.element("more").hidden, true);
});

test("all trucks are fetched before the page is printed", async () => {
  const page = opened("a");
  page.has("fragments/overview?show=all&edition=e&since=1&shown=1", change(["a", "b"], { b: row("b") }));
  const print = new page.window.Event("page:print", { cancelable: true });
  assert.equal(page.document.dispatchEvent(print), false);
  await settled();

  assert.deepEqual(inService(page), ["a", "b"]);
  assert.equal(page.prints, 1);
});

test("what is typed is looked for at the server, and the address says so", async () => {
  const page = opened("a");
  page.has("fragments/overview?q=eng", change(["b"], { b: row("b") }));
  page.element("q").value = " eng ";
  page.element("q").dispatchEvent(new page.window.Event("input"));
  await page.clock.pass(200);

  assert.deepEqual(inService(page), ["b"]);
  assert.equal(page.window.location.search, "?q=eng");
  assert.equal(page.element("csv").getAttribute("href"), "fleet.csv?q=eng");
  assert.equal(page.said, "");
});
