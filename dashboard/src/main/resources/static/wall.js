// The wallboard: keeps the station's clock going, and lets no sentence be cut off.
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

  // A sentence that is cut off in its middle may lose the word that matters: whole sentences go, from the end.
  const fit = () => {
    for (const day of board.querySelectorAll(".on-paper")) day.remove();
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

  document.addEventListener("page:swapped", fit);
  document.addEventListener("live:sign", (event) => set(event.detail.clock));
  set(clock.textContent);
  clock.hidden = false;
  setInterval(tick, 1_000);
  fit();
  addEventListener("resize", fit);
})();
