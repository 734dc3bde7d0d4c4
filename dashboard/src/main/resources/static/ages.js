// Keeps "3 h ago" right, by the station's clock: a browser's own may be wrong.
(() => {
  "use strict";
  document.documentElement.classList.add("scripted");
  let ahead = Number(document.body.dataset.now) - Date.now();

  // In the reader's language, which the page brings along.
  const words = document.getElementById("live")?.dataset ?? {};
  const say = (what, told) => (words[what] ?? "").replace("{0}", told);

  const span = (seconds) => {
    if (seconds >= 2 * 86400) return say("days", Math.floor(seconds / 86400));
    if (seconds >= 2 * 3600) return say("hours", Math.floor(seconds / 3600));
    return seconds >= 60 ? say("minutes", Math.floor(seconds / 60)) : say("seconds", seconds);
  };

  const ago = (moment) => {
    const seconds = Math.max(0, Math.floor((Date.now() + ahead - moment) / 1000));
    return seconds < 5 ? say("now") : say("ago", span(seconds));
  };

  const refresh = () => {
    for (const age of document.querySelectorAll("[data-at]")) {
      const text = ago(Date.parse(age.dataset.at));
      if (age.textContent !== text) age.textContent = text;
    }
  };

  document.addEventListener("live:sign", (event) => {
    ahead = event.detail.now - Date.now();
  });
  document.addEventListener("page:swapped", refresh);
  document.addEventListener("visibilitychange", refresh);
  setInterval(refresh, 10_000);
})();
