// Puts new HTML in place of old without taking the focus away, and tells people who can't see the page, briefly.
window.swap = (() => {
  "use strict";
  const ANSWER = 15_000;
  const RETRY = 5_000;

  // Runs a change of the page; if it takes away the element in focus, its successor with the same id gets the focus.
  const keepingFocus = (change) => {
    const focused = document.activeElement;
    const holder = focused && focused.closest("[id]");
    const link = holder && holder !== focused ? [...holder.querySelectorAll("a, button")].indexOf(focused) : -1;
    change();
    if (!holder || document.activeElement === focused) return;
    const successor = document.getElementById(holder.id);
    const target = successor && link >= 0 ? successor.querySelectorAll("a, button")[link] : successor;
    if (target) target.focus({ preventScroll: true });
  };

  // An answer that never comes must not keep the page from asking again.
  const get = (address) => fetch(address, { cache: "no-store", signal: AbortSignal.timeout(ANSWER) });

  // The changing part of a page.
  const ask = async (address) => {
    const answer = await get(address);
    if (!answer.ok) throw new Error("the dashboard answered " + answer.status);
    return answer.json();
  };

  // What the page shows from now on, to be compared with the next sign of the server.
  const shows = (change) => {
    document.body.dataset.version = change.version;
    document.body.dataset.edition = change.edition;
    document.dispatchEvent(new Event("page:swapped"));
  };

  const announce = (text) => {
    const announcer = document.getElementById("announcer");
    announcer.textContent = "";
    announcer.textContent = text;
  };

  // Tells the changes one by one if they are few, else only the headline.
  const announceAll = (said) => {
    if (said.length > 0) announce(said.length <= 3 ? said.join(". ") : document.querySelector("h1").textContent);
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
          await new Promise((again) => { setTimeout(again, RETRY); });
        }
      }
      running = false;
    };
  };

  return { keepingFocus, get, ask, shows, announce, announceAll, oneAtATime };
})();
