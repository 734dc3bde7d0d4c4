// The pages of updates: fetch what changed. What a person has opened stays open, and the form for a title stands outside.
(() => {
  "use strict";
  const part = document.getElementById("part");
  const sentence = () => document.getElementById("sentence").textContent;

  const show = (change) => {
    const before = sentence();
    const opened = [...part.querySelectorAll("details[open]")].map((details) => details.id);
    swap.keepingFocus(() => {
      part.innerHTML = change.html;
      for (const id of opened) {
        const details = document.getElementById(id);
        if (details) details.open = true;
      }
    });
    swap.shows(change);
    if (sentence() !== before) swap.announce(sentence());
  };

  const refresh = swap.oneAtATime(async () => {
    const answer = await swap.get(part.dataset.fragment);
    if (answer.status === 404) location.reload(); // the update is no longer kept
    else if (answer.ok) show(await answer.json());
    else throw new Error("the dashboard answered " + answer.status);
  });

  document.addEventListener("live:change", () => refresh(false));
})();
