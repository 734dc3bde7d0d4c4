// The past of a truck: fetched anew a few seconds after the truck has changed, when the history has written it, and once a
// minute besides. Most changes of the fleet are other trucks'.
(() => {
  "use strict";
  const AFTER_CHANGE = 5_000;
  const EACH = 60_000;
  const past = document.getElementById("past");
  const changed = () => document.getElementById("verdict").dataset.changed;
  let due = Date.now() + EACH;
  let last = changed();

  // What can't be fetched is not taken away, but its age is said. Whether the page as a whole is live is said by live.js.
  const old = () => {
    const hint = document.getElementById("past-old");
    if (hint) hint.hidden = false;
  };

  const refresh = async () => {
    due = Infinity;
    try {
      const change = await page.ask(past.dataset.fragment);
      page.keeping(() => page.put(past, change.html));
    } catch (problem) {
      console.error("The past could not be fetched.", problem);
      old();
    }
    due = Math.min(due, Date.now() + EACH);
  };

  // A page that nobody sees asks for nothing.
  const look = () => {
    if (!document.hidden && Date.now() >= due) refresh();
  };

  document.addEventListener("page:swapped", () => {
    if (changed() !== last) due = Math.min(due, Date.now() + AFTER_CHANGE);
    last = changed();
  });
  document.addEventListener("visibilitychange", look);
  setInterval(look, 1_000);
})();
