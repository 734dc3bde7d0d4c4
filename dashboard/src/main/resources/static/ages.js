// Keeps "3 h ago" right, by the station's clock: a browser's own may be wrong.
(() => {
  "use strict";
  document.documentElement.classList.add("scripted");
  let ahead = Number(document.body.dataset.now) - Date.now();

  const span = (seconds) => {
    if (seconds >= 2 * 86400) return Math.floor(seconds / 86400) + " days";
    if (seconds >= 2 * 3600) return Math.floor(seconds / 3600) + " h";
    return seconds >= 60 ? Math.floor(seconds / 60) + " min" : seconds + " s";
  };

  const ago = (moment) => {
    const seconds = Math.max(0, Math.floor((Date.now() + ahead - moment) / 1000));
    return seconds < 5 ? "just now" : span(seconds) + " ago";
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
