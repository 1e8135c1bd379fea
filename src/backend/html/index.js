// The list of maps, searched and sorted. Without it the list stands as it is.
"use strict";
(() => {
  const list = document.querySelector(".cards");
  const cards = [...list.children];
  const words = new Map(cards.map((card) => [card, card.textContent.toLocaleLowerCase()]));
  const search = document.querySelector("input");
  const found = document.querySelector(".found");
  const order = document.querySelector("select");
  document.documentElement.classList.add("js", "ready");

  search.addEventListener("input", () => {
    const wanted = search.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    for (const card of cards) card.hidden = !wanted.every((word) => words.get(card).includes(word));
    const shown = cards.filter((card) => !card.hidden).length;
    found.textContent = wanted.length ? `${shown} of ${cards.length}` : "";
  });

  // Numbers in the order that puts first what needs a look; what says nothing comes last.
  const numbers = { age: -1, lowest: 1, open: -1 };
  order.addEventListener("change", () => {
    const by = order.value;
    const sorted = [...cards];
    if (by in numbers) {
      const value = (card) => (card.dataset[by] === "" ? Infinity : numbers[by] * Number(card.dataset[by]));
      sorted.sort((a, b) => value(a) - value(b) || cards.indexOf(a) - cards.indexOf(b));
    } else if (by) {
      const value = (card) => card.dataset[by];
      sorted.sort((a, b) => !value(a) - !value(b) || value(a).localeCompare(value(b)));
    }
    list.append(...sorted);
  });
})();
