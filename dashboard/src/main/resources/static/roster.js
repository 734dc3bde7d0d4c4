// The roster: its table follows changes. The forms stay as they are, since somebody may be typing.
(() => {
  "use strict";
  const changing = document.getElementById("changing");
  const forms = () => document.getElementById("forms-now").dataset.forms;
  const atFirst = forms();

  const refresh = swap.oneAtATime(async () => {
    const change = await swap.ask(changing.dataset.fragment);
    swap.keepingFocus(() => { changing.innerHTML = change.html; });
    swap.shows(change);
    const stale = document.getElementById("stale");
    if (forms() !== atFirst && stale.hidden) {
      stale.hidden = false;
      swap.announce(stale.firstChild.textContent);
    }
  });

  document.addEventListener("live:change", () => refresh(false));
})();
