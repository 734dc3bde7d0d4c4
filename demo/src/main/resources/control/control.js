// Keeps the words of the page fresh, and leaves its forms alone while someone uses them.
(() => {
  "use strict";

  const PERIOD_MILLIS = 1000;

  const say = (id, text) => {
    const place = document.getElementById(id);
    if (place && place.textContent !== text) {
      place.textContent = text;
    }
  };

  const refresh = async () => {
    try {
      const view = await (await fetch("/state")).json();
      say("now", view.now);
      say("next", view.next);
      say("last", view.last);
      say("station", view.station);
      for (const truck of view.trucks) {
        say("name-" + truck.id, truck.name);
        say("condition-" + truck.id, truck.condition);
      }
    } catch {
      say("now", "The demo has ended.");
      say("next", "");
    }
  };

  setInterval(refresh, PERIOD_MILLIS);
})();
