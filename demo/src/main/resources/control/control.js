// Keeps the words and switches of the page fresh, and sends its forms without loading the page anew.
(() => {
  "use strict";

  const PERIOD_MILLIS = 1000;

  const say = (id, text) => {
    const place = document.getElementById(id);
    if (place && place.textContent !== text) {
      place.textContent = text;
    }
  };

  const turn = (id, inForce) => {
    for (const button of document.querySelectorAll(`#${CSS.escape(id)} [aria-pressed]`)) {
      button.setAttribute("aria-pressed", String(inForce.includes(button.value)));
    }
  };

  const refresh = async () => {
    try {
      const view = await (await fetch("/state")).json();
      say("now", view.now);
      say("next", view.next);
      say("last", view.last);
      turn("station", view.inForce);
      for (const truck of view.trucks) {
        say("name-" + truck.id, truck.name);
        say("condition-" + truck.id, truck.condition);
        turn("truck-" + truck.id, truck.inForce);
      }
    } catch {
      say("now", "The demo has ended.");
      say("next", "");
    }
  };

  document.addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = new FormData(event.target, event.submitter);
    try {
      const answer = await fetch("/act", { method: "POST", body: new URLSearchParams(form) });
      if (!answer.ok) {
        say("last", await answer.text());
        return;
      }
    } catch {
      // That the demo has ended is said below.
    }
    await refresh();
  });

  setInterval(refresh, PERIOD_MILLIS);
})();
