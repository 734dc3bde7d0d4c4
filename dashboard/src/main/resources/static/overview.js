// The overview: fetches what changed, and finds trucks while a person types.
(() => {
  "use strict";
  const body = document.body;
  const form = document.getElementById("search");
  const input = document.getElementById("q");
  const group = document.getElementById("group");
  const lists = [
    ["in-service", "inService"],
    ["out-of-service", "outOfService"],
  ];

  const rowsFrom = document.getElementById("trucks").dataset.rows;
  const more = document.getElementById("more");
  const step = Number(more.dataset.step);
  const asked = new URLSearchParams(location.search).get("show");
  let most = asked === "all" ? Infinity : Math.max(step, Number(asked) || 0); // so many trucks of each list

  const query = () => {
    const wanted = new URLSearchParams();
    for (const state of new URLSearchParams(location.search).getAll("state")) wanted.append("state", state);
    if (group && group.value) wanted.set("group", group.value);
    const search = input ? input.value.trim() : "";
    if (search) wanted.set("q", search);
    return wanted;
  };

  const parsed = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content.firstElementChild;
  };

  // A truck's id may be "constructor", which every plain object seems to have.
  const rowsOf = (change) => new Map(Object.entries(change.rows));

  // Puts the rows of one list in order; only those that changed are replaced, and only those out of place are moved.
  const arrange = (list, ids, rows) => {
    const wanted = new Set(ids);
    for (const row of [...list.children]) if (!wanted.has(row.id.slice(6))) row.remove();
    let place = list.firstElementChild;
    for (const id of ids) {
      let row = document.getElementById("truck-" + id);
      if (rows.has(id)) {
        const fresh = parsed(rows.get(id));
        if (row && row.parentElement === list) {
          if (row === place) place = fresh;
          row.replaceWith(fresh);
        }
        row = fresh;
      }
      if (row === place) place = place.nextElementSibling;
      else list.insertBefore(row, place);
    }
    (list.closest(".apart") || list.parentElement).hidden = ids.length === 0;
  };

  // The groups to choose from; what is chosen stays. A list that is open must not be taken away, so only a change counts.
  const offer = (groups) => {
    const offered = [...group.options].slice(1).map((option) => option.value);
    if (offered.join("\n") === groups.join("\n")) return;
    const chosen = group.value;
    group.replaceChildren(group.options[0], ...groups.map((name) => new Option(name, name, false, name === chosen)));
    document.getElementById("groups").hidden = groups.length === 0;
  };

  const show = (change) => {
    const rows = rowsOf(change);
    document.getElementById("summary").innerHTML = change.summary;
    for (const [id, key] of lists) arrange(document.getElementById(id), change[key], rows);
    more.hidden = change.more.words === "";
    more.firstElementChild.textContent = change.more.words;
    for (const [id, key] of [
      ["more-next", "next"],
      ["more-all", "all"],
    ])
      document.getElementById(id).href = change.more[key];
    document.title = document.querySelector(".headline").dataset.title;
    const nothing = document.getElementById("nothing");
    nothing.hidden = change.nothing === "";
    nothing.firstElementChild.textContent = change.nothing;
    if (group) offer(change.groups);
    const wanted = query().toString();
    for (const [id, address] of [
      ["wall", "wall"],
      ["csv", "fleet.csv"],
    ]) {
      const link = document.getElementById(id); // a page of several folders has none
      if (link) link.href = address + (wanted ? "?" + wanted : "");
    }
  };

  const known = (change) => {
    const rows = rowsOf(change);
    return lists.every(([, key]) => change[key].every((id) => rows.has(id) || document.getElementById("truck-" + id)));
  };

  const ask = (all) => {
    const wanted = query();
    if (most > step) wanted.set("show", most === Infinity ? "all" : most);
    if (!all) {
      wanted.set("edition", body.dataset.edition);
      wanted.set("since", body.dataset.version);
      const longest = Math.max(...lists.map(([id]) => document.getElementById(id).children.length));
      wanted.set("shown", longest);
    }
    return page.ask(rowsFrom + "?" + wanted);
  };

  const refresh = page.oneAtATime(async (all) => {
    let change = await ask(all);
    if (!known(change)) change = await ask(true);
    if (!form && lists.some(([, key]) => change[key].length > 0)) {
      location.reload(); // the first truck: the page had no search for it
      return;
    }
    page.show(change, () => show(change), !all);
  });

  document.addEventListener("live:change", () => refresh(false));

  const showMore = (trucks) => {
    most = trucks;
    return refresh(false);
  };
  for (const [id, trucks] of [
    ["more-next", () => most + step],
    ["more-all", () => Infinity],
  ]) {
    document.getElementById(id).addEventListener("click", (event) => {
      event.preventDefault();
      showMore(trucks());
    });
  }
  new IntersectionObserver(
    (seen) => {
      if (seen.some((each) => each.isIntersecting) && !more.hidden) showMore(most + step);
    },
    { rootMargin: "600px" },
  ).observe(more);
  // On paper everybody is wanted.
  const printWhenAll = () => {
    if (more.hidden) window.print();
    else document.addEventListener("page:swapped", printWhenAll, { once: true });
  };
  document.addEventListener("page:print", (event) => {
    if (more.hidden) return;
    event.preventDefault();
    document.addEventListener("page:swapped", printWhenAll, { once: true });
    showMore(Infinity);
  });

  if (!form) return;
  let typing = 0;
  const find = () => {
    const wanted = query().toString();
    history.replaceState(null, "", wanted ? "?" + wanted : "./");
    refresh(true);
  };
  input.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(find, 120);
  });
  group.addEventListener("change", find);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(typing);
    find();
  });
})();
