// Follows the server: says whether what the page shows is live, and dispatches "live:change" when there is something new to fetch.
(() => {
  "use strict";
  const SILENCE = 30_000; // two heartbeats
  const PATIENCE = 30_000; // then the page no longer claims to be live
  const LAG = 45_000; // and neither if it shows something old for this long, although the server is there
  const RETRY = 10_000;
  const MOVES = 500;
  const body = document.body;
  const print = document.getElementById("print"); // the wallboard has nothing to press
  if (print) {
    print.hidden = false;
    print.addEventListener("click", () => {
      // A page that has more to print fetches it first.
      if (document.dispatchEvent(new Event("page:print", { cancelable: true }))) window.print();
    });
  }
  const word = document.getElementById("live-word");
  if (!body.dataset.live) {
    // a page with forms, which does not follow changes
    if (word) {
      word.textContent = page.say("editing");
      body.classList.add("still");
    }
    return;
  }
  const date = document.getElementById("live-date");
  const clock = document.getElementById("live-time");
  const veil = document.getElementById("veil");
  let source = null;
  let lastSign = Date.now();
  let lastTry = 0;
  let newest = null; // the last sign
  let unfetched = false; // the last fetch failed
  let oldSince = Infinity; // since when there is something new that the page does not show

  const current = () =>
    !unfetched && newest.edition === body.dataset.edition && newest.version <= Number(body.dataset.version);

  // What is said of the fleet in the present tense has another sentence for a moment that is over.
  const speakOf = (past) => {
    const headline = document.querySelector("h1[data-past]");
    if (!headline) return;
    if (past && headline.dataset.past !== headline.textContent) {
      headline.dataset.present = headline.textContent;
      headline.textContent = headline.dataset.past;
    } else if (!past && headline.dataset.present) {
      headline.textContent = headline.dataset.present;
      delete headline.dataset.present;
    }
  };

  // The time is that of the last sign that agreed with what the page shows.
  const live = (sign) => {
    const frozen = document.querySelector(".notice.frozen") !== null;
    word.textContent = page.say(frozen ? "frozen" : "isLive");
    date.textContent = sign.date;
    clock.textContent = sign.clock;
    body.classList.toggle("is-live", !frozen);
    body.classList.remove("not-live");
    veil.hidden = true;
    speakOf(false);
  };

  // The browser notices at once that a connection broke; that it does not come back is said by the bar.
  const reconnecting = () => {
    if (!newest || body.classList.contains("not-live")) return;
    word.textContent = page.say("reconnecting");
    body.classList.remove("is-live");
  };

  const notLive = (until) => {
    if (body.classList.contains("not-live")) return;
    const shown = clock.textContent.slice(0, 5);
    const title = document.createElement("strong");
    title.textContent = page.say("over", shown);
    body.classList.add("not-live");
    body.classList.remove("is-live");
    word.textContent = page.say("notLive");
    clock.textContent = shown;
    veil.replaceChildren(title, " (" + date.textContent + ") " + page.say(until));
    if (body.dataset.page !== "wall") body.prepend(veil); // so that it takes room, however many lines it has
    veil.hidden = false;
    speakOf(true);
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

  // The dashboard listens elsewhere from now on. Its old connections last for a moment more.
  const moved = (event) => {
    const { origin } = JSON.parse(event.data);
    source.close();
    setTimeout(() => location.replace(origin + location.pathname + location.search + location.hash), MOVES);
  };

  const connect = () => {
    lastTry = Date.now();
    if (source) source.close();
    source = new EventSource(body.dataset.live);
    source.addEventListener("change", heard);
    source.addEventListener("tick", heard);
    source.addEventListener("moved", moved);
    source.addEventListener("error", reconnecting);
  };

  // A browser does not notice a connection that died without a word, and gives up after an error of the server.
  const watch = () => {
    const now = Date.now();
    const closed = source.readyState === EventSource.CLOSED;
    if (now - lastSign > PATIENCE) notLive("untilAnswers");
    else if (now - oldSince > LAG) notLive("untilFetched");
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
