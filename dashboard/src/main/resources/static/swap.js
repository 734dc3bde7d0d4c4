// Puts new HTML in place of old without taking the focus away, and tells people who can't see the page, briefly.
window.swap = (() => {
  "use strict";

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

  const announce = (text) => {
    const announcer = document.getElementById("announcer");
    announcer.textContent = "";
    announcer.textContent = text;
  };

  // Makes a fetch that runs once at a time: whatever is asked of it meanwhile leads to one more run. An argument that
  // was once true stays true for that run. It never fails: the next sign of life of the server leads to another try.
  const oneAtATime = (fetchAndShow) => {
    let running = false;
    let due = null;
    const run = async (all) => {
      if (running) {
        due = due || all;
        return;
      }
      running = true;
      try {
        await fetchAndShow(all);
      } catch (unreachable) {
        // The page keeps what it shows.
      }
      running = false;
      if (due !== null) {
        const next = due;
        due = null;
        run(next);
      }
    };
    return run;
  };

  return { keepingFocus, announce, oneAtATime };
})();
