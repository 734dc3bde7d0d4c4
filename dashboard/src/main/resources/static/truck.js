// The page of a truck: fetches what changed, and copies ids.
(() => {
  "use strict";
  const truck = document.getElementById("truck");
  const technician = document.getElementById("technician");

  const showButtons = () => {
    for (const button of technician.querySelectorAll(".copy")) button.hidden = false;
  };

  // The parts stand apart on the page. What a person has opened stays open.
  const put = (html) => {
    const open = technician.firstElementChild.open;
    const fresh = document.createElement("template");
    fresh.innerHTML = html;
    for (const part of fresh.content.children) document.getElementById(part.dataset.part).replaceChildren(...part.childNodes);
    technician.firstElementChild.open = open;
  };

  const show = (change) => {
    const label = document.getElementById("label").textContent;
    swap.keepingFocus(() => {
      put(change.html);
      showButtons(); // what is hidden can't take the focus back
    });
    swap.shows(change);
    const now = document.getElementById("label").textContent;
    if (now !== label) swap.announce(document.getElementById("name").textContent + ": " + now.toLowerCase());
  };

  const refresh = swap.oneAtATime(async () => {
    const answer = await swap.get(truck.dataset.fragment);
    if (answer.status === 404) location.reload();
    else if (answer.ok) show(await answer.json());
    else throw new Error("the dashboard answered " + answer.status); // 503: after a start it can't know the truck yet
  });

  // Only pages on this machine or over HTTPS may use the clipboard directly.
  const copy = async (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    if (navigator.clipboard) await navigator.clipboard.writeText(element.textContent);
    else document.execCommand("copy");
    swap.announce("Copied");
  };

  technician.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) copy(document.getElementById(button.dataset.copy));
  });
  document.addEventListener("live:change", () => refresh(false));
  showButtons();
})();
