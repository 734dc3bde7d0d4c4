// A page of the dashboard without a browser: its scripts run on a document, with a clock, a server and a stream of signs that
// the test moves.
import { readFileSync } from "node:fs";
import { JSDOM, VirtualConsole } from "jsdom";

const STATIC = new URL("../../main/resources/static/", import.meta.url);
const AT_FIRST = Date.parse("2026-11-24T14:32:10Z");

class Clock {
  now = AT_FIRST;
  #due = [];

  // Whatever falls due within the time happens at its moment.
  async pass(millis) {
    const end = this.now + millis;
    for (;;) {
      const next = this.#due.filter((each) => each.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.now = next.at;
      if (next.each) next.at += next.each;
      else this.#due.splice(this.#due.indexOf(next), 1);
      next.act();
      await settled();
    }
    this.now = end;
  }

  timer(repeats) {
    return (act, millis = 0) => {
      const timer = { act, at: this.now + millis, each: repeats ? millis : 0 };
      this.#due.push(timer);
      return timer;
    };
  }

  clear = (timer) => {
    const place = this.#due.indexOf(timer);
    if (place >= 0) this.#due.splice(place, 1);
  };
}

// Until all promises that can be kept without the clock are kept.
export const settled = () => new Promise((kept) => setImmediate(kept));

export class OpenedPage {
  clock = new Clock();
  asked = [];
  reloads = 0;
  unfetched = 0;
  swapped = 0;
  prints = 0;
  streams = [];
  #answers = new Map();

  /**
   * @param html of the body; it has the announcer besides
   * @param scripts in the order in which the page has them
   */
  constructor(html, { scripts = ["page.js"], address = "http://localhost/", body = "" } = {}) {
    const page = this;
    const problems = new VirtualConsole(); // "What is new could not be fetched" is expected here
    problems.on("jsdomError", (problem) => {
      if (!problem.message.includes("navigation")) throw problem;
      page.reloads++;
    });
    const dom = new JSDOM(
      `<!DOCTYPE html><body data-page="test" data-version="1" data-edition="e" data-assets="a" data-now="${AT_FIRST}" ${body}>
       ${html}<p id="announcer"></p></body>`,
      { url: address, runScripts: "outside-only", virtualConsole: problems },
    );
    this.window = dom.window;
    this.document = dom.window.document;
    Object.assign(dom.window, {
      fetch: async (asked) => page.#answer(asked),
      setTimeout: this.clock.timer(false),
      setInterval: this.clock.timer(true),
      clearTimeout: this.clock.clear,
      print: () => page.prints++,
      EventSource: class extends dom.window.EventTarget {
        static CLOSED = 2;
        readyState = 1;

        constructor(of) {
          super();
          this.of = of;
          page.streams.push(this);
        }

        close() {
          this.readyState = 2;
        }
      },
      IntersectionObserver: class {
        constructor(seen) {
          page.scrollToEnd = () => seen([{ isIntersecting: true }]);
        }

        observe() {}
      },
    });
    dom.window.Date.now = () => page.clock.now;
    this.document.addEventListener("page:unfetched", () => page.unfetched++);
    this.document.addEventListener("page:swapped", () => page.swapped++);
    for (const script of scripts) dom.window.eval(readFileSync(new URL(script, STATIC), "utf8"));
  }

  /** What the server has at an address from now on: JSON, or with another status a page. A promise is answered when it is kept. */
  has(address, answer, status = 200) {
    this.#answers.set(address, { answer, status });
  }

  async #answer(address) {
    this.asked.push(address);
    const { answer, status } = this.#answers.get(address) ?? { answer: "", status: 500 };
    const content = await answer;
    return { status, ok: status === 200, json: async () => content, text: async () => content };
  }

  /** The server has something new, as live.js tells it. */
  async changes(version = 2) {
    const detail = { version, edition: "e" };
    this.document.dispatchEvent(new this.window.CustomEvent("live:change", { detail }));
    await settled();
  }

  get said() {
    return this.element("announcer").textContent;
  }

  element(id) {
    return this.document.getElementById(id);
  }

  find(selector) {
    return this.document.querySelector(selector);
  }
}
