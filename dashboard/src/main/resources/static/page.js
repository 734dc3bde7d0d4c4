// The parts of a page that follow changes: fetches them anew, puts them in place of the old ones without taking anything
// from who is reading, and tells people who can't see the page. Attributes say what follows: docs/ARCHITECTURE.md, "Scripts".
window.page = (() => {
  "use strict";
  const ANSWER = 15_000;
  const RETRY = 5_000;
  const FEW = 3; // changes that are told one by one
  const PRESSED = "a, button, summary";

  // Runs a change of the page. What it brings anew gets back the focus, and stays as open as a person left it.
  const keeping = (change) => {
    const focused = document.activeElement;
    const holder = focused && focused.closest("[id]");
    const place = holder && holder !== focused ? [...holder.querySelectorAll(PRESSED)].indexOf(focused) : -1;
    const open = new Map([...document.querySelectorAll("details[id]")].map((details) => [details.id, details.open]));
    change();
    for (const details of document.querySelectorAll("details[id]")) {
      if (open.has(details.id)) details.open = open.get(details.id);
    }
    if (!holder || document.activeElement === focused) return;
    const successor = document.getElementById(holder.id);
    const target = successor && place >= 0 ? successor.querySelectorAll(PRESSED)[place] : successor;
    if (target) target.focus({ preventScroll: true });
  };

  // New HTML for a part. Where it has pieces that stand apart on the page, each names its own place.
  const put = (part, html) => {
    const fresh = document.createElement("template");
    fresh.innerHTML = html;
    const pieces = [...fresh.content.children].filter((piece) => piece.dataset.part);
    if (pieces.length === 0) part.replaceChildren(fresh.content);
    for (const piece of pieces) document.getElementById(piece.dataset.part).replaceChildren(...piece.childNodes);
  };

  // An answer that never comes must not keep the page from asking again.
  const get = (address) => fetch(address, { cache: "no-store", signal: AbortSignal.timeout(ANSWER) });

  // Who may no longer look is led to the login by the page itself.
  const read = (answer) => {
    if (answer.status === 401) location.reload();
    if (!answer.ok) throw new Error("the dashboard answered " + answer.status);
    return answer.json();
  };

  const ask = async (address) => read(await get(address));

  // Loads the page anew unless it answers as before, and only if it is the dashboard that answers: the page of a proxy would
  // stay for ever. Says whether it does.
  const reload = async (before) => {
    const answer = await get(location.href);
    const html = await answer.text();
    if (!html.includes("data-page=")) throw new Error("something answered " + answer.status + " for the dashboard");
    if (answer.status === before) return false;
    location.reload();
    return true;
  };

  // Words in the reader's language, which the page brings along; {0} stands for what is told.
  const say = (what, told = "") => (document.getElementById("live")?.dataset[what] ?? "").replace("{0}", told);

  const announce = (text) => {
    const announcer = document.getElementById("announcer");
    announcer.textContent = "";
    announcer.textContent = text;
  };

  const labelled = () => [...document.querySelectorAll("[data-label]")];
  const labels = () => new Map(labelled().map((each) => [each.id, each.dataset.label]));

  // Tells the trucks whose labels changed, or only the headline if they are many. Sentences are told if no truck changed.
  const announceSince = (before) => {
    const changed = labelled().filter((each) => before.get(each.id) !== each.dataset.label);
    const trucks = changed.filter((each) => each.dataset.name);
    if (trucks.length > FEW) announce(document.querySelector("h1").textContent);
    else if (trucks.length > 0)
      announce(trucks.map((each) => each.dataset.name + ": " + each.dataset.label.toLowerCase()).join(". "));
    else if (changed.length > 0) announce(changed.map((each) => each.dataset.label).join(" "));
  };

  // What the page shows from now on, to be compared with the next sign of the server.
  const shows = (sign) => {
    document.body.dataset.version = sign.version;
    document.body.dataset.edition = sign.edition;
    document.dispatchEvent(new Event("page:swapped"));
  };

  const show = (change, act, aloud = true) => {
    const before = labels();
    keeping(act);
    shows(change);
    if (aloud) announceSince(before);
  };

  // Makes a fetch that runs once at a time: whatever is asked of it meanwhile leads to one more run. An argument that
  // was once true stays true until a run succeeds. One that failed is tried again; meanwhile the page keeps what it shows.
  const oneAtATime = (fetchAndShow) => {
    let running = false;
    let due = null;
    return async (all) => {
      due = due || all;
      if (running) return;
      running = true;
      while (due !== null) {
        const asked = due;
        due = null;
        try {
          await fetchAndShow(asked);
        } catch (problem) {
          console.error("What is new could not be fetched or shown.", problem);
          document.dispatchEvent(new Event("page:unfetched"));
          due = due || asked;
          await new Promise((again) => {
            setTimeout(again, RETRY);
          });
        }
      }
      running = false;
    };
  };

  // What stands outside of the parts was made of this. When it is another, a hint says that the rest is old.
  const basis = () => document.querySelector("[data-basis]")?.dataset.basis;
  const basisAtFirst = basis();
  const hintAtOldRest = () => {
    const hint = document.querySelector("[data-old-rest]");
    if (!hint || !hint.hidden || basis() === basisAtFirst) return;
    hint.hidden = false;
    announce(hint.firstChild.textContent.trim());
  };

  const follow = (part) => {
    const pause = 1_000 * Number(part.dataset.pause || 0);
    let last = Date.now();
    let waiting = false;
    const refresh = oneAtATime(async () => {
      last = Date.now();
      const answer = await get(part.dataset.fragment);
      if (answer.status === 404 && (await reload())) return; // it is no longer there, and the page says so
      const change = await read(answer);
      show(change, () => put(part, change.html));
      hintAtOldRest();
    });
    document.addEventListener("live:change", () => {
      const wait = last + pause - Date.now();
      if (waiting) return;
      if (wait <= 0) {
        refresh(false);
        return;
      }
      waiting = true;
      setTimeout(() => {
        waiting = false;
        refresh(false);
      }, wait);
    });
  };

  // A page in place of something that is not there: goes to it as soon as it is.
  const expect = (awaited) => {
    let newest = null;
    const refresh = oneAtATime(async () => {
      const sign = newest;
      if (!(await reload(awaited.dataset.awaited === "404" ? 404 : null))) shows(sign);
    });
    document.addEventListener("live:change", (event) => {
      newest = event.detail;
      refresh(false);
    });
  };

  for (const part of document.querySelectorAll("[data-fragment]:not([data-aside])")) follow(part);
  for (const awaited of document.querySelectorAll("[data-awaited]")) expect(awaited);

  return { ask, keeping, put, show, announce, oneAtATime, say };
})();
