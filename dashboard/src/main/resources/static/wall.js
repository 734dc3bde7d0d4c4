// The wallboard: fetches the board anew when something changed, and keeps the station's clock going.
(() => {
  "use strict";
  const board = document.getElementById("board");
  const clock = document.getElementById("clock");
  const DAY = 86_400;
  let ahead = 0; // the station's seconds since midnight, less those of this machine's own count

  const seconds = () => Math.floor(Date.now() / 1_000);
  const two = (number) => String(number).padStart(2, "0");

  // Goes on without the server, so that people see that the screen itself still runs.
  const tick = () => {
    const time = (((ahead + seconds()) % DAY) + DAY) % DAY;
    clock.textContent = [Math.floor(time / 3_600), Math.floor(time / 60) % 60, time % 60].map(two).join(":");
  };

  const set = (text) => {
    const [hours, minutes, rest] = text.split(":").map(Number);
    ahead = hours * 3_600 + minutes * 60 + rest - seconds();
    tick();
  };

  const labels = () => new Map([...board.querySelectorAll("[data-label]")].map((truck) => [truck.id, truck.dataset.label]));

  const changesSince = (before) => [...board.querySelectorAll("[data-label]")]
    .filter((truck) => before.get(truck.id) !== truck.dataset.label)
    .map((truck) => truck.dataset.name + ": " + truck.dataset.label.toLowerCase());

  // A sentence that is cut off in its middle may lose the word that matters: whole sentences go, from the end.
  const fit = () => {
    for (const detail of board.querySelectorAll(".card .detail")) {
      detail.dataset.whole ??= detail.textContent;
      let text = detail.dataset.whole;
      detail.textContent = text;
      while (detail.scrollHeight > detail.clientHeight + 1 && text.includes(". ")) {
        text = text.slice(0, text.lastIndexOf(". ") + 1);
        detail.textContent = text;
      }
    }
  };

  const refresh = swap.oneAtATime(async () => {
    const change = await swap.ask(board.dataset.fragment + location.search);
    const before = labels();
    const headline = document.querySelector("h1").textContent;
    board.innerHTML = change.html;
    fit();
    swap.shows(change);
    const said = changesSince(before);
    const now = document.querySelector("h1").textContent;
    swap.announceAll(said.length === 0 && now !== headline ? [now] : said);
  });

  document.addEventListener("live:change", () => refresh(false));
  document.addEventListener("live:sign", (event) => set(event.detail.clock));
  set(clock.textContent);
  clock.hidden = false;
  setInterval(tick, 1_000);
  fit();
  addEventListener("resize", fit);
})();
