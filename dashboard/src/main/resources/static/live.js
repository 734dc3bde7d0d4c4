// Follows the server: says whether the page is live, and dispatches "live:change" when there is something new to fetch.
(() => {
  "use strict";
  const SILENCE = 30_000; // two heartbeats: the page no longer claims to be live
  const RETRY = 10_000;
  const body = document.body;
  const word = document.getElementById("live-word");
  const date = document.getElementById("live-date");
  const clock = document.getElementById("live-time");
  const veil = document.getElementById("veil");
  let source = null;
  let lastSign = Date.now();
  let lastTry = 0;

  const live = (sign) => {
    lastSign = Date.now();
    word.textContent = "Live";
    date.textContent = sign.date;
    clock.textContent = sign.clock;
    body.classList.add("is-live");
    body.classList.remove("not-live");
    veil.hidden = true;
  };

  const notLive = () => {
    if (body.classList.contains("not-live")) return;
    const shown = clock.textContent.slice(0, 5);
    body.classList.add("not-live");
    body.classList.remove("is-live");
    word.textContent = "Not live, showing";
    clock.textContent = shown;
    veil.textContent = "NOT LIVE, showing " + shown + ". The dashboard does not answer. This page goes on by itself as soon as it does.";
    veil.hidden = false;
  };

  const heard = (event) => {
    const sign = JSON.parse(event.data);
    if (sign.assets !== body.dataset.assets) {
      location.reload();
      return;
    }
    live(sign);
    document.dispatchEvent(new CustomEvent("live:sign", { detail: sign }));
    if (sign.edition !== body.dataset.edition || sign.version !== Number(body.dataset.version)) {
      document.dispatchEvent(new CustomEvent("live:change", { detail: sign }));
    }
  };

  const connect = () => {
    lastTry = Date.now();
    if (source) source.close();
    source = new EventSource(body.dataset.live);
    source.addEventListener("change", heard);
    source.addEventListener("tick", heard);
  };

  // A browser does not notice a connection that died without a word, and gives up after an error of the server.
  const watch = () => {
    const silent = Date.now() - lastSign > SILENCE;
    const closed = source.readyState === EventSource.CLOSED;
    if (silent) notLive();
    if ((silent || closed) && Date.now() - lastTry > RETRY) connect();
  };

  connect();
  setInterval(watch, 1_000);
  document.addEventListener("visibilitychange", watch);
  window.addEventListener("pageshow", watch);
  window.addEventListener("pagehide", () => source.close());

  const print = document.getElementById("print");
  print.hidden = false;
  print.addEventListener("click", () => window.print());
})();
