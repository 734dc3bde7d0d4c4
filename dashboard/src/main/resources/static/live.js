// Follows the server: says whether what the page shows is live, and dispatches "live:change" when there is something new to fetch.
(() => {
  "use strict";
  const SILENCE = 30_000; // two heartbeats
  const PATIENCE = Number(document.body.dataset.patience || 30) * 1_000; // then the page no longer claims to be live
  const LAG = 45_000; // and neither if it shows something old for this long, although the server is there
  const RETRY = 10_000;
  const body = document.body;
  const print = document.getElementById("print"); // the wallboard has nothing to press
  if (print) {
    print.hidden = false;
    print.addEventListener("click", () => {
      // A page that has more to print fetches it first.
      if (document.dispatchEvent(new Event("page:print", { cancelable: true }))) window.print();
    });
  }
  if (!body.dataset.live) return; // a page that does not follow changes: it says "As of" and its time
  const word = document.getElementById("live-word");
  const date = document.getElementById("live-date");
  const clock = document.getElementById("live-time");
  const veil = document.getElementById("veil");
  let source = null;
  let lastSign = Date.now();
  let lastTry = 0;
  let newest = null; // the last sign
  let unfetched = false; // the last fetch failed
  let oldSince = Infinity; // since when there is something new that the page does not show

  const current = () => !unfetched && newest.edition === body.dataset.edition && newest.version <= Number(body.dataset.version);

  // The time is that of the last sign that agreed with what the page shows.
  const live = (sign) => {
    word.textContent = "Live";
    date.textContent = sign.date;
    clock.textContent = sign.clock;
    body.classList.add("is-live");
    body.classList.remove("not-live");
    veil.hidden = true;
  };

  const notLive = (why) => {
    if (body.classList.contains("not-live")) return;
    const shown = clock.textContent.slice(0, 5);
    const title = document.createElement("strong");
    title.textContent = "NOT LIVE, showing " + shown + ".";
    body.classList.add("not-live");
    body.classList.remove("is-live");
    word.textContent = "Not live, showing";
    clock.textContent = shown;
    veil.replaceChildren(title, " " + why + " since " + date.textContent + ", " + shown + ". This page goes on by itself as soon as it can.");
    veil.hidden = false;
  };

  const heard = (event) => {
    const sign = JSON.parse(event.data);
    if (sign.assets !== body.dataset.assets) {
      location.reload();
      return;
    }
    newest = sign;
    lastSign = Date.now();
    document.dispatchEvent(new CustomEvent("live:sign", { detail: sign }));
    judge();
    if (!current()) document.dispatchEvent(new CustomEvent("live:change", { detail: sign }));
  };

  const judge = () => {
    oldSince = current() ? Infinity : Math.min(oldSince, Date.now());
    if (oldSince === Infinity && Date.now() - lastSign <= PATIENCE) live(newest);
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
    if (now - lastSign > PATIENCE) notLive("The dashboard has not answered");
    else if (now - oldSince > LAG) notLive("What is new could not be fetched");
    if ((now - lastSign > SILENCE || closed) && now - lastTry > RETRY) connect();
  };

  connect();
  setInterval(watch, 1_000);
  document.addEventListener("visibilitychange", watch);
  window.addEventListener("pageshow", watch);
  window.addEventListener("pagehide", () => source.close());

  document.addEventListener("page:swapped", () => {
    unfetched = false;
    oldSince = Infinity; // in a fleet that changes all the time, something newer may have come meanwhile
    if (newest) judge();
  });
  document.addEventListener("page:unfetched", () => {
    unfetched = true;
    oldSince = Math.min(oldSince, Date.now());
  });
})();
