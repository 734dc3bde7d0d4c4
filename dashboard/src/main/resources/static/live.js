// Follows the server: says whether the page is live, and dispatches "live:change" when there is something new to fetch.
(() => {
  "use strict";
  const SILENCE = 30_000; // two heartbeats
  const PATIENCE = Number(document.body.dataset.patience || 30) * 1_000; // then the page no longer claims to be live
  const RETRY = 10_000;
  const body = document.body;
  const word = document.getElementById("live-word");
  const date = document.getElementById("live-date");
  const clock = document.getElementById("live-time");
  const veil = document.getElementById("veil");
  let source = null;
  let lastSign = Date.now();
  let lastTry = 0;
  let unfetchedSince = Infinity; // it hears that there is something new, but does not get it

  const live = (sign) => {
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
    const title = document.createElement("strong");
    title.textContent = "NOT LIVE, showing " + shown + ".";
    body.classList.add("not-live");
    body.classList.remove("is-live");
    word.textContent = "Not live, showing";
    clock.textContent = shown;
    veil.replaceChildren(title, " The dashboard has not answered since " + date.textContent + ", " + shown + ". This page goes on by itself as soon as it does.");
    veil.hidden = false;
  };

  const heard = (event) => {
    const sign = JSON.parse(event.data);
    if (sign.assets !== body.dataset.assets) {
      location.reload();
      return;
    }
    lastSign = Date.now();
    if (unfetchedSince === Infinity) live(sign);
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
    const now = Date.now();
    const closed = source.readyState === EventSource.CLOSED;
    if (now - Math.min(lastSign, unfetchedSince) > PATIENCE) notLive();
    if ((now - lastSign > SILENCE || closed) && now - lastTry > RETRY) connect();
  };

  connect();
  setInterval(watch, 1_000);
  document.addEventListener("visibilitychange", watch);
  window.addEventListener("pageshow", watch);
  window.addEventListener("pagehide", () => source.close());

  document.addEventListener("page:swapped", () => { unfetchedSince = Infinity; });
  document.addEventListener("page:unfetched", () => { unfetchedSince = Math.min(unfetchedSince, Date.now()); });

  const print = document.getElementById("print");
  if (!print) return; // the wallboard has nothing to press
  print.hidden = false;
  print.addEventListener("click", () => window.print());
})();
